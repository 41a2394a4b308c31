package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole year of the real notice in virtual time, through the real protocols, with restarts and faults on the way.
class YearTest {

    private static final Logger LOG = LoggerFactory.getLogger(YearTest.class);
    private static final String SILENT = "区残联";
    private static final String LATE = "区司法局";
    private static final String CORRECTING = "区财政局";
    private static final String ASKED = "区民政局";
    private static final String STAFF = "hejingyi";
    private static final List<Voice> VOICES = List.of(Voice.values());
    private static final Pattern RECORDED = Pattern.compile("(?m)^(?:\\*\\*)?(\\d+)号(?:\\*\\*)? ");
    private static final Pattern LISTED = Pattern.compile("(?m)^- (\\d+)号（(?:牵头|配合)");
    private static final Pattern MISSING = Pattern.compile("(?m)^\\s*- (.+?)：([\\d、]+)号\\s*$");

    @TempDir
    Path data;

    private RunningService service;
    private Tally tally;
    private final Mailbox mailbox = new Mailbox();
    private Period period = new Period(2024, 1);
    private int documents;
    private final Set<String> committed = new HashSet<>();
    private SortedMap<String, List<Integer>> pressed = new TreeMap<>();

    @BeforeEach
    void start() {
        service = RunningService.start(data);
        tally = new Tally(service.ledger().registry());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void losesNothingDoublesNothingAndCountsRight() {
        for (var quarter = 1; quarter <= 4; quarter++) {
            period = new Period(2024, quarter);
            round(quarter);
        }
        assertThat(service.api().step()).isEmpty();
        tally.compare(service.ledger());
        mailbox.requireAll(service.ledger().nextMessage() - 1);
        assertThat(mailbox.repeated()).as("one send was cut off after it had been accepted").isEqualTo(1);
        LOG.info("messages in the year: {}", units().stream()
                .map(unit -> unit.name() + " " + mailbox.count(chat(unit)))
                .collect(Collectors.joining(", ")));
    }

    private void round(int quarter) {
        var api = service.api();
        opening();
        api.fault("wecom", "duplicate", quarter == 1 ? 40 : 0);
        answer(unit -> slot(unit) < 3 && index(unit) < 26);
        if (quarter == 2) {
            restart();
        }
        answer(unit -> slot(unit) < 3 && index(unit) >= 26);
        missing();
        service.api().fault("wecom", quarter == 3 ? "reset-after-accept" : "error", quarter == 3 ? 1 : 3);
        reminder();
        answer(unit -> slot(unit) == 3);
        correct();
        if (quarter == 3) {
            urge();
        }
        lastReminder();
        answer(unit -> slot(unit) == 4);
        pressNotes();
        service.api().fault("dingtalk", "error", quarter == 4 ? 1 : 0);
        digest();
        answer(unit -> unit.name().equals(LATE));
        missing();
        orders();
        if (quarter == 3) {
            restart();
        }
    }

    /// When a unit answers: 0–2 after the opening, 3 after the reminder, 4 after the last one, 5 after the digest.
    private int slot(Roster.Unit unit) {
        return switch (unit.name()) {
            case SILENT -> -1;
            case LATE -> 5;
            case CORRECTING, ASKED -> 0;
            default -> (index(unit) + period.quarter()) % 5;
        };
    }

    private void opening() {
        step("启动填报");
        letters("进展填报", tally.owed(period));
    }

    private void reminder() {
        step("提醒");
        letters("填报提醒", tally.owed(period));
    }

    /// Who was urged by staff has had three messages, and the fourth is kept for the press note.
    private void lastReminder() {
        step("提醒");
        letters("填报提醒", period.quarter() == 3 ? new TreeMap<>() : tally.owed(period));
    }

    private void pressNotes() {
        var owed = tally.owed(period);
        step("催办单");
        var letters = mailbox.take(service.api());
        var listed = new TreeMap<String, List<Integer>>();
        for (var letter : letters) {
            var unit = unitIn(letter.where());
            assertThat(letter.text()).contains(unit + " 催办单〔2024〕" + ++documents + "号");
            assertThat(listed.put(unit, listed(letter.text()))).isNull();
        }
        assertThat(listed).isEqualTo(owed);
        pressed = owed;
    }

    /// Only tasks that a press note named and nobody answered since, and those behind pace for the second time.
    private void orders() {
        var owed = tally.orders(period, pressed);
        step("督办单");
        var listed = new TreeMap<String, List<Integer>>();
        var leaders = new ArrayList<String>();
        for (var letter : mailbox.take(service.api())) {
            if (letter.text().contains("红色督办单报告")) {
                leaders.add(letter.where());
                continue;
            }
            var unit = unitIn(letter.where());
            assertThat(letter.text()).contains(unit + " 督办单〔2024〕" + ++documents + "号（"
                    + (owed.red().contains(unit) ? "红色" : "黄色") + "）");
            assertThat(listed.put(unit, listed(letter.text()))).isNull();
        }
        assertThat(listed).isEqualTo(owed.tasks());
        assertThat(leaders).containsExactlyInAnyOrderElementsOf(owed.leaders());
    }

    private void step(String label) {
        assertThat(service.api().step()).isEqualTo(period.label() + label);
        service.api().next();
        service.awaitDelivery();
    }

    /// Exactly these units have got exactly one message, which lists exactly what each owes.
    private void letters(String occasion, SortedMap<String, List<Integer>> owed) {
        var letters = mailbox.take(service.api());
        assertThat(letters).allSatisfy(letter -> assertThat(letter.text()).contains(period.label() + occasion));
        var listed = new TreeMap<String, List<Integer>>();
        letters.forEach(letter -> assertThat(listed.put(unitIn(letter.where()), listed(letter.text()))).isNull());
        assertThat(listed).isEqualTo(owed);
    }

    private static List<Integer> listed(String text) {
        return LISTED.matcher(text).results().map(match -> Integer.valueOf(match.group(1))).toList();
    }

    private void answer(Predicate<Roster.Unit> whose) {
        units().stream().filter(whose).filter(unit -> !unit.name().equals(SILENT)).forEach(this::answer);
    }

    private void answer(Roster.Unit unit) {
        if (unit.name().equals(ASKED)) {
            beAsked(unit);
        }
        if (committed.add(unit.name())) {
            commit(unit);
        }
        var voice = VOICES.get(index(unit) % VOICES.size());
        var owed = tally.owed(unit.name(), period);
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
    private void commit(Roster.Unit unit) {
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

    private void report(Roster.Unit unit, Map<Integer, Account> accounts, List<String> messages, boolean app) {
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
    private void beAsked(Roster.Unit unit) {
        var said = Said.wecom(contact(unit), chat(unit), "完成40%，正常推进");
        assertThat(service.api().say(said)).contains("请问").contains("暂未记录");
        report(unit, Map.of(74, Account.percent(40)), List.of("是74号"), false);
        assertThat(service.api().say(Said.wecom(contact(unit), chat(unit), "48号任务完成90%"))).doesNotContain("已记录");
    }

    private void correct() {
        var unit = unit(CORRECTING);
        var percent = period.quarter() * 20;
        report(unit, Map.of(48, Account.percent(percent)), List.of("更正：48号任务完成" + percent + "%，正常推进"), false);
    }

    private void urge() {
        var owed = tally.owed(period);
        var proposal = service.api().say(Said.dingtalk(STAFF, "催办 未报"));
        assertThat(proposal).contains("将催办 " + owed.size() + " 个单位").contains(owed.keySet());
        var code = Pattern.compile("确认 (\\d{4})").matcher(proposal);
        assertThat(code.find()).isTrue();
        assertThat(mailbox.take(service.api())).isEmpty();
        assertThat(service.api().say(Said.dingtalk(STAFF, code.group()))).contains("已催办 " + owed.size() + " 个单位");
        service.awaitDelivery();
        letters("催办", owed);
    }

    /// Staff see who has not reported, even when the platform brings the question twice.
    private void missing() {
        service.api().fault("dingtalk", "duplicate", 1);
        var owed = tally.owed(period);
        var text = service.api().say(Said.dingtalk(STAFF, "未报"));
        var reports = owed.values().stream().mapToInt(List::size).sum();
        assertThat(text).contains(
                units().size() + " 个责任单位中 " + owed.size() + " 个没有报齐，共缺 " + reports + " 份填报");
        var listed = new TreeMap<String, List<Integer>>();
        MISSING.matcher(text).results().forEach(match -> listed.put(match.group(1), numbers(match.group(2))));
        listed.remove("待明确责任单位");
        assertThat(listed).isEqualTo(owed);
    }

    private static List<Integer> numbers(String text) {
        return Pattern.compile("、").splitAsStream(text).map(Integer::valueOf).toList();
    }

    private void digest() {
        step("汇总");
        var registry = tally.registry();
        var letters = mailbox.take(service.api());
        var readers = new ArrayList<>(registry.roster().leaders().stream().map(leader -> leader.dingtalkId()).toList());
        readers.add(registry.roster().leadersChat());
        assertThat(letters).extracting(Mailbox.Letter::where).containsExactlyInAnyOrderElementsOf(readers);
        for (var letter : letters) {
            var tasks = registry.roster()
                    .leaders()
                    .stream()
                    .filter(leader -> letter.where().equals(leader.dingtalkId()))
                    .findFirst()
                    .map(leader -> registry.tasksLedBy(leader.name()))
                    .orElse(registry.tasks());
            DigestText.read(letter.text()).compare(tally, tasks, period);
        }
    }

    private void restart() {
        var before = service.ledger().number();
        service.close();
        service = RunningService.start(data);
        assertThat(service.ledger().number()).isGreaterThanOrEqualTo(before);
        tally.compare(service.ledger());
    }

    private List<Roster.Unit> units() {
        return tally.registry().roster().units();
    }

    private Roster.Unit unit(String name) {
        return tally.registry().roster().unit(name).orElseThrow();
    }

    private int index(Roster.Unit unit) {
        return units().indexOf(unit);
    }

    private String unitIn(String chat) {
        return units().stream().filter(unit -> chat(unit).equals(chat)).findFirst().orElseThrow().name();
    }

    private static String chat(Roster.Unit unit) {
        return String.valueOf(unit.chat());
    }

    private static String contact(Roster.Unit unit) {
        return unit.contacts().getFirst().wecomId();
    }
}
