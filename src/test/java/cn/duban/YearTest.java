package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Demand;
import cn.duban.ledger.IssuedDemand;
import cn.duban.registry.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole year of the real notice in virtual time, through the real protocols, with restarts and faults on the way.
class YearTest extends YearOfTheOffice {

    private static final Logger LOG = LoggerFactory.getLogger(YearTest.class);

    @Test
    void losesNothingDoublesNothingAndCountsRight() {
        for (var quarter = 1; quarter <= 4; quarter++) {
            period = new Period(2024, quarter);
            round(quarter);
        }
        assertThat(service.api().step()).isEmpty();
        tally.compare(service.ledger());
        ordersOfEveryColourAndGround();
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
        waiting = quarter == 2 ? granted : 0;
        answer(unit -> unit.name().equals(LATE));
        missing();
        orders();
        bulletin();
        if (quarter == 2) {
            warnBeforeMoreTimeEnds();
        }
        if (quarter == 3) {
            giveBackTwice();
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

    private void ordersOfEveryColourAndGround() {
        var orders = service.ledger()
                .orders()
                .demands()
                .stream()
                .map(IssuedDemand::demand)
                .filter(demand -> demand.kind() == Demand.Kind.ORDER)
                .toList();
        assertThat(orders).extracting(Demand::colour).contains(Demand.Colour.values());
        assertThat(orders).flatExtracting(Demand::points)
                .extracting(Demand.Point::ground)
                .contains(
                        Demand.Ground.OVERDUE, Demand.Ground.BEHIND, Demand.Ground.RETURNED_TWICE,
                        Demand.Ground.DUE_SOON);
    }

    private void correct() {
        var unit = unit(CORRECTING);
        var percent = period.quarter() * 20;
        report(unit, Map.of(48, Account.percent(percent)), List.of("更正：48号任务完成" + percent + "%，正常推进"), false);
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
}
