package cn.duban.digest;

import cn.duban.ledger.Light;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays a digest out for a phone: counts, exceptions worst first, then what else there is, in short lines.
final class DigestLayout {

    /// Up to so many tasks of a standing are told one by one; more are told by their numbers.
    private static final int FEW = 6;
    /// So many tasks with problems are told one by one, and so many problems of each.
    private static final int TROUBLED = 10;
    private static final int SOME = 2;
    /// So many red or yellow tasks are named beside their number.
    private static final int NAMED = 20;

    private final Digest digest;
    private final List<String> items = new ArrayList<>();

    private DigestLayout(Digest digest) {
        this.digest = digest;
    }

    static List<String> items(Digest digest) {
        var layout = new DigestLayout(digest);
        layout.items.addAll(figures(digest));
        layout.exceptions();
        layout.troubled();
        layout.comments();
        Stream.of(Standing.DONE, Standing.AHEAD, Standing.ON_PACE, Standing.UNJUDGED).forEach(layout::standing);
        layout.missing();
        layout.cancelled();
        layout.changes();
        return List.copyOf(layout.items);
    }

    /// How many tasks and units there are of each kind, a line each.
    static List<String> figures(Digest digest) {
        var layout = new DigestLayout(digest);
        layout.counts();
        return List.copyOf(layout.items);
    }

    private void counts() {
        var all = digest.tasks().size();
        var done = digest.in(Standing.DONE).size();
        var unjudged = digest.in(Standing.UNJUDGED).size();
        var values = new HashMap<String, Object>(Map.of("总数", all, "已完成", done, "完成率", Words.share(done, all), "超序时",
                digest.in(Standing.AHEAD).size(), "达序时", digest.in(Standing.ON_PACE).size(), "欠序时",
                digest.in(Standing.BEHIND).size(), "未报", digest.in(Standing.MISSING).size()));
        if (unjudged > 0) {
            values.put("未判", unjudged);
        }
        items.add(digest.wording().text(unjudged == 0 ? "汇总.件数" : "汇总.件数和未判", values));
        items.add(units());
        if (!digest.lights().isEmpty()) {
            items.add(lights());
        }
    }

    /// How many there are of each light; the green ones are too many to be named.
    private String lights() {
        var unlit = digest.tasks().size() - digest.lights().size();
        var lights = Stream.of(Light.RED, Light.YELLOW, Light.GREEN)
                .map(light -> light.label() + " " + digest.lit(light).size() + named(light));
        var all = unlit == 0 ? lights : Stream.concat(lights, Stream.of(title("汇总.未亮", "件数", unlit)));
        return title("汇总.亮灯", "灯", all.collect(Collectors.joining("、")));
    }

    private String named(Light light) {
        var tasks = digest.lit(light);
        return light == Light.GREEN || tasks.isEmpty() || tasks.size() > NAMED ? "" : "（" + Words.numbers(tasks) + "）";
    }

    private String units() {
        var units = digest.units();
        var complete = units.stream().filter(UnitReturn::complete).count();
        var silent = units.stream().filter(UnitReturn::silent).count();
        var partly = units.size() - complete - silent;
        return digest.wording()
                .text("汇总.单位数", Map.of("单位数", units.size(), "报齐", complete, "部分", partly, "未报", silent));
    }

