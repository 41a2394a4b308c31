package cn.duban.understanding;

import cn.duban.ledger.Quantity;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Picks out of a passage the figures of the task's own targets reached so far.
final class TargetValues {

    private static final Cue SUBORDINATE = Cue.of("其中|包括|包含|例如");
    private static final Cue OTHER_STAGE = Cue
            .of("开工|启动|在谈|签约|储备|洽谈|在建|剩余|还差|尚余|未完|注册|意向|正在|共有|现有|保有|原有|存量|拟|排查|摸排|培训|下降|减少|回落|收窄|下滑|降低|负增长");
    private static final Cue TARGETED = Cue
            .of("(?:目标|任务|计划|指标|要求)(?:数|值|量)?(?:为|是|:)?$|(?:全年|年度)(?:要|需)|(?<!按)(?<!照)计划|全年$");
    private static final Pattern AS_TARGET = Pattern.compile("的?(?:目标|任务)");
    private static final Cue TO_DATE = Cue.of("累计|共计|总计|总数|合计|共|总量|达到?|截至|目前");
    private static final Cue OF_A_WHILE = Cue.of("本季度|当季|本月|当月|单月|(?<!前)[一二三四]季度|\\d月(?!底|末|\\d)|本周|新近");
    private static final Cue VAGUE = Cue.of("(?:近|超过?|不足|不到|逾|将近|接近|突破|至少|-|至|(?<!达)到)$");
    private static final Cue ALL_DONE = Cue.of("(?:均|都|全部|已){1,12}(?:全部)?(?:已)?(?:完成|竣工|完工|建成|投用|投入)");
    private static final Cue GROWTH = Cue.of("增长|增速|增幅|同比增|提高|上升|下降|下滑|负增");
    private static final Pattern FALL = Pattern.compile("(?:下降|下滑|负增长?)(?:了|约|为|至)? ?$");
    private static final Pattern DEED = Pattern.compile("引进|新增|创建|改造|修复|重建|盘活|种植|入库|搬迁|新建");
    private static final Pattern BARE_DEED = Pattern.compile("(?:[改建种修引播]|改造|新建|建设|修复|重建|盘活|种植|入库|搬迁|创建|竣工){1,12}");
    private static final Pattern BARE_DEEDS = Pattern.compile("(?:计划)?(?:" + BARE_DEED.pattern() + ")?");

    /// How many characters in front of a figure are shown with it.
    private static final int LEAD = 20;
    /// How far the words around a figure may bear on it.
    private static final int WIDE = 120;

    private final Task task;
    private final Tense tense;
    /// Targets of which figures of earlier periods are given as well.
    private final Set<Target> split = new HashSet<>();

    /// Whether the figure to come takes the place of the one before.
    private boolean isPutRight;

    TargetValues(Task task, Tense tense) {
        this.task = task;
        this.tense = tense;
    }

    /// A value and where it stands, with what leads to it.
    record Found(Quantity quantity, Span where) {}

    private record Candidate(
            Target target,
            Figure figure,
            String own,
            String context,
            boolean isPutRight,
            Span where) {

        boolean isToDate() {
            return TO_DATE.isIn(context);
        }

        boolean isOfAWhile() {
            return OF_A_WHILE.isIn(own);
        }
    }

    /// The figures, in the order of the text; of a target of which two different ones are given, the one to date.
    List<Found> read(String masked) {
        var byTarget = new LinkedHashMap<Target, List<Candidate>>();
        if (!task.targets().isEmpty()) {
            candidates(masked).forEach(
                    found -> byTarget.computeIfAbsent(found.target, _ -> new ArrayList<>()).add(found));
        }
        // A quarter's figure beside an earlier quarter's is no figure to date.
        byTarget.forEach((target, found) -> {
            if (split.contains(target)) {
                found.removeIf(Candidate::isOfAWhile);
            }
        });
        return byTarget.values()
                .stream()
                .map(TargetValues::choose)
                .filter(Objects::nonNull)
                .map(found -> new Found(found.figure.quantity(), found.where))
                .toList();
    }

    private static @Nullable Candidate choose(List<Candidate> candidates) {
        if (!candidates.isEmpty() && candidates.getLast().isPutRight) {
            return candidates.getLast();
        }
        var named = candidates.stream().filter(found -> TargetWords.overlap(found.target, found.context) > 0).toList();
        var kept = named.isEmpty() || candidates.stream().anyMatch(found -> found.figure.measure().equals("%"))
                ? candidates
                : named;
        if (isUndecided(kept)) {
            kept = candidates.stream().filter(Candidate::isToDate).toList();
        }
        if (kept.isEmpty() || isUndecided(kept)) {
            kept = candidates.stream().filter(candidate -> !candidate.isOfAWhile()).toList();
        }
        return kept.isEmpty() || isUndecided(kept) ? null : kept.getFirst();
    }

