package cn.duban.understanding;

import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.understanding.PlainText.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds which task a text without numbers speaks of, by its content.
final class ContentOutline {

    private static final Cue COUNTED = Cue.of("(\\d{1,2}|[两三四五六七八九])项(?:重点)?(?:任务|工作)?(?:我[局委办镇]|我们)?(?:都|均|全部|已)");
    private static final Cue POINTED = Cue.of("(?<words>[^,。;:\\n]{2,12}?)(?:[那这](?:一)?[项个块]|工作|任务)");
    private static final Cue POINTED_AT = Cue.of("[那这另](?:外)?(?:一)?[项个块]|另外");
    private static final Cue STATES = Cue.of("\\d%|正常|序时|滞后|完成|启动|顺利|推进|新增|累计|完工|竣工|建成|\\d(?:个|家|名|人|张|亩|吨|公里|项)");
    private static final Cue COMPLETED = Cue.of("[^,。;\\n]{2,},.{0,8}完成[^,。;]{0,8}\\d%");
    private static final Pattern SUBJECT = Pattern.compile(
            "\\A\\s*([\\u4e00-\\u9fa5]{2,6}?)(?:的|都|均|也|目前|已|总体|整体|进展|工作|基本){0,12}"
                    + "(?:正常|滞后|达到?序时|超序时|欠序时|按计划|按序时|有序|完成\\d|顺利|尚?未启动)");
    /// What a passage says first of its task leaves no doubt, whatever else it touches on: 80号正常推进，….
    private static final Cue IS_TOLD = Cue.of(
            "^[\\s第#]*\\d{1,3}[号项、.:](?:任务)?[:, ]?(?:总体|整体|目前)?"
                    + "(?:正常|按计划|按序时|有序|稳步|达到?序时)(?:推进|进行|开展|实施|进度)?[,。;]");
    private static final double SURE = 2.5;
    private static final int LONG = 240;
    private static final int NEAR = 60;

    private final Topics topics;
    private final List<Integer> everything;
    private final Map<Integer, List<Target>> targets;

    ContentOutline(Topics topics, List<Task> tasks) {
        this.topics = topics;
        everything = tasks.stream().map(Task::number).toList();
        targets = tasks.stream().collect(Collectors.toMap(Task::number, Task::targets));
    }

    /// For a report, claim or extension.
    ///
    /// @param items starts of the items of a list in the text; empty where there is none
    Outline ofStatement(String text, List<Integer> items, Duties duties) {
        if (duties.pending().size() == 1) {
            return ofOnly(text, duties.pending().getFirst(), duties);
        }
        var counted = COUNTED.matcher(text);
        if (counted.find() && count(counted.group(1)) == duties.pending().size()) {
            return Outline.whole(text, duties.pending());
        }
        return byChunks(text, items, duties);
    }

    /// For a correction or withdrawal, which may name what is no longer pending.
    Outline ofRevision(String text, Duties duties) {
        var named = named(text, duties);
        if (named.isPresent()) {
            return Outline.whole(text, List.of(named.get()));
        }
        var reported = duties.reported();
        return reported.size() == 1 && !isForeign(text, reported.iterator().next(), duties)
                ? Outline.whole(text, List.copyOf(reported))
                : Outline.unknown();
    }

    private static int count(String written) {
        return ChineseNumerals.parse(written).map(BigDecimal::intValue).orElseGet(() -> Integer.valueOf(written));
    }

    private Outline ofOnly(String text, int only, Duties duties) {
        var own = topics.match(text, only).score();
        var other = topics.unmistakable(text, duties.own())
                .filter(match -> match.task() != only)
                .filter(match -> own < 0.5 && match.score() >= SURE);
        if (other.isPresent()) {
            return Outline.whole(text, List.of(other.get().task()));
        }
        return isForeign(text, only, duties) ? Outline.unknown() : Outline.whole(text, List.of(only));
    }

    /// Whether a text plainly speaks of a task that is not the unit's, and not of the one given.
    boolean isForeign(String text, int task, Duties duties) {
        return topics.match(text, task).score() < 0.5
                && topics.unmistakable(text, everything, 2.0)
                        .filter(match -> match.longest() >= 4)
                        .filter(match -> !duties.own().contains(match.task()))
                        .isPresent();
    }

    /// Whether the content of a numbered passage is that of another task.
    boolean contradicts(String text, int task, Duties duties) {
        return contradicting(text, task, duties).isPresent();
    }

    /// The task that a numbered passage speaks of by its content, where that is another one.
    Optional<Integer> contradicting(String text, int task, Duties duties) {
        var score = topics.match(text, task).score();
        var aimed = aimedAt(text, duties).filter(other -> other != task && score < 1);
        if (score >= 0.5 || aimed.isPresent()) {
            return aimed.or(() -> topics.unmistakable(text, duties.own(), 4.0)
                    .filter(match -> match.longest() >= 6 && match.score() > 4 * score)
                    .map(Topics.Match::task)
                    .filter(other -> other != task));
        }
        if (IS_TOLD.isIn(text) && !Completion.isIn(text)) {
            return Optional.empty();
        }
        var least = score > 0 || text.length() > NEAR ? 4 : 3;
        return topics.unmistakable(text, duties.own(), 2.0)
                .filter(match -> match.longest() >= least)
                .filter(match -> match.task() != task)
                .or(() -> topics.unmistakable(text, everything, 2.0)
                        .filter(match -> match.longest() >= 5)
                        .filter(match -> match.task() != task))
                .map(Topics.Match::task);
    }

