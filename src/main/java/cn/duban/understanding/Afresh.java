package cn.duban.understanding;

import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Reading.Bearing;
import cn.duban.understanding.StatementReader.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells accounts that speak for themselves from answers to a question which task was meant.
public final class Afresh {

    private static final Cue HAS_FIGURE = Cue.of("\\d");

    private final StatementReader statements;

    Afresh(StatementReader statements) {
        this.statements = statements;
    }

    /// A message that names a task of the unit's together with an account of it, where what was held named others.
    ///
    /// @param alone the message read by itself
    /// @param about the tasks it was asked to choose from
    /// @return empty if the message is to be read together with what was held
    Optional<Reading> read(Reading alone, String answer, List<Integer> about, String held, Setting setting) {
        var named = named(answer);
        if (named.isEmpty() || alone.items().stream().noneMatch(item -> Content.isTold(item.report()))) {
            return Optional.empty();
        }
        if (alone.ask() == null && named.stream().noneMatch(about::contains)) {
            return Optional.of(alone.as(named(held).isEmpty() ? Bearing.ASIDE : Bearing.INSTEAD));
        }
        if (alone.ask() == null && alone.intent() == Intent.REPORT && isOneByOne(alone)) {
            return Optional.of(alone.as(Bearing.INSTEAD));
        }
        var before = named(held);
        var isOfOthers = !before.isEmpty() && (before.stream().noneMatch(named::contains)
                || !statements.duties(setting, alone.intent()).has(before));
        if (alone.intent() == Intent.CORRECTION) {
            var isAside = alone.ask() == null && statements.read(held, setting).intent() != Intent.CORRECTION
                    && (isOfOthers || !HAS_FIGURE.isIn(StatementReader.plain(held).text()));
            return isAside ? Optional.of(alone.as(Bearing.ASIDE)) : Optional.empty();
        }
        return isOfOthers && alone.intent() == Intent.REPORT && !isDetail(alone, held, setting)
                ? Optional.of(instead(alone, held, setting))
                : Optional.empty();
    }

    /// What of a report can be told apart from another's at a glance.
    private record Stated(@Nullable BigDecimal percent, @Nullable Status status, List<Quantity> values) {

        static Stated of(Report report) {
            return new Stated(report.percent(), report.status(), report.values());
        }
    }

    /// Whether it only adds to what was held under a number that its content speaks against: 74号，床位是82张.
    private boolean isDetail(Reading alone, String held, Setting setting) {
        return statements.read(held, setting).ask() == Ask.WHICH_TASK
                && alone.items()
                        .stream()
                        .allMatch(item -> item.report().percent() == null
                                && item.report().status() == null);
    }

    /// Whether several tasks are told of, each otherwise, and a completion is among it: no answer leaves that to be taken
    /// from what was held.
    private static boolean isOneByOne(Reading alone) {
        var reports = alone.items().stream().map(Item::report).toList();
        return reports.size() > 1 && reports.stream().allMatch(Content::isTold)
                && reports.stream().anyMatch(report -> report.percent() != null)
                && reports.stream().map(Stated::of).distinct().count() > 1;
    }

    /// The message, with what was held of other tasks of the unit's.
    private Reading instead(Reading alone, String held, Setting setting) {
        var told = alone.items().stream().map(Item::task).toList();
        var kept = statements.read(held, setting).items().stream().filter(item -> !told.contains(item.task())).toList();
        if (kept.isEmpty()) {
            return alone.as(Bearing.INSTEAD);
        }
        var isUnclear = statements.read(held, setting.forcedTo(told)).ask() == Ask.WHICH_PERCENT;
        var items = Stream.concat(alone.items().stream(), kept.stream())
                .sorted(Comparator.comparingInt(Item::task))
                .toList();
        return new Reading(alone.intent(), alone.ask() == null && isUnclear ? Ask.WHICH_PERCENT : alone.ask(), items,
                alone.foreign(), Bearing.ANSWER, alone.reasons());
    }

    /// The numbers a text names as tasks'.
    public static List<Integer> named(String typed) {
        return Mentions.in(StatementReader.plain(typed).text())
                .stream()
                .filter(mention -> mention.form() == Form.NAMED)
                .flatMap(mention -> mention.numbers().stream())
                .distinct()
                .toList();
    }
}
