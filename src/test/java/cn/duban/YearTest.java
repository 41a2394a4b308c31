package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import cn.duban.registry.Period;
import cn.duban.registry.Roster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole year of the real notice in virtual time, through the real protocols, with restarts and faults on the way.
class YearTest extends YearOfTheTown {

    private static final Logger LOG = LoggerFactory.getLogger(YearTest.class);
    private static final Pattern MISSING = Pattern.compile("(?m)^\\s*- (.+?)：([\\d、]+)号\\s*$");

    private int granted;

    @Test
    void losesNothingDoublesNothingAndCountsRight() {
        for (var quarter = 1; quarter <= 4; quarter++) {
            period = new Period(2024, quarter);
            round(quarter);
        }
        assertThat(service.api().step()).isEmpty();
        tally.compare(service.ledger());
        new YearJournal(service).check();
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
        if (quarter == 1) {
            giveBackInTheEvening();
        }
        if (quarter == 2) {
            extend();
        }
        if (quarter > 2) {
            replaceLeader(quarter - 3);
        }
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
        bulletin();
        if (quarter == 3) {
            restart();
        }
    }

    private void opening() {
        step("启动填报");
        letters("进展填报", tally.owed(period));
    }

    private void reminder() {
        step("提醒");
        letters("填报提醒", pressable());
    }

    /// Who was urged by staff has had three messages, and the fourth is kept for the press note.
    private void lastReminder() {
        step("提醒");
        letters("填报提醒", period.quarter() == 3 ? new TreeMap<>() : pressable());
    }

    private void pressNotes() {
        var owed = pressable();
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

    /// Staff see the draft and issue it; leaders and units get it with the figures of the moment.
    private void bulletin() {
        step("通报草稿");
        var roster = tally.registry().roster();
        assertThat(mailbox.take(service.api())).singleElement().satisfies(letter -> {
            assertThat(letter.where()).isEqualTo(roster.staffChat());
            assertThat(letter.text()).contains("督查通报（草稿） " + period.label());
        });
        var preview = service.api().say(Said.dingtalk(STAFF, "发通报"));
        var form = Pattern.compile("确认 \\d{4}");
        var code = form.matcher(form.matcher(preview).find() ? preview : mailbox.rest(service.api(), form));
        assertThat(code.find()).as(preview).isTrue();
        assertThat(mailbox.take(service.api())).isEmpty();
        var sign = "督查通报〔2024〕" + period.quarter() + "号";
        assertThat(service.api().say(Said.dingtalk(STAFF, code.group()))).contains("已发出" + sign);
        service.awaitDelivery();
        var letters = mailbox.take(service.api());
        var readers = new ArrayList<>(units().stream().map(YearOfTheTown::chat).toList());
        readers.add(roster.leadersChat());
        assertThat(letters).extracting(Mailbox.Letter::where).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.text()).contains(sign + " " + period.label());
            DigestText.read(letter.text()).compareTotals(tally, tally.registry().tasks(), period);
        });
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

    /// What is returned after hours reaches the unit when people are at work again, also after a restart.
    private void giveBackInTheEvening() {
        var unit = unit(CORRECTING);
        service.api().forward(Duration.ofHours(11));
        assertThat(service.api().say(Said.dingtalk(STAFF, "退回 48 " + CORRECTING + " 缺措施")))
                .contains("已退回 48号" + CORRECTING, "现在不是工作时间");
        assertThat(mailbox.take(service.api())).isEmpty();
        restart();
        assertThat(mailbox.take(service.api())).isEmpty();
        assertThat(service.ledger().outstanding()).hasSize(1);
        service.api().next();
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(CORRECTING + " 2024年一季度填报退回", "缺措施"));
        report(unit, Map.of(48, Account.percent(20)), List.of("48号任务完成20%，正常推进"), false);
    }

    /// One unit is granted more time for a task, another is not.
    private void extend() {
        granted = tally.owed(LATE, period).getFirst();
        ask(LATE, granted);
        ask(SILENT, tally.owed(SILENT, period).getFirst());
        var open = service.ledger().commitments().openRequests();
        assertThat(open).hasSize(2);
        assertThat(service.api().say(Said.dingtalk(STAFF, "同意 " + open.getFirst().request().number()))).contains("已办");
        assertThat(service.api().say(Said.dingtalk(STAFF, "不同意 " + open.getLast().request().number() + " 数据已出")))
                .contains("已办");
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).extracting(Mailbox.Letter::where)
                .containsSubsequence(chat(unit(LATE)), chat(unit(SILENT)));
    }

    private void ask(String name, int task) {
        var unit = unit(name);
        assertThat(service.api().say(Said.wecom(contact(unit), chat(unit), task + "号申请延期到7月25日，因数据没有出来")))
                .contains("延期");
    }

    /// What units may be urged on: all they owe but what more time was granted for.
    private SortedMap<String, List<Integer>> pressable() {
        var owed = tally.owed(period);
        if (period.quarter() == 2) {
            owed.computeIfPresent(LATE, (unit, tasks) -> tasks.stream().filter(task -> task != granted).toList());
            owed.values().removeIf(List::isEmpty);
        }
        return owed;
    }

    /// A leader's tasks and account go over to another.
    private void replaceLeader(int place) {
        var former = tally.registry().roster().leaders().get(place);
        service.replaceLeader(former, "新任" + place);
        tally.amended(service.ledger().registry());
        assertThat(tally.registry().roster().leaders()).extracting(Roster.Leader::name).contains("新任" + place);
    }
}
