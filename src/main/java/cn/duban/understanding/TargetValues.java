package cn.duban.understanding;

import cn.duban.ledger.Quantity;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Picks out of a passage the figures of the task's own targets reached so far.
final class TargetValues {

    private static final Cue SUBORDINATE = Cue.of("其中|包括|包含|例如");
    private static final Cue OTHER_STAGE = Cue
            .of("开工|启动|在谈|签约|储备|洽谈|在建|剩|还差|还缺|尚余|未完|注册|意向|正在|原有|存量|拟|排查|摸排|培训|下降|减少|回落|收窄|下滑|降低|负增长");
    /// What is there already, which counts where a level is asked for.
    private static final Cue STOCK = Cue.of("共有|现有|保有");
    /// 20项全部开工: what has only been begun.
    private static final Pattern ONLY_BEGUN = Pattern.compile(
            "(?:已经?|均|都|全部|全面|正在?){0,4}(?:开工|启动|在谈|签约|在建|未|尚未|待)");
    /// Says nothing of what is counted: 20项民心工程，开工18项，办结7项.
    private static final Pattern BEGUN = Pattern.compile("(?:开工|启动)(?:建设)?");
    private static final Cue TARGETED = Cue
            .of("(?:目标|任务|计划|指标|要求)(?:数|值|量)?(?:为|是|:)?$|(?:全年|年度)(?:要|需)|(?<!按)(?<!照)计划|全年$");
    private static final Pattern AS_TARGET = Pattern.compile("的?(?:目标|任务)");
    private static final Cue TO_DATE = Cue.of("累计|共计|总计|总数|合计|共|总量|达到?|截至|目前");
    private static final Cue OF_A_WHILE = Cue.of("本季度|当季|本月|当月|单月|(?<!前)[一二三四]季度|\\d月(?!底|末|\\d)|本周|新近");
    private static final Cue VAGUE = Cue.of("(?:近|超过?|不足|不到|逾|将近|接近|突破|至少|-|至|(?<!达)到)$");
    private static final Pattern FALL = Pattern.compile("(?:下降|下滑|负增长?)(?:了|约|为|至)? ?$");

    /// How many characters in front of a figure are shown with it.
    private static final int LEAD = 20;
    /// How far the words around a figure may bear on it.
    private static final int WIDE = 120;

    private final TargetMatch match;
    private final Tense tense;
    /// Targets of which figures of earlier periods are given as well.
    private final Set<Target> split = new HashSet<>();

    /// Whether the figure to come takes the place of the one before.
    private boolean isPutRight;

    TargetValues(Task task, Tense tense) {
        match = new TargetMatch(task);
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
        if (match.isPossible()) {
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
            if (!match.isNaming(figure, before, after, i + 1 < figures.size())) {
                var own = TargetWords.content(before + after);
                var where = new Span(at + Math.max(from, figure.start() - LEAD), at + figure.end());
                var context = own.isEmpty() || TargetMatch.BARE_DEED.matcher(own).matches()
                        ? carried + before + after
                        : before + after;
                if (tense.isAhead(before)) {
                    carried = match.aim(figure).map(Target::metric).orElse(carried);
                } else if (tense.isPast(before)) {
                    match.of(figure, context).ifPresent(split::add);
                } else if (isRival(figure, before, found) && isReached(before, after)) {
                    found.add(new Candidate(found.getLast().target, figure, before, before, isPutRight, where));
                    isPutRight = false;
                } else if (isReached(grown(before, figure), after)
                        && (!figure.measure().equals("%") || TargetMatch.GROWTH.isIn(before))) {
                    match.of(figure, context)
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
            if (!TargetWords.content(before).isEmpty() && !tense.isAhead(before)
                    && !(found.isEmpty() && BEGUN.matcher(TargetWords.content(before)).matches())) {
                carried = before;
            }
        }
        if (figures.size() == 1) {
            var lead = piece.substring(0, figures.getFirst().start());
            if (tense.isAhead(lead) || (found.isEmpty() && BEGUN.matcher(TargetWords.content(lead)).matches())) {
                return carried;
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

    private boolean isReached(String before, String after) {
        return !tense.isAhead(before) && !tense.isPast(before) && !tense.isDenied(before)
                && !TARGETED.isIn(before) && !VAGUE.isIn(before) && !AS_TARGET.matcher(after).lookingAt()
                && !after.startsWith("以上") && !after.startsWith("-") && !OTHER_STAGE.isIn(before)
                && !ONLY_BEGUN.matcher(after).lookingAt() && (!STOCK.isIn(before) || match.isOfLevels());
    }
}
