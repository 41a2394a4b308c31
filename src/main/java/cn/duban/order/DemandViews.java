package cn.duban.order;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/// Press notes and supervision orders as people ask for them.
public final class DemandViews {

    private static final int LONGEST = 30;

    private DemandViews() {}

    /// Those of one kind that still wait for an answer, the oldest first, and how many have ended.
    public static String list(Ledger ledger, Demand.Kind kind, Instant now) {
        var today = Words.local(now).toLocalDate();
        var all = ledger.orders().demands().stream().filter(issued -> issued.demand().kind() == kind).toList();
        var open = all.stream().filter(issued -> issued.isOpen(ledger)).toList();
        var lines = new ArrayList<String>();
        lines.add("**" + kind.label() + "**");
        lines.add("共发 " + all.size() + " 份，已办结或撤销 " + (all.size() - open.size()) + " 份，待答复 " + open.size() + " 份。");
        open.stream().limit(LONGEST).forEach(issued -> lines.add(line(ledger, issued, today)));
        if (open.size() > LONGEST) {
            lines.add("……还有 " + (open.size() - LONGEST) + " 份");
        }
        if (!open.isEmpty()) {
            var first = open.getFirst().demand().number();
            lines.add("\n发“原因 " + first + "”看为什么发出，发“撤单 " + first + " 理由”可撤销。");
        }
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, IssuedDemand issued, LocalDate today) {
        var demand = issued.demand();
        return "- " + demand.number() + "号" + colour(demand) + demand.unit() + "："
                + Words.numbers(issued.unanswered(ledger)) + "，"
                + (demand.until().isBefore(today)
                        ? "已于" + Words.day(demand.until()) + "期满"
                        : "限" + Words.day(demand.until()));
    }

    private static String colour(Demand demand) {
        return demand.kind() == Demand.Kind.ORDER ? "（" + demand.colour().label() + "）" : " ";
    }

    /// Why a document was issued, on what, until when, and what became of it.
    public static String reason(Ledger ledger, IssuedDemand issued, Instant now) {
        var demand = issued.demand();
        var unanswered = issued.unanswered(ledger);
        var lines = new ArrayList<String>();
        lines.add("**" + demand.title() + colour(demand).strip() + "**");
        lines.add(demand.unit() + "，" + demand.period().label() + "，" + Words.time(issued.at()) + "发出。");
        lines.add("- 上一步：" + demand.basis());
        if (demand.remark() != null) {
            lines.add("- 督查室事由：" + Typed.line(demand.remark()));
        }
        for (var point : demand.points()) {
            lines.add("- " + point.task() + "号：" + point.ground().label()
                    + (unanswered.contains(point.task()) ? "，未答复" : issued.withdrawn() == null ? "，已答复" : ""));
        }
        lines.add("- 期限：" + Words.day(demand.until()));
        lines.add("- 现状：" + state(ledger, issued, Words.local(now).toLocalDate()));
        return String.join("\n", lines);
    }

    private static String state(Ledger ledger, IssuedDemand issued, LocalDate today) {
        var withdrawn = issued.withdrawn();
        if (withdrawn != null) {
            return "已撤销（" + Typed.line(withdrawn) + "）";
        }
        if (issued.isOpen(ledger)) {
            return issued.demand().until().isBefore(today) ? "期满未答复" : "待答复";
        }
        return issued.answeredAt(ledger).map(at -> Words.time(at) + "已答复，办结").orElse("责任单位已调整，不再要求答复");
    }
}