    private static boolean isUndecided(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.figure.quantity().toString()).distinct().count() > 1;
    }

    private List<Candidate> candidates(String text) {
        var found = new ArrayList<Candidate>();
        for (var sentence : Clause.sentences(text)) {
            var before = "";
            var first = found.size();
            var at = sentence.start();
            for (var piece : Clause.pieces(sentence.text())) {
                if (SUBORDINATE.isIn(piece)) {
                    // What is told of in parts may be more than the target asks for: 32个，其中北京项目12个.
                    found.subList(first, found.size()).removeIf(wide -> isWiderThan(wide, piece));
                    break;
                }
                before = read(piece, at, before, found);
                at += piece.length() + 1;
            }
        }
        return found;
    }

    /// Whether a share without a word of its own stands beside the one before: 增长5.3%或5.1%.
    private static boolean isRival(Figure figure, String before, List<Candidate> found) {
        return figure.measure().equals("%") && !found.isEmpty()
                && found.getLast().figure.measure().equals("%") && CompletionFigures.leadsOn(before);
    }

    private static boolean isWiderThan(Candidate wide, String part) {
        return TargetWords.overlap(wide.target, wide.context) == 0 && TargetWords.overlap(wide.target, part) > 0;
    }

    /// Reads one piece; returns what the next piece may leave unsaid.
    ///
    /// @param at where it begins
    private String read(String piece, int at, String carried, List<Candidate> found) {
        isPutRight |= CompletionFigures.putsRight(piece);
        var from = 0;
        var named = "";
        var figures = Figure.in(piece);
        for (var i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            var until = i + 1 < figures.size() ? figures.get(i + 1).start() : piece.length();
            var before = named + piece.substring(Math.max(from, figure.start() - WIDE), figure.start());
            var after = piece.substring(figure.end(), Math.min(until, figure.end() + WIDE));
            if (!isNaming(figure, before, after, i + 1 < figures.size())) {
                var own = TargetWords.content(before + after);
                var where = new Span(at + Math.max(from, figure.start() - LEAD), at + figure.end());
                var context = own.isEmpty() || BARE_DEED.matcher(own).matches()
                        ? carried + before + after
                        : before + after;
                if (tense.isPast(before)) {
                    target(figure, context).ifPresent(split::add);
                } else if (isRival(figure, before, found) && isReached(before, after)) {
                    found.add(new Candidate(found.getLast().target, figure, before, before, isPutRight, where));
                    isPutRight = false;
                } else if (isReached(grown(before, figure), after)
                        && (!figure.measure().equals("%") || GROWTH.isIn(before))) {
                    target(figure, context)
                            .ifPresent(target -> found.add(
                                    new Candidate(target, signed(figure, before), before + after, context, isPutRight,
                                            where)));
                    isPutRight = false;
                }
            } else {
                // 28公里农村公路…: the target itself is named, what follows it counts.
                from = figure.end();
                named = before.substring(Math.max(0, before.length() - WIDE));
                continue;
            }
            from = figure.end();
            if (!TargetWords.content(before).isEmpty()) {
                carried = before;
            }
        }
        return TargetWords.content(piece).isEmpty()
                ? carried
                : figures.isEmpty() ? carried(piece, carried) : lastContext(piece, figures, carried);
    }

    private static String carried(String piece, String carried) {
        return piece.length() > 60 ? "" : carried.length() > 60 ? piece : carried + piece;
    }

    private static String lastContext(String piece, List<Figure> figures, String carried) {
        if (piece.length() > 60) {
            return carried;
        }
        var words = new StringBuilder(piece);
        figures.reversed().forEach(figure -> words.delete(figure.start(), figure.end()));
        return words.toString();
    }

    /// What stands before a share, with a fall told as growth: 同比下降3% is a growth of -3%.
    private static String grown(String before, Figure figure) {
        return figure.measure().equals("%") ? FALL.matcher(before).replaceFirst("增长") : before;
    }

    private static Figure signed(Figure figure, String before) {
        return figure.measure().equals("%") && FALL.matcher(before).find() ? figure.negated() : figure;
    }

    /// Whether it is the target's own number naming the task: 20项民心工程已完成4项.
    private boolean isNaming(Figure figure, String before, String after, boolean more) {
        var own = task.targets()
                .stream()
                .anyMatch(target -> target.value().compareTo(figure.value()) == 0
                        && target.unit().equals(figure.quantity().unit())
                        && TargetWords.overlap(target, more ? before + after : after) > 0);
        return own
                && (more || ((TargetWords.content(before).isEmpty() || before.endsWith("等")) && !ALL_DONE.isIn(after)));
    }

    private boolean isReached(String before, String after) {
        return !tense.isAhead(before) && !tense.isPast(before) && !tense.isDenied(before)
                && !TARGETED.isIn(before) && !VAGUE.isIn(before) && !AS_TARGET.matcher(after).lookingAt()
                && !after.startsWith("以上") && !after.startsWith("-") && !OTHER_STAGE.isIn(before);
    }

    private Optional<Target> target(Figure figure, String context) {
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
