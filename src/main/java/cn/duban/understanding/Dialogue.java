package cn.duban.understanding;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.understanding.Reading.Bearing;
import cn.duban.understanding.StatementReader.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads an answer together with the question and with what was held for it.
final class Dialogue {

    private static final Pattern YES = Pattern.compile(
            "^[\\s,]*(?:对的?|是的?|嗯+|没错|正确|确认|可以|好的?|行|无误|没问题|准确|属实|OK|ok|Ok|yes|就是)(?:[,。!~\\s了呀啊]|对|是|无误|$|\\d|第|就)");
    private static final Pattern NO = Pattern.compile("^[\\s,]*(?:不是|不对|不|错了?|否|搞错|有误|写错|都不是)");
    private static final Cue DAY = Cue.of(
            "\\d{1,2}月|\\d{1,2}[日号]|月底|月末|年底|周|星期|天|季度末|\\d[./-]\\d|节后|国庆|五一");
    private static final Cue ASKED_SHARE = Cue.of("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatementReader statements;
    private final Choices choices;
    private final Overlay overlay;

    Dialogue(StatementReader statements) {
        this.statements = statements;
        choices = new Choices(statements);
        overlay = new Overlay(statements);
    }

    Reading read(Reply reply, Asked asked, String held) {
        return together(reply, asked, held).answeredBy(reply.text());
    }

    private Reading together(Reply reply, Asked asked, String held) {
        var setting = Setting.of(reply);
        var alone = statements.read(reply.text(), setting);
        if (alone.intent() == Intent.QUESTION || isOtherBusiness(alone, held, setting)) {
            return alone.as(Bearing.ASIDE);
        }
        return switch (asked.kind()) {
            case "which-task" -> whichTask(reply, asked, held, alone);
            case "which-percent" -> whichPercent(reply, asked, held, alone);
            case "confirm" -> confirm(reply, asked, held, alone);
            case "which-item" -> DAY.isIn(StatementReader.plain(reply.text()).text())
                    ? settled(statements.read(held, setting.forcedTo(asked.about())))
                    : alone;
            default -> alone;
        };
    }

    /// A withdrawal, claim or the like instead of an answer.
    private boolean isOtherBusiness(Reading alone, String held, Setting setting) {
        return alone.intent() != Intent.REPORT && alone.intent() != Intent.CHAT
                && alone.intent() != Intent.CORRECTION && (alone.ask() == null || alone.intent() == Intent.WITHDRAWAL)
                && statements.read(held, setting).intent() != alone.intent();
    }

    private Reading whichTask(Reply reply, Asked asked, String held, Reading alone) {
        var setting = Setting.of(reply);
        var duties = statements.duties(setting, alone.intent());
        var afresh = new Afresh(statements).read(alone, reply.text(), asked.about(), held, setting);
        if (afresh.isPresent()) {
            return afresh.get();
        }
        var tasks = choices.tasks(StatementReader.plain(reply.text()).text(), asked.about(), duties);
        if (tasks == null && alone.intent() == Intent.CHAT) {
            return alone;
        }
        if (tasks == null || tasks.isEmpty()) {
            return new Reading(intentOf(held, setting), Ask.WHICH_TASK, List.of()).naming(alone.foreign())
                    .because(alone.reasons());
        }
        var told = told(alone, tasks);
        var left = tasks.stream().filter(task -> told.stream().noneMatch(item -> item.task() == task)).toList();
        if (told.isEmpty() || left.isEmpty()) {
            return overlay.of(held, setting.forcedTo(meant(tasks, held, setting)), reply.text(), tasks);
        }
        var read = overlay.of(held, setting.forcedTo(meant(left, held, setting)), reply.text(), left);
        var others = told.stream().filter(item -> read.items().stream().noneMatch(of -> of.task() == item.task()));
        return new Reading(read.intent(), read.ask(), sorted(read.items(), others.toList()), read.foreign(),
                read.bearing(), read.reasons());
    }

    /// Tasks of which an answer gives an account of its own: 49号，另外77号也正常推进.
    private static List<Item> told(Reading alone, List<Integer> tasks) {
        return alone.ask() == null
                ? alone.items()
                        .stream()
                        .filter(item -> tasks.contains(item.task()) && Content.isTold(item.report()))
                        .toList()
                : List.of();
    }

    /// What of an answer is meant by a number held that is not the unit's: not the tasks held beside it.
    private List<Integer> meant(List<Integer> tasks, String held, Setting setting) {
        var known = Afresh.named(held).isEmpty()
                ? List.<Integer>of()
                : statements.read(held, setting).items().stream().map(Item::task).toList();
        var left = tasks.stream().filter(task -> !known.contains(task)).toList();
        return left.isEmpty() ? tasks : left;
    }

    private Intent intentOf(String held, Setting setting) {
        var intent = statements.read(held, setting).intent();
        return intent == Intent.QUESTION || intent == Intent.CHAT ? Intent.REPORT : intent;
    }

    private Reading whichPercent(Reply reply, Asked asked, String held, Reading alone) {
        var setting = Setting.of(reply);
        var named = Afresh.named(reply.text());
        var isOfOthers = alone.intent() == Intent.REPORT && alone.ask() == null && !alone.items().isEmpty()
                && alone.items().stream().noneMatch(item -> asked.about().contains(item.task()));
        if (isOfOthers || (!named.isEmpty() && named.stream().noneMatch(asked.about()::contains))) {
            return alone.as(Bearing.ASIDE);
        }
        var base = statements.read(held, setting.forcedTo(asked.about()));
        if (!statements.duties(setting, alone.intent()).has(named)) {
            return new Reading(base.intent(), Ask.WHICH_TASK, alone.items()).naming(alone.foreign())
                    .because(alone.reasons());
        }
        var others = alone.items().stream().filter(item -> !asked.about().contains(item.task())).toList();
        var picked = picked(reply.text(), asked.about(), held, alone, !others.isEmpty());
        if (picked == null) {
            return alone.intent() == Intent.CHAT
                    ? alone
                    : new Reading(base.intent(), Ask.WHICH_PERCENT, sorted(base.items(), others))
                            .because(base.reasons());
        }
        return settledOn(picked, reply.text(), asked.about(), held, setting, others);
    }

    private @Nullable BigDecimal picked(String answer, List<Integer> about, String held, Reading alone,
            boolean withOthers) {
        var said = alone.items()
                .stream()
                .filter(item -> about.contains(item.task()))
                .map(item -> item.report().percent())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (withOthers) {
            return said.size() == 1 ? said.getFirst() : null;
        }
        return choices.percent(StatementReader.plain(answer).text(), StatementReader.plain(held).text());
    }

    /// What was held with the figure picked: in the place left empty, or as the completion.
    private Reading settledOn(BigDecimal picked, String answer, List<Integer> about, String held, Setting setting,
            List<Item> others) {
        var missing = Placeholders.missingShares(held);
        var forced = setting.forcedTo(about);
        var base = statements.read(missing == 1 ? Placeholders.filled(held, picked.toPlainString()) : held, forced);
        var ask = base.ask() == Ask.WHICH_PERCENT && missing == 0 ? null : base.ask();
        var said = statements.read(answer, forced).items();
        var items = base.items()
                .stream()
                .map(item -> about.contains(item.task())
                        ? item.with(Overlay.completed(item, missing == 0 ? picked : null, said),
                                evidence(item.task(), missing == 0 ? answer : null, said))
                        : item)
                .toList();
        return new Reading(base.intent(), missing > 1 ? Ask.WHICH_PERCENT : ask, sorted(items, others));
    }

    /// The words of an answer that changed what was held.
    ///
    /// @param picked the answer where it gave the completion; null where it did not
    private static List<Evidence> evidence(int task, @Nullable String picked, List<Item> said) {
        var more = said.stream()
                .filter(other -> other.task() == task && Overlay.saysMore(other.report()))
                .flatMap(other -> other.evidence().stream())
                .filter(one -> one.field() == Field.STATUS || one.field() == Field.PROBLEMS
                        || one.field() == Field.NEXT);
        return Stream.concat(picked == null ? Stream.of() : Stream.of(new Evidence(Field.PERCENT, picked.strip())),
                more).toList();
    }

    private static List<Item> sorted(List<Item> some, List<Item> others) {
        return Stream.concat(some.stream(), others.stream()).sorted(Comparator.comparingInt(Item::task)).toList();
    }

    private Reading confirm(Reply reply, Asked asked, String held, Reading alone) {
        var setting = Setting.of(reply);
        var answer = StatementReader.plain(reply.text()).text();
        if (!alone.foreign().isEmpty() && alone.items().isEmpty()) {
            return new Reading(intentOf(held, setting), Ask.WHICH_TASK, List.of()).naming(alone.foreign());
        }
        var isNo = NO.matcher(answer).find();
        var isYes = !isNo && YES.matcher(answer).find();
        if (!isYes && !isNo && (alone.intent() == Intent.CHAT || alone.items().isEmpty())) {
            return alone.intent() == Intent.CHAT
                    ? alone
                    : overlay.of(held, setting.forcedTo(asked.about()), reply.text(), asked.about());
        }
        var named = choices.numbers(answer);
        var tasks = named.isEmpty() ? asked.about() : named;
        if (!statements.duties(setting, alone.intent()).has(tasks)) {
            return new Reading(intentOf(held, setting), Ask.WHICH_TASK, List.of());
        }
        var read = overlay.of(held, setting.forcedTo(tasks), reply.text(), tasks);
        var told = isNo || ASKED_SHARE.isIn(answer) ? answer : StatementReader.plain(asked.question()).text();
        var merged = isNo ? corrected(read, reply.text()) : confirmed(read, told, reply.text());
        var says = !named.isEmpty() || choices.percent(answer, "") != null || !alone.items().isEmpty();
        return isNo && !says ? new Reading(merged.intent(), Ask.WHICH_TASK, List.of()) : retargeted(merged, tasks);
    }

    /// The figure that a denial puts in the place of the one asked about: 不对，是45%.
    private Reading corrected(Reading reading, String answer) {
        var plain = StatementReader.plain(answer).text();
        var percent = choices.percent(plain, "");
        if (reading.ask() != Ask.WHICH_PERCENT || reading.items().size() != 1 || percent == null) {
            return confirmed(reading, plain, answer);
        }
        var item = reading.items().getFirst();
        return new Reading(reading.intent(), null, List.of(item.with(Overlay.withPercent(item.report(), percent),
                List.of(new Evidence(Field.PERCENT, answer.strip())))));
    }

    /// The one completion that the question gave, or the answer, where what was held leaves it open.
    private static Reading confirmed(Reading reading, String told, String answer) {
        var shares = ASKED_SHARE.matcher(told);
        var percent = shares.find() ? new BigDecimal(shares.group(1)) : HUNDRED.add(BigDecimal.ONE);
        if (reading.ask() != Ask.WHICH_PERCENT || reading.items().size() != 1 || shares.find()
                || reading.items().getFirst().report().percent() != null || percent.compareTo(HUNDRED) > 0) {
            return reading;
        }
        var item = reading.items().getFirst();
        return new Reading(reading.intent(), null, List.of(item.with(Overlay.withPercent(item.report(), percent),
                List.of(new Evidence(Field.PERCENT, answer.strip())))));
    }

    /// What was held named a task by number; the answer says that another one is meant.
    private static Reading retargeted(Reading reading, List<Integer> tasks) {
        var known = reading.items().stream().map(Item::task).toList();
        if (tasks.size() != 1 || known.size() != 1 || known.equals(tasks)) {
            return reading;
        }
        return new Reading(reading.intent(), reading.ask(),
                List.of(new Item(tasks.getFirst(), reading.items().getFirst().report(),
                        Item.over(reading.items().getFirst().evidence(),
                                List.of(new Evidence(Field.TASK_BY_ANSWER, ""))))));
    }

    private static Reading settled(Reading reading) {
        return new Reading(reading.intent(), reading.ask() == Ask.WHICH_ITEM ? null : reading.ask(), reading.items())
                .because(reading.reasons());
    }
}
