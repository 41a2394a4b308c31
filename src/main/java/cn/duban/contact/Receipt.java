package cn.duban.contact;

import cn.duban.digest.Judgement;
import cn.duban.digest.Standing;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Report;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was recorded on one task, for the answer to its contact.
///
/// @param judged against the pace or the unit's plan
/// @param former what it replaces
record Receipt(Task task, Report report, Judgement judged, Optional<FiledReport> former) {

    /// Up to so many tasks are told in full; of more only the figures are, so that the answer fits a phone.
    private static final int FEW = 3;

    /// The whole answer: each task as recorded, what is still owed, and how to correct it.
    static String of(Wording wording, String unit, Period period, List<Receipt> receipts, List<Task> left) {
        var lines = new ArrayList<String>();
        var values = Map.of("单位", unit, "报告期", period.label());
        lines.add(wording.text("回执.开头", values));
        receipts.forEach(
                receipt -> lines.addAll(receipts.size() <= FEW ? receipt.lines(wording) : List.of(receipt.line())));
        lines.add("");
        lines.add(left.isEmpty()
                ? wording.text("回执.报齐", values)
                : wording.text("回执.还欠",
                        Map.of("单位", unit, "报告期", period.label(), "件数", left.size(), "清单", Figures.numbers(left))));
        lines.add(wording.text("回执.结尾"));
        return String.join("\n", lines);
    }

    private String line() {
        var figures = Figures.figures(report);
        var standing = judged.standing();
        return Figures.name(task) + "：" + (figures.isEmpty() ? "已记录文字" : figures)
                + (report.status() == null && standing != Standing.UNJUDGED && standing != Standing.DONE
                        ? "，" + standing.label()
                        : "")
                + former.map(old -> "（第 " + (old.revision() + 1) + " 次填报）").orElse("");
    }

    private List<String> lines(Wording wording) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(Figures.name(task));
        var remark = judged.remark(wording);
        var isOwnWord = !remark.isEmpty() && judged.isOwnWord() && report.status() != null
                && report.status().label().equals(judged.standing().label());
        lines.addAll(Figures.lines(wording, report,
                remark.isEmpty() || isOwnWord ? "" : wording.text("回执.对照", Map.of("进度", Figures.plain(remark))),
                isOwnWord ? "（单位自报）" : ""));
        former.ifPresent(old -> {
            var figures = Figures.figures(old.report());
            lines.add(wording.text("回执.重报",
                    Map.of("次数", old.revision() + 1, "内容", figures.isEmpty() ? "没有数字" : figures)));
        });
        return lines;
    }
}
