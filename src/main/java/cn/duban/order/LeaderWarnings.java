package cn.duban.order;

import cn.duban.digest.Letter;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;

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
                letters.add(new Letter(new Recipient.DingtalkMember(id), "红色督办单报告",
                        "您负责的任务中，以下 " + items.size() + " 项经催办仍未填报，已向责任单位发出督办单。", items,
                        "\n回复“任务 编号”可查看详情。"));
            }
        }
        var chat = ledger.registry().roster().staffChat();
        if (chat != null && !unreachable.isEmpty()) {
            letters.add(unreachable(unreachable, chat));
        }
        return letters;
    }

    private static Letter unreachable(List<String> leaders, String chat) {
        return new Letter(new Recipient.DingtalkGroup(chat), "红色督办单未能报告领导", "以下领导还没有绑定钉钉，没有收到报告。",
                leaders, "\n请当面转告，或在名册中补上钉钉号。");
    }

    private static List<String> items(Ledger ledger, Roster.Leader leader, List<Demand> demands) {
        var items = new ArrayList<String>();
        for (var task : ledger.registry().tasksLedBy(leader.name())) {
            for (var demand : demands) {
                if (isOverdue(demand, task)) {
                    items.add("- **" + task.number() + "号** " + task.shortText() + "\n  " + demand.unit() + "，"
                            + demand.title() + "，限" + Words.day(demand.until()) + "前答复");
                }
            }
        }
        return items;
    }

    private static boolean isOverdue(Demand demand, Task task) {
        return demand.points().contains(new Demand.Point(task.number(), Demand.Ground.OVERDUE));
    }
}
