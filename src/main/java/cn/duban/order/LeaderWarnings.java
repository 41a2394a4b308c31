package cn.duban.order;

import cn.duban.digest.Letter;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tells the leaders of the tasks concerned of red orders: one letter each; staff learn who could not be told.
final class LeaderWarnings {

    private LeaderWarnings() {}

    static List<Letter> of(Ledger ledger, List<Demand> demands) {
        var letters = new ArrayList<Letter>();
        var unreachable = new ArrayList<String>();
        for (var leader : ledger.registry().roster().leaders()) {
            var items = items(ledger, leader, demands);
            var id = leader.dingtalkId();
            if (id == null && !items.isEmpty()) {
                unreachable.add("- " + leader.name());
            } else if (id != null && !items.isEmpty()) {
                letters.add(letter(ledger.registry().wording(), leader.name(), id, items));
            }
        }
        var chat = ledger.registry().roster().staffChat();
        if (chat != null && !unreachable.isEmpty()) {
            letters.add(unreachable(ledger.registry().wording(), unreachable, chat));
        }
        return letters;
    }

    private static Letter letter(Wording wording, String leader, String id, List<String> items) {
        return new Letter(new Recipient.DingtalkMember(id), wording.text("红单报告.标题", Map.of("领导", leader)),
                wording.text("红单报告.说明", Map.of("领导", leader, "件数", items.size())), items,
                "\n" + wording.text("红单报告.结尾"));
    }

    private static Letter unreachable(Wording wording, List<String> leaders, String chat) {
        return new Letter(new Recipient.DingtalkGroup(chat), wording.text("红单未报告.标题"), wording.text("红单未报告.说明"),
                leaders, "\n" + wording.text("红单未报告.结尾"));
    }

    private static List<String> items(Ledger ledger, Roster.Leader leader, List<Demand> demands) {
        var items = new ArrayList<String>();
        for (var task : ledger.registry().tasksLedBy(leader.name())) {
            for (var demand : demands) {
                if (isOverdue(demand, task)) {
                    items.add("- **" + task.number() + "号** " + task.shortText() + "\n  " + ledger.registry()
                            .wording()
                            .text("红单报告.事项", Map.of("单位", demand.unit(), "文书", demand.title(), "期限",
                                    Words.day(demand.until()))));
                }
            }
        }
        return items;
    }

    private static boolean isOverdue(Demand demand, Task task) {
        return demand.points().contains(new Demand.Point(task.number(), Demand.Ground.OVERDUE));
    }
}
