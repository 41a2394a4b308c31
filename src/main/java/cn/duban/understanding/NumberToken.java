package cn.duban.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole number of at most four digits with the signs around it that may make it the name of a task.
///
/// @param start offset of its first sign, e.g. of 第
/// @param at offset of its first digit
/// @param end offset behind its last sign, e.g. behind 任务
/// @param lead 第, #, 任务… or empty
/// @param suffix 号, 项, 条 or empty
/// @param noun 任务, 重点工作… or empty
record NumberToken(int number, int start, int at, int end, String lead, String suffix, String noun) {

    private static final Cue FORM = Cue.of(
            "(?<lead>第 ?|# ?|(?<!完成)(?<!年度)(?<!全年)(?<!目标)(?<!季度)(?<!完成了)(?:重点)?任务(?:编号|序号)? ?[:#第]? ?"
                    + "|重点工作 ?[:#第]? ?|编号 ?[:#第]? ?|序号 ?[:#第]? ?"
                    + "|(?:No|NO|no)\\.? ?)?(?<!\\d)(?<!\\d\\.)(?<number>\\d{1,4})(?!\\d"
                    + "|\\.\\d)(?: ?(?<suffix>#(?!\\d)|号(?![召码称令])|项|条(?=任务|重点|[:,、。]))(?<noun>重点工作任务|重点工作|重点任务"
                    + "|工作任务|任务|工作(?!日|量)|事项)?)?");

    /// Every such number of a text, in order.
    static List<NumberToken> in(String text) {
        var tokens = new ArrayList<NumberToken>();
        var found = FORM.matcher(text);
        while (found.find()) {
            tokens.add(new NumberToken(Integer.parseInt(found.group("number")), found.start(), found.start("number"),
                    found.end(), group(found.group("lead")), group(found.group("suffix")).replace('#', '号'),
                    group(found.group("noun"))));
        }
        return tokens;
    }

    private static String group(@Nullable String group) {
        return group == null ? "" : group.strip();
    }

    /// Whether its own signs already say that a task is meant.
    boolean isNamed() {
        return suffix.equals("号") || (!lead.isEmpty() && !(lead.equals("第") && suffix.isEmpty()));
    }
}
