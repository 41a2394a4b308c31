package cn.duban.review;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        var unknown = tasks.stream().filter(task -> ledger.registry().task(task).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return Decision.refusal("没有 " + unknown.getFirst() + " 号任务，没有执行。");
        }
        var meant = meant(ledger);
        if (meant.isEmpty()) {
            return Decision.refusal(scope() + period.label() + "还没有填报，没有可审核的内容。");
        }
        var sorted = sorted(ledger, meant);
        if (sorted.free().isEmpty()) {
            return Decision.refusal("没有可以通过的填报：\n" + String.join("\n", sorted.notes()));
        }
        var events = sorted.free()
                .stream()
                .<Event>map(report -> new Event.ReportPassed(report.key(), report.revision(), by))
                .toList();
        return new Decision(events, "已通过" + period.label() + " " + sorted.free().size() + " 份填报："
                + Sorted.named(sorted.free()) + "。" + left(sorted, "没有通过"));
    }

    /// What it would do, for a phone.
    public String preview(Ledger ledger) {
        var sorted = sorted(ledger, meant(ledger));
        var byTask = new LinkedHashMap<Integer, List<String>>();
        sorted.free()
                .forEach(report -> byTask.computeIfAbsent(report.key().task(), _ -> new ArrayList<>())
                        .add(report.key().unit()));
        var lines = new ArrayList<String>();
        lines.add("将通过" + period.label() + " " + sorted.free().size() + " 份填报，涉及 " + byTask.size() + " 项任务：");
        byTask.entrySet()
                .stream()
                .limit(LINES)
                .forEach(task -> lines.add("- " + task.getKey() + "号：" + String.join("、", task.getValue())));
        if (byTask.size() > LINES) {
            lines.add("- 等共 " + byTask.size() + " 项");
        }
        return String.join("\n", lines) + left(sorted, "不通过");
    }

    private static String left(Sorted sorted, String verb) {
        var notes = sorted.notes();
        return notes.isEmpty() ? "" : "\n以下" + verb + "：\n" + String.join("\n", notes);
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
