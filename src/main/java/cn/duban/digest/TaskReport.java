package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// What one unit has reported on a task in a period, and what staff said to it, in a few lines.
final class TaskReport {

    private TaskReport() {}

    /// @param unit canonical name
    static String of(Ledger ledger, Task task, Period period, String unit) {
        var wording = ledger.registry().wording();
        var role = Words.role(ledger.registry(), unit, task);
        return ledger.report(new ReportKey(period, task.number(), unit))
                .map(filed -> wording.text("任务.填报", Map.of("单位", unit, "分工", role, "填报", account(ledger, filed, task)))
                        + review(ledger, filed))
                .orElseGet(() -> wording.text("任务.未报", Map.of("单位", unit, "分工", role)));
    }

    private static String review(Ledger ledger, FiledReport filed) {
        var wording = ledger.registry().wording();
        return ledger.reviews().of(filed).map(review -> {
            var returned = review.returned();
            var time = Words.time(review.at());
            return "\n  " + (returned == null
                    ? wording.text("任务.审核通过", Map.of("时间", time))
                    : wording.text("任务.审核退回", Map.of("时间", time, "理由", Typed.excerpt(returned.reason()), "期限",
                            Words.day(returned.due()))));
        }).orElse("");
    }

    private static String account(Ledger ledger, FiledReport filed, Task task) {
        var wording = ledger.registry().wording();
        var report = filed.report();
        var words = new ArrayList<String>();
        var time = Words.time(filed.at());
        words.add(filed.revision() == 1
                ? time
                : wording.text("任务.再次填报", Map.of("时间", time, "次", filed.revision())));
        var judged = Judgement.of(ledger, filed.key(), report, task, Instant.MAX);
        words.add(judged.standing().label() + (judged.figure().isEmpty()
                ? ""
                : "，" + TaskStanding.account(judged.figure(), judged.against())));
        if (!report.progress().isBlank()) {
            words.add(wording.text("任务.进展", Map.of("内容", Typed.excerpt(report.progress()))));
        }
        if (report.problems() != null) {
            words.add(wording.text("任务.所提问题", Map.of("内容", Typed.excerpt(report.problems()))));
        }
        if (report.next() != null) {
            words.add(wording.text("任务.下一步", Map.of("内容", Typed.excerpt(report.next()))));
        }
        filed.basis()
                .doubts()
                .forEach(doubt -> words.add(wording.text("任务.存疑", Map.of("内容", Typed.line(doubt)))));
        return String.join("\n  ", words);
    }
}
