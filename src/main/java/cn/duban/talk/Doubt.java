package cn.duban.talk;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something doubtful about what was recorded on a task.
///
/// @param words in a few words, e.g. `完成 30%，低于上次填报的 35%`
record Doubt(int task, String words) {

    private static final Pattern VALUE = Pattern.compile("^[\\d.]+(?<unit>[^\\d，]+)，.*$");

    /// Asks somebody to confirm what was recorded.
    ///
    /// @param isAnswerable whether the next message is taken for the answer
    static String question(List<Doubt> doubts, boolean isAnswerable) {
        return "请核实：\n"
                + doubts.stream().map(doubt -> doubt.task + "号" + doubt.words + "。").collect(Collectors.joining("\n"))
                + "\n" + (isAnswerable ? "无误请回复“是”；有误请" + example(doubts) + "重新发送该任务。" : "如有误，请重新发送该任务。");
    }

    private static String example(List<Doubt> doubts) {
        var several = doubts.stream().map(Doubt::task).distinct().count() > 1;
        return doubts.stream()
                .filter(doubt -> !doubt.example().isEmpty())
                .findFirst()
                .map(doubt -> "回复正确的数（如“" + (several ? doubt.task + "号" : "") + doubt.example() + "”），或")
                .orElse("");
    }

    /// How the right figure may be given; empty where it is no figure that is doubtful.
    private String example() {
        var value = VALUE.matcher(words);
        if (words.contains("增长率")) {
            return "是增长5.3%";
        }
        if (value.matches()) {
            var unit = value.group("unit");
            return "应为" + (unit.startsWith("万") || unit.startsWith("亿") ? "1.8" : "18") + unit;
        }
        return words.contains("%") ? "应为45%" : "";
    }
}
