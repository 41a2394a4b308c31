package cn.duban.review;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Passes what units reported (通过).
///
/// @param by the member of staff who reviews
/// @param tasks numbers of the tasks whose reports are meant; empty for all
/// @param unit canonical name of the one unit that is meant; null for all
/// @param seen the moment up to which the reviewer was shown what there is
public record PassReports(
        Cause cause,
        String actor,
        Person by,
        Period period,
        List<Integer> tasks,
        @Nullable String unit,
        Instant seen) implements Command {

    private static final int LINES = 15;

    public PassReports {
        tasks = List.copyOf(tasks);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var unknown = tasks.stream().filter(task -> ledger.registry().task(task).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return Decision.refusal(wording.text("没有任务.没有执行", Map.of("编号", unknown.getFirst())));
        }
        var meant = meant(ledger);
        if (meant.isEmpty()) {
            return Decision.refusal(wording.text("通过.没有填报", Map.of("范围", scope(), "报告期", period.label())));
        }
        var sorted = sorted(ledger, meant);
        if (sorted.free().isEmpty()) {
            return Decision.refusal(wording.text("通过.没有可通过") + "\n" + String.join("\n", sorted.notes(wording)));
        }
        var events = sorted.free()
                .stream()
                .<Event>map(report -> new Event.ReportPassed(report.key(), report.revision(), by))
                .toList();
        return new Decision(events,
                wording.text("通过.答复", Map.of("报告期", period.label(), "份数", sorted.free().size(), "清单",
                        Sorted.named(sorted.free()))) + left(wording, sorted, "通过.没有通过"));
    }

    /// What it would do, for a phone.
    public String preview(Ledger ledger) {
        var wording = ledger.registry().wording();
        var sorted = sorted(ledger, meant(ledger));
        var byTask = new LinkedHashMap<Integer, List<String>>();
        sorted.free()
                .forEach(report -> byTask.computeIfAbsent(report.key().task(), _ -> new ArrayList<>())
                        .add(report.key().unit()));
        var lines = new ArrayList<String>();
        lines.add(
                wording.text("通过.预览", Map.of("报告期", period.label(), "份数", sorted.free().size(), "件数", byTask.size())));
        byTask.entrySet()
                .stream()
                .limit(LINES)
                .forEach(task -> lines.add("- "
                        + wording.text("通过.任务", Map.of("编号", task.getKey(), "单位", String.join("、", task.getValue())))));
        if (byTask.size() > LINES) {
            lines.add("- " + wording.text("通过.更多", Map.of("件数", byTask.size())));
        }
        return String.join("\n", lines) + left(wording, sorted, "通过.将不通过");
    }

    private static String left(Wording wording, Sorted sorted, String template) {
        var notes = sorted.notes(wording);
        return notes.isEmpty() ? "" : "\n" + wording.text(template) + "\n" + String.join("\n", notes);
    }

    private Sorted sorted(Ledger ledger, List<FiledReport> meant) {
        return Sorted.of(ledger, meant, by, seen, tasks.size() != 1);
    }

    private List<FiledReport> meant(Ledger ledger) {
        return ledger.reports()
                .stream()
                .filter(report -> report.key().period().equals(period))
                .filter(report -> tasks.isEmpty() || tasks.contains(report.key().task()))
                .filter(report -> unit == null || report.key().unit().equals(unit))
                .toList();
    }

    private String scope() {
        var names = tasks.stream().map(task -> task + "号").toList();
        return String.join("、", names) + (unit == null ? "" : unit);
    }
}
