package cn.duban.talk;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Report;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells by which words something was recorded or asked.
final class WhyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private WhyWords() {}

    /// Why a report stands as it does, in a few lines.
    ///
    /// @param title whose report it is, e.g. `**48号**`
    static String report(String title, FiledReport filed) {
        var lines = new ArrayList<String>();
        lines.add(title + "（" + time(filed.at()) + (filed.revision() == 1 ? "" : "，第 " + filed.revision() + " 次填报")
                + "）是这样看出来的：");
        var evidence = filed.basis().evidence();
        if (evidence.isEmpty()) {
            lines.add("- 这次填报没有留下依据，原文是：" + Figures.excerpt(filed.report().progress()));
        }
        var value = 0;
        for (var one : evidence) {
            lines.add("- " + line(one, filed.report(), one.field() == Evidence.Field.VALUE ? value++ : 0));
        }
        filed.basis().doubts().forEach(doubt -> lines.add("- 存疑：" + Figures.plain(doubt) + "（还没有确认）"));
        return String.join("\n", lines);
    }

    /// @param value which of the report's values it is of
    private static String line(Evidence evidence, Report report, int value) {
        var words = "“" + Figures.plain(evidence.words()) + "”";
        return switch (evidence.field()) {
            case TASK_BY_NUMBER -> "任务：写明了" + words;
            case TASK_BY_CONTENT -> "任务：没写编号，从" + words + "看出";
            case TASK_BY_ANSWER -> evidence.words().isEmpty() ? "任务：按您的答复" : "任务：按您的答复" + words;
            case TASK_AMONG_ALL -> "任务：" + words + "包括本项";
            case TASK_ALONE -> "任务：没写编号，当时只可能是这一项";
            case PERCENT ->
                (report.percent() == null ? "完成比例" : "完成 " + Figures.percent(report.percent())) + "：" + words;
            case STATUS -> (report.status() == null ? "进度" : report.status().label()) + "：" + words;
            case VALUE ->
                (value < report.values().size() ? Figures.plain(report.values().get(value).toString()) : "数值") + "："
                        + words;
            case PROBLEMS -> "问题：" + words;
            case NEXT -> "下一步：" + words;
        };
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    /// Why something was asked, in a sentence.
    static String asked(Ask ask, List<Integer> known, List<Reason> reasons) {
        var sentences = reasons.stream().map(WhyWords::sentence).distinct().collect(Collectors.joining());
        if (!sentences.isEmpty()) {
            return sentences;
        }
        return switch (ask) {
            case WHICH_TASK -> "没有写任务编号，从内容也看不出是哪一项。";
            case WHICH_PERCENT, WHICH_ITEM -> (known.isEmpty() ? "" : known.getFirst() + "号") + "没有写清完成比例。";
        };
    }

    static String sentence(Reason reason) {
        return switch (reason) {
            case Reason.Foreign(var words) -> "您写的“" + Figures.excerpt(words) + "”不是本单位的任务。";
            case Reason.Contradiction(var number, var content, var other) ->
                "您写的是“" + Figures.excerpt(number) + "”，但“" + Figures.excerpt(content) + "”说的像是" + other + "号。";
            case Reason.Unsure(var task, var figures) -> figures.isEmpty()
                    ? task + "号没有写清完成比例。"
                    : task + "号写了" + quoted(figures) + (figures.size() == 1 ? "，不是一个能确定的完成比例。" : "，不能确定以哪个为准。");
        };
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "“" + Figures.excerpt(one) + "”").collect(Collectors.joining());
    }
}
