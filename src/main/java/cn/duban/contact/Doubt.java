package cn.duban.contact;

import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Something doubtful about what was recorded on a task.
///
/// @param words in a few words, e.g. `完成 30%，低于上次填报的 35%`
/// @param example how the right figure may be given, as it will be understood; empty where it is no figure that is
/// doubtful
record Doubt(int task, String words, String example) {

    /// Asks somebody to confirm what was recorded.
    ///
    /// @param isAnswerable whether the next message is taken for the answer
    static String question(Wording wording, List<Doubt> doubts, boolean isAnswerable) {
        return wording.text("核实.开头") + "\n"
                + doubts.stream().map(doubt -> doubt.line(wording)).collect(Collectors.joining("\n")) + "\n"
                + (isAnswerable
                        ? wording.text("核实.回复", Map.of("改法", example(wording, doubts)))
                        : wording.text("核实.重新发送"));
    }

    /// It in a sentence.
    String line(Wording wording) {
        return wording.text("核实.一项", Map.of("编号", task, "存疑", words));
    }

    private static String example(Wording wording, List<Doubt> doubts) {
        var several = doubts.stream().map(Doubt::task).distinct().count() > 1;
        return doubts.stream()
                .filter(doubt -> !doubt.example.isEmpty())
                .findFirst()
                .map(doubt -> wording.text("核实.改法",
                        Map.of("示例", (several ? doubt.task + "号" : "") + doubt.example)))
                .orElse("");
    }
}
