package cn.duban.contact;

import cn.duban.contact.Purpose.TakingBack.Asked;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Deadlines;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Intents;
import cn.duban.understanding.Item;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Mentions;
import cn.duban.understanding.PlainText;
import cn.duban.understanding.Reading;
import cn.duban.understanding.StatementReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells finer than a reading's intent what a contact wants besides reporting. Readings stay as they are.
final class Purposes {

    private static final Pattern BACK = Pattern.compile(
            "(?:撤回|撤销|收回|取消|不再?提|放弃)[^,。;\\n]{0,14}?(?<what>异议|延期|宽限)|(?<what2>异议|延期)[^,。;\\n]{0,6}(?:撤回|撤销|取消|作废|不提了|不要了|不用了)");
    private static final Pattern BECAUSE = Pattern.compile(
            "(?:因为?|由于|鉴于|考虑到|原因(?:是|为|:)|理由(?:是|为|:))[: ]?(.+?)(?=[,。;\\n]|(?:特?(?:申请|请求|恳请)|拟|需要?|想)[^,。;]{0,6}(?:延|推|宽|缓|展)|$)");
    private static final Pattern ASKED = Pattern.compile(
            "延期|延后|推迟|宽限|缓报|延迟|延长|展期|晚|批准|同意|谢谢|感谢|麻烦|[恳申]请|请示|望|关于|报送|抱拳|^[\\d、,第号项任务 ]*$|您好|你好|领导");
    private static final Pattern LATER = Pattern
            .compile("[^,。;\\n]{1,12}(?:后|前|底|[日号天一二三四五六])(?:才|再)?(?:能)?(?:报|上报|报送|填报)[。!]?");
    /// Too short for a reason, but for what is waited for: 等数据.
    private static final Pattern SLIGHT = Pattern.compile("\\s*(?:(?!等[^等])\\S{0,3}|\\S{0,2})\\s*");
    private static final Pattern CUTS = Pattern.compile("[,。;!?\\n]+");

    private Purposes() {}

    /// What the words alone say, where the seven intents have no name for it.
    ///
    /// @param reading of the message by itself
    /// @param own numbers of the unit's tasks
    /// @param days to tell the day somebody wants to report by
    static Optional<Purpose> ofWords(PlainText plain, Reading reading, Collection<Integer> own, Days days) {
        var text = plain.text();
        if (reading.intent() == Intent.QUESTION) {
            return Optional.empty();
        }
        var back = BACK.matcher(text);
        if (back.find()) {
            var what = back.group("what") == null ? back.group("what2") : back.group("what");
            return Optional.of(new Purpose.TakingBack("异议".equals(what) ? Asked.OBJECTION : Asked.EXTENSION,
                    named(text)));
        }
        var mayObject = reading.intent() == Intent.CHAT || reading.intent() == Intent.CLAIM
                || (reading.intent() == Intent.REPORT && isWithoutFigures(reading));
        if (mayObject && Objections.isIn(text) && (reading.intent() != Intent.REPORT || !Intents.tells(text))) {
            return Optional.of(Objections.read(plain, own));
        }
        if (reading.intent() == Intent.CHAT && Objections.isNone(text)) {
            return Optional.of(new Purpose.Claiming(List.copyOf(new TreeSet<>(own)), List.of()));
        }
        if (reading.intent() == Intent.REPORT && isWithoutFigures(reading)
                && LATER.matcher(StatementReader.withoutMentions(text).strip()).matches() && Deadlines.hasDay(text)) {
            return ofIntent(new Reading(Intent.EXTENSION, reading.ask(), reading.items()), plain, null, days);
        }
        var plans = reading.intent() == Intent.REPORT ? PlanReader.in(plain) : List.<Purpose.Planned>of();
        if (!plans.isEmpty()) {
            return Optional.of(new Purpose.Planning(plans));
        }
        var unchanged = reading.intent() == Intent.CHAT && NoChange.isAll(text);
        return unchanged ? Optional.of(new Purpose.Unchanged(List.of())) : Optional.empty();
    }

    private static boolean isWithoutFigures(Reading reading) {
        return reading.items()
                .stream()
                .map(Item::report)
                .allMatch(report -> report.percent() == null && report.status() == null && report.values().isEmpty());
    }

    /// What a reading's intent says; empty for those that report, ask or chat.
    ///
    /// @param plain the words it was read from
    /// @param days to tell the day an extension asks for
    static Optional<Purpose> ofIntent(Reading reading, PlainText plain, @Nullable String held, Days days) {
        var tasks = reading.ask() == Ask.WHICH_TASK
                ? List.<Integer>of()
                : reading.items().stream().map(Item::task).toList();
        return switch (reading.intent()) {
            case CLAIM -> Optional.of(Objections.besides(plain, tasks)
                    .<Purpose>map(objected -> new Purpose.Objecting(List.of(objected), tasks))
                    .orElseGet(() -> new Purpose.Claiming(tasks, excepted(plain.text()))));
            case WITHDRAWAL -> Optional.of(new Purpose.Withdrawing(tasks));
            case EXTENSION -> Optional.of(delaying(reading, plain, held, days, tasks));
            case REPORT, CORRECTION, QUESTION, CHAT -> Optional.empty();
        };
    }

    private static Purpose delaying(Reading reading, PlainText plain, @Nullable String held, Days days,
            List<Integer> tasks) {
        var before = Optional.ofNullable(held).map(StatementReader::plain);
        var until = days.in(StatementReader.withoutMentions(plain.text()))
                .or(() -> before.flatMap(text -> days.in(StatementReader.withoutMentions(text.text()))));
        var problem = reading.items().stream().map(item -> item.report().problems()).filter(words -> words != null);
        var reason = because(plain).or(() -> before.flatMap(Purposes::because))
                .or(problem::findFirst)
                .or(() -> leftover(plain))
                .or(() -> before.flatMap(Purposes::leftover));
        return new Purpose.Delaying(tasks, until.orElse(null), reason.orElse(null));
    }

    private static Optional<String> because(PlainText plain) {
        var because = BECAUSE.matcher(plain.text());
        return because.find() ? Optional.of(plain.original(because.start(1), because.end(1))) : Optional.empty();
    }

    /// What is said besides asking for time: 展会数据还没汇总.
    private static Optional<String> leftover(PlainText plain) {
        var text = plain.text();
        var start = 0;
        var cuts = CUTS.matcher(text + "\n");
        while (cuts.find()) {
            var clause = text.substring(start, Math.min(cuts.start(), text.length()));
            if (!SLIGHT.matcher(clause).matches() && !ASKED.matcher(clause).find() && !Deadlines.hasDay(clause)) {
                return Optional.of(plain.original(start, start + clause.length()));
            }
            start = Math.min(cuts.end(), text.length());
        }
        return Optional.empty();
    }

    private static List<Integer> named(String text) {
        return numbers(text, Form.NAMED);
    }

    private static List<Integer> excepted(String text) {
        return numbers(text, Form.EXCEPTED);
    }

    private static List<Integer> numbers(String text, Form form) {
        return Mentions.in(text)
                .stream()
                .filter(mention -> mention.form() == form)
                .flatMap(mention -> mention.numbers().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
