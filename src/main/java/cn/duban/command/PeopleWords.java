package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.people.Wish;
import cn.duban.registry.Roster;
import cn.duban.talk.MeantUnit;
import cn.duban.talk.Order;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Units;
import cn.duban.talk.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads who is to be made known as whom: 绑定 区财政局 张三, 绑定 zhangsan 区财政局 张三, 绑定 雷慧敏 钉钉 leihm.
///
/// @param unit as typed; null where none is named
/// @param name of the person; empty where none is named
/// @param account null where none is named
/// @param platform null where none is named
public record PeopleWords(@Nullable String unit, String name, @Nullable String account, @Nullable Platform platform) {

    private static final Pattern BIND = Pattern.compile("(?:申请|我要|请|帮我|麻烦)?绑定[\\s:,]*(.*)");
    private static final Pattern I_AM = Pattern.compile("(?:您好|你好)?[\\s,!]*我(?:是|叫)[\\s:]*(.{4,40})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s:,、/]+|(?<=\\p{IsHan})(?=[A-Za-z0-9])");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@=$-]{1,63}");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,8}");
    private static final Pattern FILLER = Pattern.compile("为|是|的|联络员|区?领导|同志|账号|工作人员|到");

    /// What somebody nobody knows has to be answered: who asks to be bound is, anybody else is told how.
    public static Command asked(Ledger ledger, Utterance utterance) {
        var sender = utterance.sender();
        var text = Order.plain(StaffOrders.called(utterance.text()));
        return wanted(text, ledger.registry().roster())
                .map(words -> words.request(ledger, utterance))
                .orElseGet(() -> new MeetStranger(utterance.cause(), sender));
    }

    private static Optional<PeopleWords> wanted(String text, Roster roster) {
        var bind = BIND.matcher(text);
        if (bind.matches()) {
            return Optional.of(of(bind.group(1), roster));
        }
        var said = I_AM.matcher(text.replaceAll("[。.!]+$", ""));
        return said.matches()
                ? Optional.of(of(said.group(1), roster)).filter(words -> words.unit != null && !words.name.isEmpty())
                : Optional.empty();
    }

    private Command request(Ledger ledger, Utterance utterance) {
        var roster = ledger.registry().roster();
        if (name.isEmpty()) {
            return new Told(utterance, ledger.registry().wording().text("绑定.申请没写姓名"));
        }
        if (unit != null && !unit.equals("督查室")
                && MeantUnit.of(ledger.registry(), unit) instanceof MeantUnit.Unknown(var why)) {
            return new Told(utterance, why);
        }
        return switch (Wish.of(ledger.registry(), utterance.sender(), canonical(roster), name)) {
            case Wish.Clear(var change) -> new AskBinding(utterance.cause(), utterance.sender(), List.of(change));
            case Wish.Unclear(var why) -> new Told(utterance, why);
        };
    }

    /// Only answers.
    private record Told(Utterance utterance, String answer) implements Command {

        @Override
        public Cause cause() {
            return utterance.cause();
        }

        @Override
        public String actor() {
            return utterance.sender().toString();
        }

        @Override
        public Decision decide(Ledger ledger, Instant now) {
            return Decision.refusal(answer);
        }
    }

    /// @param words what follows 绑定, in half width
    static PeopleWords of(String words, Roster roster) {
        String unit = null;
        var name = "";
        String account = null;
        Platform platform = null;
        for (var part : parts(words, roster)) {
            var named = platform(part);
            if (named != null) {
                platform = named;
            } else if (ACCOUNT.matcher(part).matches()) {
                account = part;
            } else if (isUnit(roster, part) || (unit == null && !NAME.matcher(part).matches())) {
                unit = part;
            } else if (!FILLER.matcher(part).matches()) {
                // A second word that may be a name stands for a unit nobody knows where it comes first.
                unit = name.isEmpty() ? unit : name;
                name = part;
            }
        }
        return new PeopleWords(unit, name, account, platform);
    }

    private static List<String> parts(String words, Roster roster) {
        var parts = new ArrayList<String>();
        for (var part : BETWEEN.splitAsStream(words.strip()).filter(one -> !one.isEmpty()).toList()) {
            var unit = isUnit(roster, part) ? Optional.<String>empty() : leading(roster, part);
            unit.ifPresent(parts::add);
            var rest = unit.map(known -> part.substring(known.length()).replaceFirst("^的?(?:联络员)?", "")).orElse(part);
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
        }
        return parts;
    }

    /// The unit that a name is written right behind of.
    private static Optional<String> leading(Roster roster, String part) {
        return roster.units()
                .stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()),
                        unit.aliases().stream()))
                .filter(known -> part.startsWith(known) && part.length() > known.length())
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isUnit(Roster roster, String part) {
        return part.equals("督查室") || (roster.leader(part).isEmpty() && !new Units(roster).meant(part).isEmpty());
    }

    private static @Nullable Platform platform(String part) {
        return switch (part) {
            case "钉钉" -> Platform.DINGTALK;
            case "企业微信", "企微", "微信" -> Platform.WECOM;
            default -> null;
        };
    }

    /// The unit's canonical name; that typed where it is none.
    @Nullable String canonical(Roster roster) {
        var meant = unit == null ? List.<String>of() : new Units(roster).meant(unit);
        return meant.size() == 1 ? meant.getFirst() : unit;
    }

    /// The account it is about, on the platform named or, where none is, on the one such people are first known on.
    Optional<Person> person(Roster roster) {
        var usual = unit == null && roster.leader(name).isPresent() ? Platform.DINGTALK : Platform.WECOM;
        return Optional.ofNullable(account).map(id -> new Person(platform == null ? usual : platform, id));
    }
}
