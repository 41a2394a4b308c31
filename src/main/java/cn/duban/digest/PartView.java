package cn.duban.digest;

import cn.duban.ledger.Text;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The tasks of a digest that have something in common (台账 欠序时), and what changed from one period to another (变化).
public final class PartView {

    private static final int SHOWN = 30;
    private static final List<Standing> RANKS = List.of(Standing.values());

    private PartView() {}

    /// What tasks can have in common.
    public enum Part {
        DONE("已完成"),
        AHEAD("超序时"),
        ON_PACE("达序时"),
        BEHIND("欠序时"),
        UNJUDGED("已报未判"),
        MISSING("未报"),
        SHORT("未达序时"),
        TROUBLED("有问题"),
        ALL("全部");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /// The one of a name.
        public static Optional<Part> of(String name) {
            return Stream.of(values()).filter(part -> part.label.equals(name)).findFirst();
        }
    }

    /// The tasks of a part, the worst first.
    public static Text text(Digest digest, Part part) {
        var tasks = tasks(digest, part);
        var wording = digest.wording();
        var items = new ArrayList<>(tasks.stream().limit(SHOWN).map(task -> item(wording, task)).toList());
        if (tasks.size() > SHOWN) {
            items.add("- " + wording.text("汇总.其余", Map.of("件数", tasks.size() - SHOWN, "任务",
                    Words.numbers(tasks.stream().skip(SHOWN).map(TaskStanding::number).toList()))));
        }
        var missing = digest.in(Standing.MISSING).size();
        return Letter.text(
                wording.text("任务清单.台账标题",
                        Map.of("报告期", digest.period().label(), "分类", part.label, "范围", digest.scope())),
                wording.text("任务清单.台账说明", Map.of("时间", Words.time(digest.at()), "总数", digest.tasks().size(), "分类",
                        part.label, "件数", tasks.size())),
                items,
                part == Part.SHORT && missing > 0 ? "\n" + wording.text("任务清单.另有未报", Map.of("件数", missing)) : "");
    }

    private static List<TaskStanding> tasks(Digest digest, Part part) {
        return switch (part) {
            case DONE -> digest.in(Standing.DONE);
            case AHEAD -> digest.in(Standing.AHEAD);
            case ON_PACE -> digest.in(Standing.ON_PACE);
            case BEHIND, SHORT -> digest.exceptions();
            case UNJUDGED -> digest.in(Standing.UNJUDGED);
            case MISSING -> digest.in(Standing.MISSING);
            case TROUBLED -> Stream.concat(digest.exceptions().stream().filter(TaskStanding::troubled),
                    digest.troubled().stream()).toList();
            case ALL -> digest.tasks();
        };
    }

    private static String item(Wording wording, TaskStanding task) {
        var unit = task.lead() == null ? wording.text("任务.待明确单位") : task.lead();
        return "- **" + task.number() + "号** " + task.task().shortText() + "（" + unit + "）\n  "
                + task.standing().label() + (task.account().isEmpty() ? "" : "，" + task.account())
                + task.troubles().stream().findFirst().map(trouble -> "\n  " + trouble.line(wording)).orElse("");
    }

    /// How the standing of the same tasks has moved between two digests; every task is counted once.
    public static Text changes(Digest before, Digest after) {
        var moves = new TreeMap<String, List<Integer>>();
        var same = 0;
        for (var i = 0; i < after.tasks().size(); i++) {
            var change = new Change(before.tasks().get(i), after.tasks().get(i));
            if (change.moved()) {
                moves.computeIfAbsent(label(change), _ -> new ArrayList<>()).add(change.after().number());
            } else {
                same++;
            }
        }
        var moved = after.tasks().size() - same;
        var wording = after.wording();
        return Letter.text(
                wording.text("任务清单.变化标题",
                        Map.of("原报告期", before.period().label(), "报告期", after.period().label(), "范围", after.scope())),
                wording.text("任务清单.变化说明", Map.of("总数", after.tasks().size(), "变化", moved, "没变", same)),
                moves.entrySet()
                        .stream()
                        .map(move -> "- " + wording.text("任务清单.一种变化", Map.of("变化", move.getKey().substring(2), "件数",
                                move.getValue().size(), "任务", Words.numbers(move.getValue()))))
                        .toList(),
                "");
    }

    /// Sorts what has got worse first.
    private static String label(Change change) {
        var from = change.before().standing();
        var to = change.after().standing();
        return (9 - RANKS.indexOf(to)) + "" + (9 - RANKS.indexOf(from)) + from.label() + " → " + to.label();
    }
}
