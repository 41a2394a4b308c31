package cn.duban.understanding;

import cn.duban.ledger.Report;
import java.util.regex.Pattern;

/// Tells whether there is anything in a report.
public final class Content {

    /// What may stand around a task's number without saying anything of the task.
    private static final Pattern LABEL = Pattern.compile(
            "[\\d" + ChineseNumerals.SIGNS + "]+|重点工作|任务|这?是|查看|查询|更正|看看?|一下|关于|[第号项请的]|[^\\p{L}\\p{N}]");

    private static final Cue POINTING = Cue.of("[那这](?:一)?[项个条]|不是|写错|应该?是");
    private static final Pattern BLANKS = Pattern.compile("(?<![a-zA-Z])[xX]{2,}(?![a-zA-Z])");

    private Content() {}

    /// Whether a report says something of its task, not only which one it is.
    static boolean isTold(Report report) {
        return hasFigures(report)
                || (Intents.tells(report.progress()) && !POINTING.isIn(report.progress()));
    }

    /// The words held, with those of an answer that says something.
    static String joined(String held, Report said) {
        return held.isBlank() || said.progress().isBlank() || !isTold(said) || held.equals(said.progress())
                ? held.isBlank() ? said.progress() : held
                : held + "\n" + said.progress();
    }

    private static boolean hasFigures(Report report) {
        return report.percent() != null || report.status() != null || !report.values().isEmpty()
                || report.problems() != null || report.next() != null;
    }

    /// Whether a report names its task and says nothing of it: 48号.
    public static boolean isNone(Report report) {
        return !hasFigures(report)
                && LABEL.matcher(BLANKS.matcher(PlainText.narrow(report.progress())).replaceAll(""))
                        .replaceAll("")
                        .isEmpty();
    }
}
