package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Period;
import cn.duban.registry.Roster.Leader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The digests of a period on their way out: to each leader the own tasks, to the leaders' group all of them.
public final class LeaderLetters {

    private LeaderLetters() {}

    /// One letter a leader who has tasks and is bound in DingTalk, one to the leaders' group, and where leaders are
    /// not bound, one to the staff's group that names them.
    public static List<Letter> of(Ledger ledger, Period period, Instant at) {
        var letters = new ArrayList<Letter>();
        var unreachable = new ArrayList<String>();
        for (var leader : ledger.registry().roster().leaders()) {
            var id = leader.dingtalkId();
            if (ledger.registry().tasksLedBy(leader.name()).isEmpty()) {
                continue;
            }
            if (id == null) {
                unreachable.add(leader.name());
            } else {
                letters.add(own(ledger, leader, new Recipient.DingtalkMember(id), period, at));
            }
        }
        var roster = ledger.registry().roster();
        if (roster.leadersChat() != null) {
            letters.add(Digest.ofAll(ledger, period, at).letter(new Recipient.DingtalkGroup(roster.leadersChat()), ""));
        }
        if (roster.staffChat() != null && !unreachable.isEmpty()) {
            letters.add(unreachable(ledger, unreachable, period, new Recipient.DingtalkGroup(roster.staffChat())));
        }
        return letters;
    }

    private static Letter own(Ledger ledger, Leader leader, Recipient to, Period period, Instant at) {
        return Digest.ofLeader(ledger, leader.name(), period, at)
                .letter(to,
                        "\n" + ledger.registry().wording().text("汇总.领导结尾"));
    }

    private static Letter unreachable(Ledger ledger, List<String> leaders, Period period, Recipient staff) {
        var wording = ledger.registry().wording();
        return new Letter(staff, wording.text("汇总未送达.标题", Map.of("报告期", period.label())),
                wording.text("汇总未送达.说明"), leaders.stream().map(name -> "- " + name).toList(),
                "\n" + wording.text("汇总未送达.结尾"));
    }
}
