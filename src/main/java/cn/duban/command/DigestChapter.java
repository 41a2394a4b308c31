package cn.duban.command;

import cn.duban.command.Verb.Role;
import cn.duban.digest.Digest;
import cn.duban.digest.PartView;
import cn.duban.digest.PartView.Part;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Digests on demand (汇总、变化、台账), of any period, unit and moment that has been.
final class DigestChapter implements Chapter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Verb SUMMARY = new Verb("汇总", "汇总 二季度 区商务局 截至 6-30", "用途.汇总",
            Set.of(Role.CONTACT, Role.LEADER, Role.STAFF));
    private static final Verb CHANGES = new Verb("变化", "变化 一季度 二季度", "用途.变化", Set.of(Role.LEADER, Role.STAFF));
    private static final Verb PART = new Verb("台账", "台账 未达序时", "用途.台账",
            Set.of(Role.LEADER, Role.STAFF));
    private static final Pattern ORDER = Pattern.compile("(?:查看?|看看?)?(进展汇总|汇总|变化|台账)(?:[\\s:,、]+(.*))?");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})年?)?第?([一二三四1-4])季度?");
    private static final Pattern UNTIL = Pattern
            .compile("截[至止]到?\\s*(" + PastDays.FORM + ")(?:\\s+(\\d{1,2}[:点时]\\d{0,2}分?))?");
    private static final Pattern GAP = Pattern.compile("[\\s,、]+");

    /// What is wanted.
    private static final class Wanted {

        private final List<Period> periods = new ArrayList<>();
        private @Nullable String unit;
        private @Nullable Part part;
        private @Nullable Instant until;
        private String unread = "";
    }

    @Override
    public String title() {
        return "进展";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(SUMMARY, CHANGES, PART);
    }

    @Override
    public Optional<Act> read(Request request) {
        var order = ORDER.matcher(request.text());
        if (!order.matches()) {
            return Optional.empty();
        }
        var verb = switch (order.group(1)) {
            case "变化" -> CHANGES;
            case "台账" -> PART;
            default -> SUMMARY;
        };
        var wanted = wanted(request, order.group(2) == null ? "" : order.group(2));
        // What a contact writes behind such a word may well be an account.
        return request.speaker() instanceof Speaker.Contact && (!wanted.unread.isEmpty() || !verb.equals(SUMMARY))
                ? Optional.empty()
                : Optional.of(new Act(verb, () -> answer(request, verb, wanted)));
    }

    private static Wanted wanted(Request request, String arguments) {
        var wanted = new Wanted();
        var until = UNTIL.matcher(arguments);
        var rest = arguments;
        if (until.find()) {
            var today = Words.local(request.now()).toLocalDate();
            var time = until.group(2) == null ? Optional.of(LocalTime.MAX) : PastDays.time(until.group(2));
            wanted.until = PastDays.read(until.group(1), today)
                    .map(day -> day.getYear() < request.ledger().registry().year() ? day.plusYears(1) : day)
                    .flatMap(day -> time.map(clock -> LocalDateTime.of(day, clock).atZone(ZONE).toInstant()))
                    .orElse(null);
            wanted.unread = wanted.until == null ? until.group() : "";
            rest = until.replaceFirst(" ");
        }
        var units = new Units(request.ledger().registry().roster());
        for (var word : GAP.split(rest.strip(), -1)) {
            read(word, wanted, units, request.ledger().registry().year());
        }
        return wanted;
    }

    private static void read(String word, Wanted wanted, Units units, int year) {
        var quarter = QUARTER.matcher(word);
        var meant = units.meant(word);
        if (quarter.matches()) {
            var number = "一二三四".contains(quarter.group(2))
                    ? "一二三四".indexOf(quarter.group(2)) + 1
                    : Integer.parseInt(quarter.group(2));
            wanted.periods
                    .add(new Period(quarter.group(1) == null ? year : Integer.parseInt(quarter.group(1)), number));
        } else if (Part.of(word).isPresent()) {
            wanted.part = Part.of(word).orElseThrow();
        } else if (meant.size() == 1) {
            wanted.unit = meant.getFirst();
        } else if (!word.isEmpty()) {
            wanted.unread = word;
        }
    }

    private static String answer(Request request, Verb verb, Wanted wanted) {
        var until = wanted.until;
        if (!wanted.unread.isEmpty()) {
            return request.wording()
                    .text("汇总.没看懂", Map.of("所写", Figures.excerpt(wanted.unread), "示例", verb.example()));
        }
        if (request.speaker() instanceof Speaker.Contact contact && wanted.unit != null
                && !contact.unit().equals(wanted.unit)) {
            return request.wording().text("汇总.只看本单位", Map.of("单位", contact.unit()));
        }
        if (until != null && Words.local(until).toLocalDate().isAfter(Words.local(request.now()).toLocalDate())) {
            return request.wording().text("汇总.日期未到", Map.of("日期", Words.day(Words.local(until).toLocalDate())));
        }
        var at = until == null || until.isAfter(request.now()) ? request.now() : until;
        var ledger = until == null ? request.ledger() : request.bookkeeper().ledger(at);
        var period = wanted.periods.isEmpty() ? request.rounds().periodAt(at) : wanted.periods.getLast();
        var digest = digest(request, ledger, wanted, period, at);
        if (verb.equals(PART)) {
            var part = wanted.part;
            return PartView.text(digest, part == null ? Part.ALL : part).whole();
        }
        return verb.equals(SUMMARY) ? digest.text().whole() : changes(request, ledger, wanted, digest);
    }

    private static String changes(Request request, Ledger ledger, Wanted wanted, Digest after) {
        var before = wanted.periods.size() > 1
                ? wanted.periods.getFirst()
                : Period.of(after.period().firstDay().minusDays(1));
        return before.year() < ledger.registry().year()
                ? request.wording().text("变化.两个季度", Map.of("示例", CHANGES.example()))
                : PartView.changes(digest(request, ledger, wanted, before, after.at()), after).whole();
    }

    /// Rights decide whose tasks are shown.
    private static Digest digest(Request request, Ledger ledger, Wanted wanted, Period period, Instant at) {
        var unit = wanted.unit;
        return switch (request.speaker()) {
            case Speaker.Contact contact -> Digest.ofUnit(ledger, contact.unit(), period, at);
            case Speaker.Leader leader when unit != null -> Digest.ofLeader(ledger, leader.name(), unit, period, at);
            case Speaker.Leader leader -> Digest.ofLeader(ledger, leader.name(), period, at);
            case Speaker.Staff _,Speaker.Stranger _ ->
                unit == null ? Digest.ofAll(ledger, period, at) : Digest.ofUnit(ledger, unit, period, at);
        };
    }
}
