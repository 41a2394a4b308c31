package cn.duban.command;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Report;
import cn.duban.talk.Figures;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Reason;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells by which words something was recorded or asked.
public final class WhyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private WhyWords() {}

    /// Why a report stands as it does, in a few lines.
    ///
    /// @param title whose report it is, e.g. `**48号**`
    static String report(Wording wording, String title, FiledReport filed) {
        var lines = new ArrayList<String>();
        lines.add(filed.revision() == 1
                ? wording.text("为什么.首次", Map.of("填报", title, "时间", time(filed.at())))
                : wording.text("为什么.再次", Map.of("填报", title, "时间", time(filed.at()), "次数", filed.revision())));
        var evidence = filed.basis().evidence();
        if (evidence.isEmpty()) {
            lines.add("- " + wording.text("为什么.没有依据", Map.of("原文", Figures.excerpt(filed.report().progress()))));
        }
        var value = 0;
        for (var one : evidence) {
            lines.add("- " + line(wording, one, filed.report(), one.field() == Evidence.Field.VALUE ? value++ : 0));
        }
        filed.basis()
                .doubts()
                .forEach(doubt -> lines.add("- " + wording.text("为什么.存疑", Map.of("存疑", Figures.plain(doubt)))));
        return String.join("\n", lines);
    }

    /// @param value which of the report's values it is of
    private static String line(Wording wording, Evidence evidence, Report report, int value) {
        var words = Figures.plain(evidence.words());
        var said = Map.of("原话", words);
        return switch (evidence.field()) {
            case TASK_BY_NUMBER -> wording.text("为什么.写明编号", said);
            case TASK_BY_CONTENT -> wording.text("为什么.从内容", said);
            case TASK_BY_ANSWER ->
                evidence.words().isEmpty() ? wording.text("为什么.按您答复") : wording.text("为什么.按答复", said);
            case TASK_AMONG_ALL -> wording.text("为什么.包括本项", said);
            case TASK_ALONE -> wording.text("为什么.只有一项");
            case PERCENT, STATUS, VALUE, PROBLEMS, NEXT ->
                wording.text("为什么.一项内容", Map.of("内容", content(evidence.field(), report, value), "原话", words));
        };
    }

    private static String content(Evidence.Field field, Report report, int value) {
        return switch (field) {
            case PERCENT -> report.percent() == null ? "完成比例" : "完成 " + Figures.percent(report.percent());
            case STATUS -> report.status() == null ? "进度" : report.status().label();
            case VALUE -> value < report.values().size() ? Figures.plain(report.values().get(value).toString()) : "数值";
            case PROBLEMS -> "问题";
            case NEXT -> "下一步";
            case TASK_BY_NUMBER, TASK_BY_CONTENT, TASK_BY_ANSWER, TASK_AMONG_ALL, TASK_ALONE -> "任务";
        };
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    /// Why something was asked, in a sentence.
    public static String asked(Wording wording, Ask ask, List<Integer> known, List<Reason> reasons) {
        var sentences = reasons.stream()
                .map(reason -> sentence(wording, reason))
                .distinct()
                .collect(Collectors.joining());
        if (!sentences.isEmpty()) {
            return sentences;
        }
        return switch (ask) {
            case WHICH_TASK -> wording.text("为什么.看不出任务");
            case WHICH_PERCENT, WHICH_ITEM ->
                wording.text("为什么.没写清比例", Map.of("任务", known.isEmpty() ? "" : known.getFirst() + "号"));
        };
    }

    public static String sentence(Wording wording, Reason reason) {
        return switch (reason) {
            case Reason.Foreign(var words) -> wording.text("为什么.不是本单位", Map.of("原话", Figures.excerpt(words)));
            case Reason.Contradiction(var number, var content, var other) ->
                wording.text("为什么.编号不符", Map.of("编号原话", Figures.excerpt(number), "内容原话",
                        Figures.excerpt(content), "编号", other));
            case Reason.Unsure(var task, var figures) -> switch (figures.size()) {
                case 0 -> wording.text("为什么.没写清比例", Map.of("任务", task + "号"));
                case 1 -> wording.text("为什么.不能确定",
                        Map.of("编号", task, "数字", Figures.excerpt(figures.getFirst())));
                default -> wording.text("为什么.几个数", Map.of("编号", task, "数字", quoted(figures)));
            };
        };
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "“" + Figures.excerpt(one) + "”").collect(Collectors.joining());
    }
}
