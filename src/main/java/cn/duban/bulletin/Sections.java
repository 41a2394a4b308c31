package cn.duban.bulletin;

import cn.duban.digest.Digest;
import cn.duban.digest.Standing;
import cn.duban.digest.TaskStanding;
import cn.duban.digest.UnitReturn;
import cn.duban.digest.Words;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a bulletin says, section by section. Tasks stand in the order of their numbers and units in that of the roster:
/// nobody is ranked, and who was fast is not named.
final class Sections {

    private static final String SIGNS = "一二三四五六七";

    private final Digest digest;
    private final List<String> items = new ArrayList<>();
    private int sections;

    private Sections(Digest digest) {
        this.digest = digest;
    }

    /// Lines of Markdown, one an item.
    static List<String> of(Digest digest) {
        var sections = new Sections(digest);
        sections.add(sections.text("通报.总体标题"), digest.figures());
        sections.missing();
        sections.behind();
        sections.unjudged();
        sections.troubled();
        sections.cancelled();
        sections.demands();
        return List.copyOf(sections.items);
    }

    private String text(String template) {
        return digest.wording().text(template);
    }

    private String text(String template, int tasks) {
        return text(template, "件数", tasks);
    }

    private String text(String template, String field, Object value) {
        return digest.wording().text(template, Map.of(field, value));
    }

    private void add(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            var sign = SIGNS.charAt(sections++);
            items.add("\n**" + digest.wording().text("通报.节标题", Map.of("序", sign, "标题", title)) + "**");
            items.addAll(lines);
        }
    }

    /// Tasks count by their lead units; then all units that owe any report, whether they lead or not.
    private void missing() {
        var tasks = digest.in(Standing.MISSING);
        var led = tasks.stream().filter(task -> task.lead() != null).toList();
        var lines = new ArrayList<String>();
        if (!led.isEmpty()) {
            lines.add("- " + text("通报.牵头未报", "任务", numbers(led)));
        }
        if (!digest.unassigned().isEmpty()) {
            lines.add("- " + text("通报.待明确", "任务", numbers(digest.unassigned())));
        }
        lines.addAll(units("通报.全部未报", UnitReturn::silent));
        lines.addAll(units("通报.部分未报", unit -> !unit.silent() && !unit.complete()));
        add(text("通报.未报标题", tasks.size()), lines);
    }

    private List<String> units(String template, Predicate<UnitReturn> which) {
        var units = digest.units().stream().filter(which).toList();
        return units.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(text(template, "单位数", units.size())),
                        units.stream().map(this::line))
                        .toList();
    }

    private String line(UnitReturn unit) {
        return "- " + digest.wording()
                .text("通报.一个单位", Map.of("单位", unit.unit(), "任务", Words.numbers(unit.missing())));
    }

    private void behind() {
        var tasks = digest.in(Standing.BEHIND);
        add(text("通报.欠序时标题", tasks.size()), tasks.stream()
                .map(task -> name(task) + (task.account().isEmpty() ? "" : "\n  " + task.account()))
                .toList());
    }

    private String name(TaskStanding task) {
        var light = digest.lights().get(task.number());
        return "- **" + task.number() + "号** " + (light == null ? "" : "【" + light.label() + "】")
                + task.task().shortText() + (task.lead() == null ? "" : "（" + task.lead() + "）");
    }

    private void unjudged() {
        var tasks = digest.in(Standing.UNJUDGED);
        add(text("通报.未判标题", tasks.size()), tasks.isEmpty() ? List.of() : List.of("- " + numbers(tasks)));
    }

    private List<TaskStanding> withTroubles() {
        return digest.tasks().stream().filter(TaskStanding::troubled).toList();
    }

    private void troubled() {
        var tasks = withTroubles();
        add(text("通报.问题标题", tasks.size()), tasks.stream().map(this::troubles).toList());
    }

    private String troubles(TaskStanding task) {
        return "- **" + task.number() + "号** " + task.task().shortText()
                + (task.lead() == null ? "" : "（" + task.lead() + "）") + "\n  "
                + String.join("\n  ", task.troubles().stream().map(trouble -> trouble.line(digest.wording())).toList());
    }

    private void cancelled() {
        var tasks = digest.cancelled();
        add(text("通报.取消标题", tasks.size()), tasks.isEmpty()
                ? List.of()
                : List.of("- " + Words.numbers(tasks.stream().map(Task::number).toList())));
    }

    /// What is asked of whom next; only what somebody has to do.
    private void demands() {
        var demands = new ArrayList<String>();
        if (digest.units().stream().anyMatch(unit -> !unit.complete())) {
            demands.add("- " + text("通报.未报要求"));
        }
        if (!digest.in(Standing.BEHIND).isEmpty()) {
            demands.add("- " + text("通报.欠序时要求"));
        }
        if (!digest.in(Standing.UNJUDGED).isEmpty()) {
            demands.add("- " + text("通报.未判要求"));
        }
        if (!withTroubles().isEmpty()) {
            demands.add("- " + text("通报.问题要求"));
        }
        add(text("通报.要求标题"), demands.isEmpty() ? List.of("- " + text("通报.没有要求")) : demands);
    }

    private static String numbers(List<TaskStanding> tasks) {
        return Words.numbers(tasks.stream().map(TaskStanding::number).toList());
    }
}