    private String title(String template, String field, Object value) {
        return digest.wording().text(template, Map.of(field, value));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            items.add("\n**" + title + "**");
            items.addAll(lines);
        }
    }

    private void exceptions() {
        var tasks = digest.exceptions();
        section(title("汇总.欠序时标题", "件数", tasks.size()), tasks.stream().map(this::exception).toList());
    }

    private String exception(TaskStanding task) {
        var light = digest.lights().get(task.number());
        return full(task, light == null ? "" : "【" + light.label() + "】") + troubles(task);
    }

    private void troubled() {
        var tasks = digest.troubled();
        var lines = new ArrayList<String>();
        tasks.stream()
                .limit(TROUBLED)
                .map(task -> "- **" + task.number() + "号** " + task.task().shortText()
                        + (task.lead() == null ? "" : "（" + task.lead() + "）") + troubles(task))
                .forEach(lines::add);
        if (tasks.size() > TROUBLED) {
            lines.add("- " + digest.wording()
                    .text("汇总.其余", Map.of("件数", tasks.size() - TROUBLED, "任务",
                            Words.numbers(tasks.stream().skip(TROUBLED).map(TaskStanding::number).toList()))));
        }
        section(title("汇总.问题标题", "件数", tasks.size()), lines);
    }

    private void comments() {
        section(title("汇总.批示标题", "条数", digest.comments().size()),
                digest.comments().stream().map(given -> CommentLines.open(digest.wording(), given)).toList());
    }

    /// The first problems of a task, a line each.
    private String troubles(TaskStanding task) {
        var all = task.troubles();
        return all.stream()
                .limit(SOME)
                .map(trouble -> "\n  " + trouble.line(digest.wording()))
                .collect(Collectors.joining())
                + (all.size() > SOME ? "\n  " + title("汇总.另有问题", "个数", all.size() - SOME) : "");
    }

    private void standing(Standing standing) {
        var tasks = digest.in(standing);
        var title = digest.wording()
                .text(standing == Standing.UNJUDGED ? "汇总.未判标题" : "汇总.分类标题",
                        Map.of("分类", standing.label(), "件数", tasks.size()));
        section(title,
                tasks.size() <= FEW ? tasks.stream().map(task -> full(task, "")).toList() : List.of(brief(tasks)));
    }

    private static String full(TaskStanding task, String mark) {
        return "- **" + task.number() + "号** " + mark + task.task().shortText() + "（" + task.lead() + "）"
                + (task.account().isEmpty() ? "" : "\n  " + task.account());
    }

    private static String brief(List<TaskStanding> tasks) {
        return "- " + Words.numbers(tasks.stream().map(TaskStanding::number).toList());
    }

    private void missing() {
        var tasks = digest.in(Standing.MISSING);
        section(title("汇总.未报标题", "件数", tasks.size()), byUnit(tasks));
    }

    private void cancelled() {
        var tasks = digest.cancelled();
        section(title("汇总.取消标题", "件数", tasks.size()), tasks.isEmpty()
                ? List.of()
                : List.of("- " + Words.numbers(tasks.stream().map(Task::number).toList())));
    }

    private List<String> byUnit(List<TaskStanding> tasks) {
        var units = new LinkedHashMap<String, List<Integer>>();
        for (var task : tasks) {
            var unit = task.lead();
            if (unit != null) {
                units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(task.number());
            }
        }
        var lines = new ArrayList<String>();
        units.forEach((unit, numbers) -> lines.add("- " + digest.wording()
                .text("汇总.一个单位", Map.of("单位", unit, "任务", Words.numbers(numbers)))));
        var unassigned = tasks.stream().filter(task -> task.lead() == null).map(TaskStanding::number).toList();
        if (!unassigned.isEmpty()) {
            lines.add("- " + title("汇总.待明确", "任务", Words.numbers(unassigned)));
        }
        return lines;
    }

    private void changes() {
        var since = digest.since();
        if (since == null) {
            return;
        }
        var day = Words.day(Words.local(since).toLocalDate());
        var lines = Stream.concat(moves(), corrections()).toList();
        if (!lines.isEmpty() || digest.continues()) {
            section(title("汇总.变化标题", "日期", day),
                    lines.isEmpty() ? List.of("- " + digest.wording().text("汇总.没有变化")) : lines);
        }
        if (!digest.amended().isEmpty()) {
            section(title("汇总.补报标题", "日期", day), digest.amended().stream().map(this::amendment).toList());
        }
    }

    private String amendment(Change change) {
        return "- " + digest.wording()
                .text("汇总.一次更正", Map.of("编号", change.after().number(), "种类", kind(change), "原来", told(change.before()),
                        "现在", told(change.after())));
    }

    private static String kind(Change change) {
        if (change.after().report() == null) {
            return "撤回";
        }
        return change.corrects() ? "更正" : "补报";
    }

    private Stream<String> moves() {
        var moves = digest.changes()
                .stream()
                .filter(change -> !change.corrects())
                .collect(Collectors.groupingBy(
                        change -> change.before().standing().label() + " → " + change.after().standing().label(),
                        LinkedHashMap::new,
                        Collectors.mapping(change -> change.after().number(), Collectors.toList())));
        return moves.entrySet()
                .stream()
                .map(move -> "- " + digest.wording()
                        .text("汇总.一种变化", Map.of("变化", move.getKey(), "任务", Words.numbers(move.getValue()))));
    }

    private Stream<String> corrections() {
        return digest.changes()
                .stream()
                .filter(Change::corrects)
                .map(this::amendment);
    }

    private static String told(TaskStanding task) {
        return task.standing().label() + (task.figure().isEmpty() ? "" : "，" + task.figure());
    }
}
