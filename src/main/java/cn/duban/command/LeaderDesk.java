package cn.duban.command;

import cn.duban.digest.Digest;
import cn.duban.digest.LeaderView;
import cn.duban.digest.TaskView;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.talk.Order;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Utterance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Answers leaders: their own tasks, and nothing that changes anything.
public final class LeaderDesk {

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Chapters chapters;

    public LeaderDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, Chapters chapters) {
        this.chapters = chapters;
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
    }

    public String answer(Speaker.Leader leader, Utterance utterance) {
        var ledger = bookkeeper.ledger();
        var now = clock.instant();
        var period = rounds.periodAt(now);
        var wording = ledger.registry().wording();
        var help = wording.text("帮助.领导");
        return switch (StaffOrders.ofTasks(utterance.text())) {
            case Order.Help _ -> help + chapters.overview(leader);
            case Order.MyTasks _ -> LeaderView.text(ledger, leader.name(), period, now).whole();
            case Order.Summary _ -> Digest.ofLeader(ledger, leader.name(), period, now).text().whole();
            case Order.ShowTask(var number) -> task(ledger, leader, number, now);
            case Order.Why(var number, _) -> why(ledger, leader, number, period);
            case Order.Missing _,Order.Pending _,Order.ShowUnit _,Order.Urge _,Order.UrgeMissing _,Order.Confirm _ ->
                wording.text("领导.无权") + "\n" + help;
            case Order.Other _,Order.Incomplete _ -> wording.text("领导.没听懂") + "\n" + help;
        };
    }

    private String why(Ledger ledger, Speaker.Leader leader, int number, Period period) {
        return ledger.registry().tasksLedBy(leader.name()).stream().anyMatch(task -> task.number() == number)
                ? new WhyDesk(bookkeeper).everybody(number, ledger.registry().unitsOf(number), period)
                : number == 0 ? ledger.registry().wording().text("为什么.领导写明") : foreign(ledger, number);
    }

    private String task(Ledger ledger, Speaker.Leader leader, int number, Instant now) {
        return ledger.registry()
                .tasksLedBy(leader.name())
                .stream()
                .filter(task -> task.number() == number)
                .findFirst()
                .map(task -> TaskView.text(ledger, task, rounds.periodAt(now), now).whole())
                .orElseGet(() -> foreign(ledger, number));
    }

    private static String foreign(Ledger ledger, int number) {
        return ledger.registry().wording().text("没有任务.不归领导", Map.of("编号", number));
    }
}
