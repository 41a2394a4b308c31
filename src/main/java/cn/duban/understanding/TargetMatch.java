package cn.duban.understanding;

import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells which of a task's targets a figure is of.
final class TargetMatch {

    static final Cue GROWTH = Cue.of("增长|增速|增幅|同比增|提高|上升|下降|下滑|负增");
    static final Pattern BARE_DEED = Pattern.compile("(?:[改建种修引播]|改造|新建|建设|修复|重建|盘活|种植|入库|搬迁|创建|竣工){1,12}");
    private static final Cue ALL_DONE = Cue.of("(?:均|都|全部|已){1,12}(?:全部)?(?:已)?(?:完成|竣工|完工|建成|投用|投入)");
    private static final Pattern DEED = Pattern.compile("引进|新增|创建|改造|修复|重建|盘活|种植|入库|搬迁|新建");
    private static final Pattern BARE_DEEDS = Pattern.compile("(?:计划)?(?:" + BARE_DEED.pattern() + ")?");

    private final Task task;

    TargetMatch(Task task) {
        this.task = task;
    }

    /// Whether the task sets any target.
    boolean isPossible() {
        return !task.targets().isEmpty();
    }

    /// The target whose own number a figure is: 力争突破1000家 tells what the next figure counts.
    Optional<Target> aim(Figure figure) {
        return task.targets()
                .stream()
                .filter(target -> target.value().compareTo(figure.value()) == 0
                        && target.unit().equals(figure.quantity().unit()))
                .findFirst();
    }

    /// Whether it is the target's own number naming the task: 20项民心工程已完成4项.
    boolean isNaming(Figure figure, String before, String after, boolean more) {
        var own = task.targets()
                .stream()
                .anyMatch(target -> target.value().compareTo(figure.value()) == 0
                        && target.unit().equals(figure.quantity().unit())
                        && TargetWords.overlap(target, more ? before + after : after) > 0);
        return own
                && (more || ((TargetWords.content(before).isEmpty() || before.endsWith("等")) && !ALL_DONE.isIn(after)));
    }

    /// Whether each of the targets is a level, of which what is there already counts.
    boolean isOfLevels() {
        return task.targets().stream().allMatch(target -> target.kind() == Target.Kind.STOCK_LEVEL);
    }

    /// The target a figure is of, as the words around it tell.
    Optional<Target> of(Figure figure, String context) {
        var fitting = task.targets().stream().filter(target -> TargetWords.isSameMeasure(target, figure)).toList();
        var best = fitting.stream().max(Comparator.comparingDouble(target -> TargetWords.overlap(target, context)));
        return best.filter(target -> target.kind() == Target.Kind.GROWTH_RATE
                ? isRate(target, context)
                : isCount(target, figure, context, fitting.size()));
    }

    private static boolean isRate(Target target, String context) {
        return GROWTH.isIn(context)
                && (TargetWords.content(context).chars().allMatch(sign -> target.metric().indexOf(sign) >= 0)
                        || TargetWords.overlap(target, context) >= 0.5);
    }

    private static boolean isCount(Target target, Figure figure, String context, int rivals) {
        var overlap = TargetWords.overlap(target, context);
        if (overlap == 0) {
            return rivals == 1 && (isOfItsHead(target, context)
                    || (BARE_DEEDS.matcher(TargetWords.content(context)).matches()
                            && !Set.of("个", "家", "项").contains(figure.measure())));
        }
        return sharesVerb(target, context) || TargetWords.content(context).length() <= target.metric().length() + 2;
    }

    /// Whether the context says no more than the metric's deed and what it is done to: 引进项目 for 新引进北京项目.
    private static boolean isOfItsHead(Target target, String context) {
        var metric = target.metric();
        return metric.length() > 2 && context.contains(metric.substring(metric.length() - 2))
                && DEED.matcher(context).results().anyMatch(deed -> metric.contains(deed.group()))
                && TargetWords.content(context).chars().allMatch(sign -> metric.indexOf(sign) >= 0);
    }

    /// Whether the context does what the target asks for: 新增, 引进, 创建, 改造…
    private static boolean sharesVerb(Target target, String context) {
        return "新增引进创建改造修复重建盘活种植入库开竣工搬迁".chars()
                .anyMatch(
                        sign -> target.metric().indexOf(sign) >= 0 && context.indexOf(sign) >= 0);
    }
}
