package cn.duban.talk;

import cn.duban.ledger.Report;
import java.util.regex.Pattern;

/// Tells whether there is anything in a report.
final class Content {

    /// What may stand around a task's number without saying anything of the task.
    private static final Pattern LABEL = Pattern.compile(
            "[\\d" + ChineseNumerals.SIGNS + "]+|重点工作|任务|查看|查询|更正|看看?|一下|关于|[第号项请的]|[^\\p{L}\\p{N}]");

    private Content() {}

    /// Whether a report names its task and says nothing of it: 48号.
    static boolean isNone(Report report) {
        return report.percent() == null && report.status() == null && report.values().isEmpty()
                && report.problems() == null && report.next() == null
                && LABEL.matcher(Order.plain(report.progress())).replaceAll("").isEmpty();
    }
}
