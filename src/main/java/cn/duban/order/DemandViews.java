package cn.duban.order;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Press notes and supervision orders as people ask for them.
public final class DemandViews {

    private static final int LONGEST = 30;

    private DemandViews() {}

    /// Those of one kind that still wait for an answer, the oldest first, and how many have ended.
    public static String list(Ledger ledger, Demand.Kind kind, Instant now) {
        var wording = ledger.registry().wording();
        var today = Words.local(now).toLocalDate();
        var all = ledger.orders().demands().stream().filter(issued -> issued.demand().kind() == kind).toList();
        var open = all.stream().filter(issued -> issued.isOpen(ledger)).toList();
        var lines = new ArrayList<String>();
        lines.add("**" + kind.label() + "**");
        lines.add(
                wording.text("文书清单.说明", Map.of("份数", all.size(), "已了结", all.size() - open.size(), "待答复", open.size())));
        open.stream().limit(LONGEST).forEach(issued -> lines.add(line(ledger, issued, today)));
        if (open.size() > LONGEST) {
            lines.add(wording.text("文书清单.更多", Map.of("份数", open.size() - LONGEST)));
        }
        if (!open.isEmpty()) {
            var first = open.getFirst().demand().number();
            lines.add("\n" + wording.text("文书清单.结尾", Map.of("文号", first)));
        }
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, IssuedDemand issued, LocalDate today) {
        var demand = issued.demand();
        return "- " + ledger.registry()
                .wording()
                .text(demand.until().isBefore(today) ? "文书清单.期满" : "文书清单.未期满",
                        Map.of("文号", demand.number(), "颜色", colour(demand), "单位", demand.unit(), "清单",
                                Words.numbers(issued.unanswered(ledger)), "期限", Words.day(demand.until())));
    }

    private static String colour(Demand demand) {
        return demand.kind() == Demand.Kind.ORDER ? "（" + demand.colour().label() + "）" : " ";
    }

    /// Why a document was issued, on what, until when, and what became of it.
    public static String reason(Ledger ledger, IssuedDemand issued, Instant now) {
        var wording = ledger.registry().wording();
        var demand = issued.demand();
        var lines = new ArrayList<String>();
        lines.add("**" + demand.title() + colour(demand).strip() + "**");
        lines.add(wording.text("原因.发出",
                Map.of("单位", demand.unit(), "报告期", demand.period().label(), "时间", Words.time(issued.at()))));
        lines.add("- " + wording.text("原因.上一步", Map.of("依据", demand.basis())));
        if (demand.remark() != null) {
            lines.add("- " + wording.text("原因.事由", Map.of("事由", Typed.line(demand.remark()))));
        }
        lines.addAll(points(ledger, issued));
        lines.add("- " + wording.text("原因.期限", Map.of("期限", Words.day(demand.until()))));
        var state = state(wording, ledger, issued, Words.local(now).toLocalDate());
        lines.add("- " + wording.text("原因.现状", Map.of("现状", state)));
        return String.join("\n", lines);
    }

    private static List<String> points(Ledger ledger, IssuedDemand issued) {
        var unanswered = issued.unanswered(ledger);
        var answered = issued.withdrawn() == null ? "原因.已答复" : "原因.事项";
        return issued.demand()
                .points()
                .stream()
                .map(point -> "- " + ledger.registry()
                        .wording()
                        .text(unanswered.contains(point.task()) ? "原因.未答复" : answered,
                                Map.of("编号", point.task(), "情形", point.ground().label())))
                .toList();
    }

    private static String state(Wording wording, Ledger ledger, IssuedDemand issued, LocalDate today) {
        var withdrawn = issued.withdrawn();
        if (withdrawn != null) {
            return wording.text("原因.已撤销", Map.of("理由", Typed.line(withdrawn)));
        }
        if (issued.isOpen(ledger)) {
            return wording.text(issued.demand().until().isBefore(today) ? "原因.期满未答复" : "原因.待答复");
        }
        return issued.answeredAt(ledger)
                .map(at -> wording.text("原因.已办结", Map.of("时间", Words.time(at))))
                .orElseGet(() -> wording.text("原因.已调整"));
    }
}
