package cn.duban.digest;

import cn.duban.ledger.Text;
import java.util.ArrayList;
import java.util.List;
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
        var items = new ArrayList<>(tasks.stream().limit(SHOWN).map(PartView::item).toList());
        if (tasks.size() > SHOWN) {
            items.add("- 其余 " + (tasks.size() - SHOWN) + " 项："
                    + Words.numbers(tasks.stream().skip(SHOWN).map(TaskStanding::number).toList()));
        }
        return Letter.text(digest.period().label() + "台账：" + part.label + "（" + digest.scope() + "）",
                "截至" + Words.time(digest.at()) + "，" + digest.tasks().size() + " 项中" + part.label + " " + tasks.size()
                        + " 项。",
                items, part == Part.SHORT && !digest.in(Standing.MISSING).isEmpty()
                        ? "\n另有未报 " + digest.in(Standing.MISSING).size() + " 项，没有算在内。"
                        : "");
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

    private static String item(TaskStanding task) {
        var unit = task.lead() == null ? "待明确责任单位" : task.lead();
        return "- **" + task.number() + "号** " + task.task().shortText() + "（" + unit + "）\n  "
                + task.standing().label() + (task.account().isEmpty() ? "" : "，" + task.account())
                + task.troubles().stream().findFirst().map(trouble -> "\n  " + trouble.line()).orElse("");
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
        return Letter.text(
                "变化：" + before.period().label() + " → " + after.period().label() + "（" + after.scope() + "）",
                after.tasks().size() + " 项中进度有变化 " + moved + " 项、没有变化 " + same + " 项。",
                moves.entrySet()
                        .stream()
                        .map(move -> "- " + move.getKey().substring(2) + " " + move.getValue().size() + " 项："
                                + Words.numbers(move.getValue()))
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
