package cn.duban.talk;

import cn.duban.digest.PlannedShare;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Request;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What contacts are told of claims, objections, plans, extensions and withdrawals.
final class DutyWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final String WEEK = "一二三四五六日";
    private static final String QUARTERS = "一二三四";
    private static final int LONGEST = 200;
    private static final int CHOICES = 8;

    private DutyWords() {}

    /// A day as `4月10日（周三）`.
    static String day(LocalDate day) {
        return DAY.format(day) + "（周" + WEEK.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    /// Numbers as `2、48号`.
    static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、")) + "号";
    }

    /// A reason on one line of at most 200 characters.
    static String reason(@Nullable String reason) {
        if (reason == null) {
            return "未说明";
        }
        var line = Figures.plain(reason);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// @param invites whether to say how plans are given
    static String claimed(String unit, List<Integer> all, List<Integer> fresh, List<Integer> takenBack,
            List<Integer> left, boolean invites) {
        var lines = new ArrayList<String>();
        var known = all.stream().filter(task -> !fresh.contains(task)).toList();
        lines.add(fresh.isEmpty() ? list(known) + "此前已认领，不用重复认领。" : "已记录：" + unit + "认领 " + list(fresh) + "。");
        if (!fresh.isEmpty() && !known.isEmpty()) {
            lines.add(list(known) + "此前已认领。");
        }
        if (!takenBack.isEmpty()) {
            lines.add(list(takenBack) + "的异议已随之撤回。");
        }
        if (!left.isEmpty()) {
            lines.add(list(left) + "没有认领。如有异议，请发送“" + left.getFirst() + "号异议：”并写明理由。");
        }
        if (invites) {
            lines.add("全年安排可发送“" + all.getFirst() + "号工作安排：一季度…；二季度…；三季度…；四季度…”。");
        }
        lines.add("认领有误的，请发送“" + all.getFirst() + "号异议：”并写明理由，由督查室研究。");
        return String.join("\n", lines);
    }

    static String objected(Wording wording, String unit, List<Request.Objection> raised) {
        var lines = new ArrayList<String>();
        lines.add("已记录 " + unit + " 的异议：");
        raised.forEach(objection -> lines.add("**" + objection.task() + "号** " + reason(objection.reason()) + "（第 "
                + objection.number() + " 号申请）"));
        lines.add(wording.text("异议.回执", Map.of("单位", unit, "编号", raised.getFirst().task())));
        return String.join("\n", lines);
    }

    static String whyObjected(Wording wording, List<Integer> tasks) {
        return wording.text("异议.请写理由", Map.of("任务", list(tasks)));
    }

    /// Plans that were given with a claim and cannot be recorded.
    static String unplaced() {
        return "工作安排没有记录：没有看出是哪一项，或还有没填的内容，请写明编号另行发送。";
    }

    /// Plans that were given with a claim which has itself to be asked about.
    static String withoutPlans() {
        return "\n工作安排也没有记录，请另行发送。";
    }

    /// An account that was given with a claim.
    static String withoutReport() {
        return "\n\n这条里的进展没有记为填报，请另行发送。";
    }

    /// Plans in which there is nothing yet for some quarter.
    static String unfilled(List<Integer> tasks) {
        return list(tasks) + "的工作安排还有没填的季度（如“……”）。\n请填好后重新发送，没有安排的季度可以不写。这条没有记录。";
    }

    static String delayed(Wording wording, String unit, Period period, List<Request.Extension> asked,
            LocalDate deadline,
            List<Integer> reported) {
        var lines = new ArrayList<String>();
        var tasks = asked.stream().map(Request::task).toList();
        lines.add("已记录 " + unit + " " + period.label() + "填报的延期申请：");
        lines.add("**" + list(tasks) + "** 申请延至" + day(asked.getFirst().until()) + "（第 "
                + asked.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining("、")) + " 号申请）");
        lines.add("理由：" + reason(asked.getFirst().reason()));
        if (!reported.isEmpty()) {
            lines.add(list(reported) + "已经填报，不用延期。");
        }
        lines.add(wording.text("延期.回执", Map.of("期限", day(deadline), "编号", tasks.getFirst())));
        return String.join("\n", lines);
    }

    /// @param what the person wants to do
    /// @param about numbers of the tasks to choose from
    /// @param foreign numbers named that are none of the unit's tasks
    static String whichTask(Registry registry, String unit, String what, List<Integer> about, List<Integer> foreign) {
        var lines = new ArrayList<String>();
        if (!foreign.isEmpty()) {
            lines.add(list(foreign.subList(0, Math.min(CHOICES, foreign.size()))) + "不是" + unit + "的任务。");
        }
        lines.add("没有看出要" + what + "的是哪一项，请问是下面的哪一项？");
        about.stream().limit(CHOICES).forEach(task -> registry.task(task).map(Figures::name).ifPresent(lines::add));
        if (about.size() > CHOICES) {
            lines.add("……共 " + about.size() + " 项，发送“我的任务”可查看全部。");
        }
        lines.add("请回复编号，例如“" + about.getFirst() + "号”；都是就回复“全部”。暂未记录。");
        return String.join("\n", lines);
    }

    static String untilWhen(Wording wording, List<Integer> tasks) {
        return wording.text("延期.到哪天", Map.of("任务", list(tasks)));
    }

    static String withdrawn(Wording wording, String unit, Period period, List<FiledReport> withdrawn,
            List<Integer> missing,
            boolean unread) {
        var lines = new ArrayList<String>();
        lines.add("已撤回 " + unit + " " + period.label() + "填报：");
        for (var report : withdrawn) {
            var figures = Figures.figures(report.report());
            lines.add("**" + report.key().task() + "号** 原为：" + (figures.isEmpty() ? "没有数字" : figures));
        }
        if (!missing.isEmpty()) {
            lines.add(list(missing) + "本季度没有填报，没有可撤回的内容。");
        }
        if (unread) {
            lines.add("这条里的新内容没有记录。");
        }
        lines.add(wording.text("撤回.回执"));
        return String.join("\n", lines);
    }

    static String planned(Registry registry, List<FiledPlan> filed) {
        var lines = new ArrayList<String>();
        lines.add("已记录 " + filed.getFirst().unit() + " 的工作安排：");
        for (var plan : filed) {
            lines.add("");
            lines.add(registry.task(plan.task()).map(Figures::name).orElse(""));
            plan.plan().parts().forEach(part -> lines.add(quarters(part) + "：" + Figures.excerpt(part.text())));
            var missing = missing(plan.plan());
            if (!missing.isEmpty()) {
                lines.add("（没有写" + missing + "）");
            }
            registry.task(plan.task()).map(task -> held(plan.plan(), task)).ifPresent(lines::add);
            if (plan.revision() > 1) {
                lines.add("（第 " + plan.revision() + " 次报送，以本次为准）");
            }
        }
        lines.add("");
        lines.add(registry.wording().text("工作安排.回执"));
        return String.join("\n", lines);
    }

    /// What of a plan progress will be held against, so that nobody is surprised by it.
    private static String held(Plan plan, Task task) {
        var shares = IntStream.rangeClosed(1, QUARTERS.length())
                .mapToObj(quarter -> PlannedShare.of(plan, task, quarter)
                        .map(share -> QUARTERS.charAt(quarter - 1) + "季度末 "
                                + share.stripTrailingZeros().toPlainString() + "%")
                        .orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
        return shares.isEmpty() ? "（没有能折算进度的数字，只作文字对照）" : "（按此对照进度：" + shares + "）";
    }

    private static String quarters(Plan.Part part) {
        if (part.first() == 1 && part.last() == QUARTERS.length()) {
            return "全年";
        }
        var first = QUARTERS.substring(part.first() - 1, part.first());
        return part.first() == part.last()
                ? first + "季度"
                : first + "至" + QUARTERS.charAt(part.last() - 1) + "季度";
    }

    private static String missing(Plan plan) {
        return IntStream.rangeClosed(1, QUARTERS.length())
                .filter(quarter -> plan.parts()
                        .stream()
                        .noneMatch(part -> part.first() <= quarter
                                && quarter <= part.last()))
                .mapToObj(quarter -> QUARTERS.charAt(quarter - 1) + "季度")
                .collect(Collectors.joining("、"));
    }
}
