package cn.duban.understanding;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.understanding.PlainText.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a passage says about a task: completion, standing, values and the three parts.
final class AccountReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Cue OF_COMPLETION = Cue.of("完成|进度");
    private static final Cue NEW_FIGURE = Cue.of(
            "(?:应该?(?:为|是)|改为|改成|更正为|更改为|修改为|修正为|调整为|变更为|更新为|而是|实际为|正确的?(?:是|为))[^,。;\\n]{0,6}\\d{1,3}(?:\\.\\d+)?%");

    private final Topics topics;

    AccountReader(Topics topics) {
        this.topics = topics;
    }

    Account read(PlainText passage, Task task, Period period, boolean isCorrection) {
        var text = passage.text();
        var parts = Parts.of(text);
        var retracted = isCorrection ? Retractions.in(text) : List.<Span>of();
        var told = withoutFigures(passage.without(join(parts.problems(), parts.next())), retracted);
        var subject = new Subject(topics, task);
        var tense = new Tense(period);
        var isRateTask = subject.isOfRates();
        var anyFigure = isCorrection && !isRateTask
                && (OF_COMPLETION.isIn(text) || !Completion.isOfSomethingElse(text));
        var first = Completion.read(told, subject, tense, anyFigure);
        var completion = !first.equals(Completion.NONE)
                ? first
                : Completion.read(withoutFigures(passage.without(parts.next()), retracted), subject, tense, anyFigure);
        var said = Standing.read(passage.without(join(parts.next(), retracted)), subject, tense,
                completion.isUnclear() || isPartly(completion.percent()));
        var status = said == null ? null : said.status();
        var isBareFigure = isCorrection && !isRateTask && completion.percent() == null && !anyFigure
                && NEW_FIGURE.isIn(told);
        var values = new TargetValues(task, tense).read(told);
        var isBlank = Placeholders.isFigureMissing(passage.without(parts.next()));
        var percent = isBlank ? null : percent(completion.percent(), status);
        var report = new Report(percent, isBlank && status == Status.DONE ? null : status(percent, status),
                values.stream().map(TargetValues.Found::quantity).toList(), progress(passage, parts),
                Parts.words(passage, parts.problems()), Parts.words(passage, parts.next()));
        return new Account(report, completion.isUnclear() || isBareFigure || isBlank,
                evidence(passage, report, completion, said, values, parts.heads()), figures(passage, completion));
    }

    private static List<Evidence> evidence(PlainText passage, Report report, Completion completion,
            Standing.@Nullable Said said, List<TargetValues.Found> values, Parts.Heads heads) {
        var evidence = new ArrayList<Evidence>();
        if (report.percent() != null && completion.percent() != null) {
            completion.figures().forEach(span -> add(evidence, Field.PERCENT, passage, span));
        }
        if (report.status() != null && said != null) {
            add(evidence, Field.STATUS, passage, new Span(said.where().start(), said.where().end()));
        }
        values.forEach(value -> add(evidence, Field.VALUE, passage, value.where()));
        add(evidence, Field.PROBLEMS, passage, heads.problems());
        add(evidence, Field.NEXT, passage, heads.next());
        return evidence;
    }

    private static void add(List<Evidence> evidence, Field field, PlainText passage, @Nullable Span span) {
        if (span != null) {
            evidence.add(new Evidence(field, passage.original(span.start(), span.end())));
        }
    }

    /// The words of the figures of which none can be taken without asking.
    private static List<String> figures(PlainText passage, Completion completion) {
        return completion.isUnclear()
                ? completion.figures().stream().map(span -> passage.original(span.start(), span.end())).toList()
                : List.of();
    }

    /// The account with nothing in it but the words.
    static Account silent(PlainText passage) {
        return new Account(new Report(null, null, List.of(), passage.original(0, passage.text().length()), null, null),
                false, List.of(), List.of());
    }

    /// What is taken back loses its figures; its other words may be needed to understand the new ones.
    private static String withoutFigures(String text, List<Span> retracted) {
        var left = new StringBuilder(text);
        for (var span : retracted) {
            for (var i = span.start(); i < span.end(); i++) {
                if (Character.isDigit(left.charAt(i))) {
                    left.setCharAt(i, '□');
                }
            }
        }
        return left.toString();
    }

    private static boolean isPartly(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(HUNDRED) < 0;
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal percent, @Nullable Status status) {
        return status == Status.DONE ? HUNDRED : percent;
    }

    private static @Nullable Status status(@Nullable BigDecimal percent, @Nullable Status status) {
        return percent != null && percent.compareTo(HUNDRED) == 0 ? Status.DONE : status;
    }

    private static String progress(PlainText passage, Parts parts) {
        var words = Parts.words(passage, Labels.removed(passage.text(), parts.progress()));
        return words == null ? "" : words;
    }

    @SafeVarargs
    private static List<Span> join(List<Span>... lists) {
        var all = new ArrayList<Span>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