    /// Each chunk that names a task opens a passage; the others belong to the one before.
    private Outline byChunks(String text, List<Integer> items, Duties duties) {
        var starts = items.isEmpty() ? sentences(text, duties) : items;
        var found = new TreeMap<Integer, List<Span>>();
        var isOpen = false;
        Integer current = null;
        for (var i = 0; i < starts.size(); i++) {
            var span = new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            var chunk = text.substring(span.start(), span.end());
            var named = named(chunk, duties);
            if (named.isPresent()) {
                current = named.get();
            } else if (current == null || !items.isEmpty() || POINTED_AT.isIn(chunk)) {
                isOpen |= isLeftOut(chunk, !items.isEmpty(), current == null && i + 1 < starts.size());
            }
            if (named.isEmpty() && hintsElsewhere(chunk, current, duties)) {
                isOpen = true;
            } else if (current != null && (named.isPresent() || items.isEmpty())) {
                found.computeIfAbsent(current, _ -> new ArrayList<>()).add(span);
            }
        }
        return decide(text, found, isOpen, duties);
    }

    /// Whether a few words state something of another task than the one spoken of: 会展滞后.
    private boolean hintsElsewhere(String chunk, @Nullable Integer current, Duties duties) {
        var subject = SUBJECT.matcher(chunk);
        if (current == null || !subject.find() || Subject.tellsOfPart(subject.group(1))
                || topics.coverage(subject.group(1), current) > 0) {
            return false;
        }
        var words = subject.group(1);
        return duties.own().stream().filter(task -> topics.coverage(words, task) == 1).count() == 1;
    }

    /// Whether a chunk of which nobody knows what it is about states something that must not be lost.
    private static boolean isLeftOut(String chunk, boolean isItem, boolean isFirstOfSeveral) {
        return ((isItem || POINTED_AT.isIn(chunk)) && STATES.isIn(chunk))
                || (isFirstOfSeveral && COMPLETED.isIn(chunk));
    }

    private Outline decide(String text, Map<Integer, List<Span>> found, boolean isOpen, Duties duties) {
        if (found.size() == 1 || (found.size() > 1 && text.length() > LONG)) {
            var title = named(text.substring(0, Math.min(text.length(), firstStop(text))), duties);
            var only = title.or(() -> named(text, duties))
                    .or(() -> found.size() == 1
                            ? Optional.of(found.keySet().iterator().next())
                            : Optional.empty());
            if (only.isPresent() && (found.size() == 1 || text.length() > LONG)) {
                if (isOpen && found.size() == 1 && (text.length() <= LONG || !found.containsKey(only.get()))) {
                    return found.containsKey(only.get()) ? new Outline(found, true) : Outline.unknown();
                }
                return Outline.whole(text, List.of(only.get()));
            }
        }
        return found.isEmpty() || (found.size() > 1 && text.length() > LONG)
                ? named(text, duties)
                        .map(task -> Outline.whole(text, List.of(task)))
                        .orElse(Outline.unknown())
                : new Outline(found, isOpen);
    }

    private static int firstStop(String text) {
        var sentences = Clause.sentences(text);
        return sentences.isEmpty() ? text.length() : sentences.getFirst().end();
    }

    /// Where the sentences begin, and within them the clauses that speak of one task after the other: 会展达序时，普法滞后.
    private List<Integer> sentences(String text, Duties duties) {
        var starts = new ArrayList<Integer>();
        for (var sentence : Clause.sentences(text)) {
            starts.add(sentence.start());
            if (sentence.text().length() <= LONG) {
                starts.addAll(turns(sentence, duties));
            }
        }
        return starts;
    }

    private List<Integer> turns(Clause sentence, Duties duties) {
        var turns = new ArrayList<Integer>();
        Integer current = null;
        var isStated = false;
        for (var clause : Clause.in(sentence.text())) {
            var named = STATES.matcher(clause.text()).find()
                    ? named(clause.text(), duties).orElse(null)
                    : null;
            var isElsewhere = named == null ? hintsElsewhere(clause.text(), current, duties) : !named.equals(current);
            if (isStated && isElsewhere) {
                turns.add(sentence.start() + clause.start());
            }
            isStated |= named != null;
            current = named == null ? current : named;
        }
        return turns;
    }

    /// The one task with a target of which a short stretch gives a figure, by its words and its measure: 农村公路改造22公里.
    private Optional<Integer> aimedAt(String text, Duties duties) {
        if (text.length() > NEAR) {
            return Optional.empty();
        }
        var pieces = Clause.pieces(text).stream().filter(piece -> !Figure.in(piece).isEmpty()).toList();
        var aimed = pieces.isEmpty()
                ? List.<Integer>of()
                : duties.own().stream().filter(task -> pieces.stream().anyMatch(piece -> aimsAt(piece, task))).toList();
        return aimed.size() == 1 ? Optional.of(aimed.getFirst()) : Optional.empty();
    }

    private boolean aimsAt(String piece, int task) {
        return targets.getOrDefault(task, List.of())
                .stream()
                .anyMatch(target -> TargetWords.speaksOf(target, piece)
                        && Figure.in(piece).stream().anyMatch(figure -> isOf(target, figure)));
    }

    private static boolean isOf(Target target, Figure figure) {
        return !figure.measure().equals("%") && TargetWords.isSameMeasure(target, figure);
    }

    /// The task a stretch names beyond doubt; a single rare word is enough if it is pointed at (普法那项).
    private Optional<Integer> named(String text, Duties duties) {
        var plain = topics.unmistakable(text, duties.own()).map(Topics.Match::task);
        if (plain.isPresent()) {
            return plain;
        }
        var aimed = aimedAt(text, duties);
        if (aimed.isPresent()) {
            return aimed;
        }
        var pointed = POINTED.matcher(text.substring(0, Math.min(text.length(), LONG)));
        return pointed.find() ? topics.pointedAt(pointed.group("words"), duties.own()) : Optional.empty();
    }
}
