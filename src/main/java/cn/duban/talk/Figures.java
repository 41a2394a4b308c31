package cn.duban.talk;

import cn.duban.digest.Typed;
import cn.duban.ledger.Report;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How reports and tasks are put into words.
public final class Figures {

    private Figures() {}

    /// A task to tell it by, e.g. `**48号** 深入推进零基预算管理改革`.
    public static String name(Task task) {
        return "**" + task.number() + "号** " + task.shortText();
    }

    /// Numbers as people list them, e.g. `2、48、103号`.
    public static String numbers(List<Task> tasks) {
        return tasks.stream().map(task -> String.valueOf(task.number())).collect(Collectors.joining("、")) + "号";
    }

    /// Completion as written, e.g. `35%`.
    public static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /// The figures of a report in one line, e.g. `完成 35%，达序时，18个`; empty where it has none.
    public static String figures(Report report) {
        var figures = new ArrayList<String>();
        if (report.percent() != null) {
            figures.add("完成 " + percent(report.percent()));
        }
        if (report.status() != null) {
            figures.add(report.status().label());
        }
        report.values().forEach(value -> figures.add(plain(value.toString())));
        return String.join("，", figures);
    }

    /// A report in a few lines: figures, progress, problems and next steps, each cut to a phone's width or two.
    public static List<String> lines(Wording wording, Report report) {
        return lines(wording, report, "", "");
    }

    /// The same with what is to stand right behind the figures.
    ///
    /// @param remark a line; may be empty
    /// @param mark on the figures themselves; may be empty
    public static List<String> lines(Wording wording, Report report, String remark, String mark) {
        var lines = new ArrayList<String>();
        var figures = figures(report);
        if (!figures.isEmpty()) {
            lines.add(figures + mark);
        }
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        if (!report.progress().isBlank()) {
            lines.add(wording.text("任务.进展", Map.of("内容", excerpt(report.progress()))));
        }
        lines.add(wording.text("任务.所提问题",
                Map.of("内容", report.problems() == null ? "未提" : excerpt(report.problems()))));
        lines.add(wording.text("任务.下一步", Map.of("内容", report.next() == null ? "未填" : excerpt(report.next()))));
        return lines;
    }

    /// The beginning of a text on one line, with nothing in it that Markdown would take for a mark.
    public static String excerpt(String text) {
        return Typed.excerpt(text);
    }

    /// A text on one line with nothing in it that Markdown would take for a mark, so that what somebody typed can
    /// neither forge a heading nor hide a link.
    public static String plain(String text) {
        return Typed.line(text);
    }
}
