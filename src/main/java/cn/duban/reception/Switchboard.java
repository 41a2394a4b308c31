package cn.duban.reception;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.NotRecorded;
import cn.duban.ledger.RegistryChoice;
import cn.duban.talk.Guard;
import cn.duban.talk.Order;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects what people type with the registry it is meant for: the one that knows them, and where several do, the one
/// they say. Nothing is ever put down in a registry by guess, and each answer names the one it is about.
public final class Switchboard implements Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern SWITCH = Pattern.compile("切换(?:到|台账)?\\s*(.*)");
    private static final Pattern NAMED = Pattern.compile(
            "[\\[【〔(]?(\\d{4}|[a-z0-9][a-z0-9-]{2,39})年?(?:台账)?[])】〕]?\\s*[:：]\\s*(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern CONFIRM = Pattern.compile("确认[\\s:,#]*(\\d{4})");

    /// For how long an answer to which registry was meant is taken for one.
    private static final Duration PATIENCE = Duration.ofHours(24);

    /// The desk of one registry.
    ///
    /// @param title how the registry is called in full, e.g. `西青区2024年重点工作任务清单`
    public record Line(Desk desk, String title) {

        Ledger ledger() {
            return desk.bookkeeper().ledger();
        }

        Wording wording() {
            return ledger().registry().wording();
        }

        int year() {
            return ledger().registry().year();
        }

        String id() {
            return ledger().registry().id().value();
        }

        boolean hasChat(String chat) {
            return ledger().registry().roster().units().stream().anyMatch(unit -> chat.equals(unit.chat()));
        }

        /// Whether its year has been over for so long that nobody speaks of it without saying so: the last quarter's
        /// reports are asked for in January, and corrected until March.
        boolean isOver(Instant now) {
            return LocalDate.ofInstant(now, ZONE).isAfter(LocalDate.of(year() + 1, 3, 31));
        }
    }

    private final Supplier<List<Line>> lines;
    private final InstantSource clock;

    /// @param lines those there are, at least one; asked anew for each message
    public Switchboard(Supplier<List<Line>> lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public String answer(Utterance utterance) {
        var all = lines.get();
        var own = all.stream().filter(line -> line.desk().knows(utterance.sender())).toList();
        return switch (own.size()) {
            case 0 -> whoseChat(all, utterance).orElse(all.getFirst()).desk().answer(utterance);
            case 1 -> alone(own.getFirst(), all.size() > 1, utterance);
            default -> amongSeveral(own, utterance);
        };
    }

    /// Who is known to one registry alone may still think that there are more to choose from.
    private static String alone(Line line, boolean amongOthers, Utterance utterance) {
        return amongOthers && SWITCH.matcher(Order.plain(utterance.text()).strip()).matches()
                ? line.ledger().registry().wording().text("切换.只有一份", Map.of("台账", line.title()))
                : line.desk().answer(utterance);
    }

    private static Optional<Line> whoseChat(List<Line> lines, Utterance utterance) {
        var chat = utterance.chat();
        return chat == null ? Optional.empty() : only(lines, line -> line.hasChat(chat));
    }

    private static Optional<Line> only(List<Line> lines, Function<Line, Boolean> wanted) {
        var found = lines.stream().filter(wanted::apply).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String amongSeveral(List<Line> own, Utterance utterance) {
        if (!Guard.find(utterance).isEmpty() || utterance.text().length() > Utterance.LONGEST) {
            return own.getFirst().desk().answer(utterance);
        }
        try {
            return route(own, utterance);
        } catch (NotRecorded failed) {
            LOG.atError().addKeyValue("cause", utterance.cause()).setCause(failed).log("没有记录成功");
            return asking(own).text("切换.没记成");
        }
    }

    private String route(List<Line> own, Utterance utterance) {
        var text = Order.plain(utterance.text()).strip();
        var asked = SWITCH.matcher(text);
        if (asked.matches() && utterance.attachments().isEmpty()) {
            return named(own, asked.group(1)).map(line -> choose(own, line, utterance))
                    .orElseGet(() -> ask(own, utterance, ""));
        }
        return prefixed(own, utterance).or(() -> chosenNow(own, utterance, text))
                .or(() -> meant(own, utterance).map(line -> through(own, line, utterance)))
                .orElseGet(() -> ask(own, utterance, utterance.text()));
    }

    /// The answer to a message that begins with the registry it is for.
    private static Optional<String> prefixed(List<Line> own, Utterance utterance) {
        var parts = NAMED.matcher(utterance.text().strip());
        return parts.matches()
                ? named(own, parts.group(1)).map(line -> through(own, line, with(utterance, parts.group(2))))
                : Optional.empty();
    }

    /// The registry that can alone be meant: delivered again, a unit's own chat, an answer to what one of them asked, or
    /// chosen today.
    private Optional<Line> meant(List<Line> own, Utterance utterance) {
        var code = CONFIRM.matcher(Order.plain(utterance.text()).strip());
        var confirms = code.matches() ? code.group(1) : null;
        return only(own, line -> line.ledger().answerTo(utterance.cause()).isPresent())
                .or(() -> whoseChat(own, utterance))
                .or(() -> confirms == null
                        ? Optional.empty()
                        : only(own,
                                line -> line.ledger()
                                        .proposal(confirms)
                                        .filter(open -> open.by().equals(utterance.sender()))
                                        .isPresent()))
                .or(() -> chosenToday(own, utterance))
                .or(() -> only(own, line -> line.ledger()
                        .question(utterance.sender(), utterance.chat())
                        .filter(open -> open.until().isAfter(clock.instant()))
                        .isPresent()))
                .or(() -> only(own, line -> !line.isOver(clock.instant())));
    }

    private Optional<Line> chosenToday(List<Line> own, Utterance utterance) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return own.stream()
                .filter(line -> LocalDate.ofInstant(choice(line, utterance).chosen(), ZONE).equals(today))
                .max(Comparator.comparing(line -> choice(line, utterance).chosen()));
    }

    private static RegistryChoice choice(Line line, Utterance utterance) {
        return line.ledger().choice(utterance.sender(), utterance.chat());
    }

    /// The answer to a message that says which registry was meant, after that was asked; what was held since is acted on
    /// at once.
    private Optional<String> chosenNow(List<Line> own, Utterance utterance, String text) {
        var before = own.stream()
                .map(line -> line.ledger().answerTo(choosing(utterance)))
                .flatMap(Optional::stream)
                .findFirst();
        var chosen = latest(own, utterance, RegistryChoice::chosen);
        var asked = latest(own, utterance, RegistryChoice::asked);
        if (before.isPresent() || !asked.isAfter(chosen) || asked.isBefore(clock.instant().minus(PATIENCE))) {
            return before;
        }
        return named(own, text).map(line -> {
            var held = held(own, utterance, chosen);
            var answer = choose(own, line, utterance);
            return held.isEmpty() ? answer : actOn(held, own, line, utterance);
        });
    }

    private static Instant latest(List<Line> own, Utterance utterance, Function<RegistryChoice, Instant> when) {
        return own.stream()
                .map(line -> when.apply(choice(line, utterance)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static List<String> held(List<Line> own, Utterance utterance, Instant since) {
        return own.stream()
                .flatMap(line -> choice(line, utterance).held().stream())
                .filter(held -> held.at().isAfter(since))
                .map(RegistryChoice.Held::words)
                .toList();
    }

    private static String actOn(List<String> held, List<Line> own, Line line, Utterance utterance) {
        return IntStream.range(0, held.size())
                .mapToObj(at -> new Utterance(utterance.sender(), utterance.messageId() + "#" + at, utterance.chat(),
                        held.get(at), null))
                .map(one -> through(own, line, one))
                .collect(Collectors.joining("\n\n"));
    }

    private static Cause choosing(Utterance utterance) {
        return utterance.cause("registry");
    }

    private String choose(List<Line> own, Line line, Utterance utterance) {
        return line.desk()
                .bookkeeper()
                .answer(new ChooseRegistry(choosing(utterance), utterance.sender(), utterance.chat(),
                        line.wording().text("切换.已选", Map.of("台账", label(own, line)))));
    }

    /// The words of the question which registry is meant: those of the first, in which the question is put down too.
    private static Wording asking(List<Line> own) {
        return own.getFirst().wording();
    }

    private static String ask(List<Line> own, Utterance utterance, String held) {
        var list = new StringBuilder(asking(own).text("切换.哪一份", Map.of("份数", own.size())));
        IntStream.range(0, own.size())
                .forEach(at -> list
                        .append("\n" + (at + 1) + ". " + mark(own, own.get(at)) + "：" + own.get(at).title()));
        list.append("\n").append(asking(own).text("切换.请回复", Map.of("示例", example(own))));
        if (!utterance.attachments().isEmpty()) {
            list.append("\n").append(asking(own).text("切换.文件没收"));
        }
        return own.getFirst()
                .desk()
                .bookkeeper()
                .answer(new AskRegistry(utterance.cause("which-registry"), utterance.sender(), utterance.chat(), held,
                        list.toString()));
    }

    private static String through(List<Line> own, Line line, Utterance utterance) {
        return "【" + label(own, line) + "】\n" + line.desk().answer(utterance);
    }

    private static Utterance with(Utterance utterance, String text) {
        return new Utterance(utterance.sender(), utterance.messageId(), utterance.chat(), text, utterance.quoted(),
                utterance.attachments());
    }

    /// A registry by its place in the list, its year or its name.
    private static Optional<Line> named(List<Line> own, String typed) {
        var word = typed.strip().replaceFirst("^第?(\\d+)(?:年|份|个)?(?:的|台账)*[。.]?$", "$1");
        if (word.matches("[1-9]") && Integer.parseInt(word) <= own.size()) {
            return Optional.of(own.get(Integer.parseInt(word) - 1));
        }
        return only(own, line -> word.equals(line.id()) || word.equals(Integer.toString(line.year()))
                || word.equals(line.title()));
    }

    private static String example(List<Line> own) {
        return mark(own, own.getFirst()).replace("台账", "");
    }

    /// What a registry may be called in short: its year where that is enough, else its name.
    private static String mark(List<Line> own, Line line) {
        return only(own, other -> other.year() == line.year()).map(one -> one.year() + "年台账").orElse(line.id());
    }

    /// How a registry is told from the sender's others: by its year where that is enough.
    private static String label(List<Line> own, Line line) {
        return only(own, other -> other.year() == line.year()).map(one -> one.year() + "年台账").orElse(line.title());
    }
}
