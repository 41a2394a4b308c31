package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
import cn.duban.ledger.Owed;
import cn.duban.registry.Period;
import cn.duban.registry.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A service through a year, with everybody in it who writes to it, for the test that extends it.
abstract class YearOfTheTown {

    static final String SILENT = "区残联";
    static final String LATE = "区司法局";
    static final String CORRECTING = "区财政局";
    static final String ASKED = "区民政局";
    static final String STAFF = "hejingyi";
    static final List<Voice> VOICES = List.of(Voice.values());
    static final Pattern RECORDED = Pattern.compile("(?m)^(?:\\*\\*)?(\\d+)号(?:\\*\\*)? ");
    static final Pattern LISTED = Pattern.compile("(?m)^- (\\d+)号（(?:牵头|配合)");

    @TempDir
    Path data;

    RunningService service;
    Tally tally;
    final Mailbox mailbox = new Mailbox();
    Period period = new Period(2024, 1);
    int documents;
    /// The task that nobody reports for the time being; 0 for none.
    int waiting;
    final Set<String> committed = new HashSet<>();
    SortedMap<String, List<Integer>> pressed = new TreeMap<>();

    @BeforeEach
    void start() {
        service = RunningService.start(data);
        tally = new Tally(service.ledger().registry());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /// When a unit answers: 0–2 after the opening, 3 after the reminder, 4 after the last one, 5 after the digest.
    int slot(Roster.Unit unit) {
        return switch (unit.name()) {
            case SILENT -> -1;
            case LATE -> 5;
            case CORRECTING, ASKED -> 0;
            default -> (index(unit) + period.quarter()) % 5;
        };
    }

    void step(String label) {
        stepNamed(period.label() + label);
    }

    /// What comes next is this, and sends what was foreseen of it (预演).
    void stepNamed(String name) {
        assertThat(service.api().step()).isEqualTo(name);
        var foreseen = service.rehearse();
        var before = service.ledger().messages().size();
        service.api().next();
        service.awaitDelivery();
        assertThat(service.ledger().messages().stream().skip(before).map(Owed::message).toList())
                .as("预演")
                .isEqualTo(foreseen.stream()
                        .filter(next -> !next.at().isAfter(service.now()))
                        .flatMap(next -> next.messages().stream())
                        .toList());
    }

    /// Exactly these units have got exactly one message, which lists exactly what each owes.
    void letters(String occasion, SortedMap<String, List<Integer>> owed) {
        var letters = mailbox.take(service.api());
        assertThat(letters).allSatisfy(letter -> assertThat(letter.text()).contains(period.label() + occasion));
        var listed = new TreeMap<String, List<Integer>>();
        letters.forEach(letter -> assertThat(listed.put(unitIn(letter.where()), listed(letter.text()))).isNull());
        assertThat(listed).isEqualTo(owed);
    }

    static List<Integer> listed(String text) {
        return LISTED.matcher(text).results().map(match -> Integer.valueOf(match.group(1))).toList();
    }

    void answer(Predicate<Roster.Unit> whose) {
        units().stream().filter(whose).filter(unit -> !unit.name().equals(SILENT)).forEach(this::answer);
    }

    void answer(Roster.Unit unit) {
        if (unit.name().equals(ASKED)) {
            beAsked(unit);
        }
        if (committed.add(unit.name())) {
            commit(unit);
        }
        var voice = VOICES.get(index(unit) % VOICES.size());
        var owed = tally.owed(unit.name(), period).stream().filter(task -> task != waiting).toList();
        // Some write twice: first of a part, then of the rest.
        var first = index(unit) % 4 == 1 ? owed.subList(0, owed.size() / 2) : List.<Integer>of();
        for (var part : List.of(first, owed.subList(first.size(), owed.size()))) {
            if (!part.isEmpty()) {
                var accounts = voice.accounts(part, period.quarter(), index(unit));
                var whole = part.size() == tally.owed(unit.name(), period).size();
                report(unit, accounts, voice.messages(accounts, whole), voice == Voice.TO_THE_APP);
            }
        }
    }

    /// Claims all its tasks and plans those it leads, in one message.
    void commit(Roster.Unit unit) {
        var registry = tally.registry();
        var lines = new ArrayList<>(List.of("全部认领"));
        tally.tasks(unit.name())
                .stream()
                .filter(task -> registry.leads(unit.name(), task))
                .forEach(task -> lines.add(task + "号工作安排：一季度制定方案；二至三季度组织实施；四季度总结验收"));
        var answer = service.api().say(Said.wecom(contact(unit), chat(unit), String.join("\n", lines)));
        assertThat(answer).contains("已记录：" + unit.name() + "认领 ");
        assertThat(Unclaimed.of(service.ledger(), unit.name())).isEmpty();
        assertThat(Unplanned.of(service.ledger(), unit.name())).isEmpty();
    }

    void report(Roster.Unit unit, Map<Integer, Account> accounts, List<String> messages, boolean app) {
        var recorded = new ArrayList<Integer>();
        var answer = "";
        for (var message : messages) {
            var said = Said.wecom(contact(unit), chat(unit), message);
            answer = service.api().say(app ? said.viaApp() : said);
            assertThat(answer).as(message).contains("已记录 " + unit.name());
            RECORDED.matcher(answer).results().forEach(match -> recorded.add(Integer.valueOf(match.group(1))));
        }
        assertThat(recorded).as("%s", messages).containsExactlyInAnyOrderElementsOf(accounts.keySet());
        tally.add(period, unit.name(), accounts);
        var left = tally.owed(unit.name(), period);
        assertThat(answer).contains(left.isEmpty() ? "已全部填报" : "还有 " + left.size() + " 项未报");
    }

    /// Forgets the number, is asked, and tells it; names another unit's task, and nothing is recorded.
    void beAsked(Roster.Unit unit) {
        var said = Said.wecom(contact(unit), chat(unit), "完成40%，正常推进");
        assertThat(service.api().say(said)).contains("请问").contains("暂未记录");
        report(unit, Map.of(74, Account.percent(40)), List.of("是74号"), false);
        assertThat(service.api().say(Said.wecom(contact(unit), chat(unit), "48号任务完成90%"))).doesNotContain("已记录");
    }

    static List<Integer> numbers(String text) {
        return Pattern.compile("、").splitAsStream(text).map(Integer::valueOf).toList();
    }

    void restart() {
        var before = service.ledger().number();
        service.close();
        service = RunningService.start(data);
        assertThat(service.ledger().number()).isGreaterThanOrEqualTo(before);
        tally.compare(service.ledger());
    }

    List<Roster.Unit> units() {
        return tally.registry().roster().units();
    }

    Roster.Unit unit(String name) {
        return tally.registry().roster().unit(name).orElseThrow();
    }

    int index(Roster.Unit unit) {
        return units().indexOf(unit);
    }

    String unitIn(String chat) {
        return units().stream().filter(unit -> chat(unit).equals(chat)).findFirst().orElseThrow().name();
    }

    static String chat(Roster.Unit unit) {
        return String.valueOf(unit.chat());
    }

    static String contact(Roster.Unit unit) {
        return unit.contacts().getFirst().wecomId();
    }
}
