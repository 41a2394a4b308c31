package cn.duban.contact;

import cn.duban.ledger.Aim;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Quantity;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.understanding.Reply;
import cn.duban.understanding.StatementReader;
import cn.duban.understanding.Understanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the figures that a plan sets, as figures of reports are read; whatever is not certain stays words.
final class Aims {

    private static final String DONE = "(?:全部|全面|如期|按期)完成(?:全年)?(?:目标|任务|目标任务|工作)?|完成(?:全部|全年)(?:目标|任务|目标任务|工作)?";
    private static final Pattern WHOLE = Pattern.compile("^(?:" + DONE + ")$");
    private static final Pattern SHARE = Pattern.compile(
            "(?<=^|[,;。])(?:累计|预计|力争|计划|确保|争取){0,2}(?:(?:完成|进度)?(?:达到?|至|为)?|完成(?:全年|年度)?(?:目标任务|目标|任务|总量|总任务|工程量|工作量|进度)的?)(\\d{1,3}(?:\\.\\d{1,2})?)%(?:以上)?(?=$|[,;。])");
    private static final Pattern ANY_SHARE = Pattern.compile("\\d ?%");
    private static final Pattern VAGUE = Pattern.compile("约|左右|大概|大约|余|多(?=[个家名户万亿])|近(?=\\d)|\\d ?[-~—至到] ?\\d|[或/]");
    private static final Pattern TO_DATE = Pattern.compile("累计|达到|达(?=\\d)|总数|共计");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Aims() {}

    /// A plan with what its parts set for a task.
    ///
    /// @param unit canonical name of the unit that gives it
    static Plan in(Plan plan, Task task, String unit, Period period, Understanding understanding) {
        return new Plan(plan.parts()
                .stream()
                .map(part -> new Plan.Part(part.first(), part.last(), part.text(),
                        of(part.text(), task, unit, period, understanding)))
                .toList());
    }

    private static @Nullable Aim of(String words, Task task, String unit, Period period,
            Understanding understanding) {
        var text = StatementReader.plain(words).text().strip();
        if (VAGUE.matcher(text).find()) {
            return null;
        }
        var percent = percent(text);
        var values = values(words, task, unit, period, understanding);
        return percent == null && values.isEmpty() ? null : new Aim(percent, values, TO_DATE.matcher(text).find());
    }

    private static @Nullable BigDecimal percent(String text) {
        if (WHOLE.matcher(text).matches()) {
            return ALL;
        }
        var share = SHARE.matcher(text);
        var isAlone = share.find() && ANY_SHARE.matcher(text).results().count() == 1;
        var percent = isAlone ? new BigDecimal(share.group(1)) : null;
        return percent == null || percent.compareTo(ALL) > 0 ? null : percent;
    }

    private static List<Quantity> values(String words, Task task, String unit, Period period,
            Understanding understanding) {
        if (task.targets().isEmpty()) {
            return List.of();
        }
        var own = List.of(task.number());
        var reading = understanding.alone(new Reply(unit, period, own, true, null, null,
                task.number() + "号：" + words));
        return reading.ask() == null && reading.items().size() == 1
                ? reading.items().getFirst().report().values()
                : List.of();
    }
}
