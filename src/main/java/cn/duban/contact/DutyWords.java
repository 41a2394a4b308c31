package cn.duban.contact;

import cn.duban.digest.PlannedShare;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Request;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
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
    static String claimed(Wording wording, String unit, List<Integer> all, List<Integer> fresh, List<Integer> takenBack,
            List<Integer> left, boolean invites) {
        var lines = new ArrayList<String>();
        var known = all.stream().filter(task -> !fresh.contains(task)).toList();
        lines.add(fresh.isEmpty()
                ? wording.text("认领.全部已认领", Map.of("任务", list(known)))
                : wording.text("认领.已记录", Map.of("单位", unit, "任务", list(fresh))));
        if (!fresh.isEmpty() && !known.isEmpty()) {
            lines.add(wording.text("认领.其余已认领", Map.of("任务", list(known))));
        }
        if (!takenBack.isEmpty()) {
            lines.add(wording.text("认领.撤回异议", Map.of("任务", list(takenBack))));
        }
        if (!left.isEmpty()) {
            lines.add(wording.text("认领.没有认领", Map.of("任务", list(left), "编号", left.getFirst())));
        }
        if (invites) {
            lines.add(wording.text("认领.请报安排", Map.of("编号", all.getFirst())));
        }
        lines.add(wording.text("认领.结尾", Map.of("编号", all.getFirst())));
        return String.join("\n", lines);
    }

    static String objected(Wording wording, String unit, List<Request.Objection> raised) {
        var lines = new ArrayList<String>();
        lines.add(wording.text("异议.已记录", Map.of("单位", unit)));
        raised.forEach(objection -> lines.add("**" + objection.task() + "号** " + wording.text("异议.事项",
                Map.of("理由", reason(objection.reason()), "申请", objection.number()))));
        lines.add(wording.text("异议.回执", Map.of("单位", unit, "编号", raised.getFirst().task())));
        return String.join("\n", lines);
    }

    static String whyObjected(Wording wording, List<Integer> tasks) {
        return wording.text("异议.请写理由", Map.of("任务", list(tasks)));
    }

    /// Plans that were given with a claim and cannot be recorded.
    static String unplaced(Wording wording) {
        return wording.text("认领.安排没记");
    }

    /// Plans that were given with a claim which has itself to be asked about.
    static String withoutPlans(Wording wording) {
        return "\n" + wording.text("认领.安排另报");
    }

    /// An account that was given with a claim.
    static String withoutReport(Wording wording) {
        return "\n\n" + wording.text("认领.进展另报");
    }

    /// Plans in which there is nothing yet for some quarter.
    static String unfilled(Wording wording, List<Integer> tasks) {
        return wording.text("工作安排.没填", Map.of("任务", list(tasks)));
    }

    static String delayed(Wording wording, String unit, Period period, List<Request.Extension> asked,
            LocalDate deadline,
            List<Integer> reported) {
        var lines = new ArrayList<String>();
        var tasks = asked.stream().map(Request::task).toList();
        lines.add(wording.text("延期.已记录", Map.of("单位", unit, "报告期", period.label())));
        lines.add("**" + list(tasks) + "** " + wording.text("延期.事项", Map.of("期限", day(asked.getFirst().until()), "申请",
                asked.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining("、")))));
        lines.add(wording.text("标签.理由", Map.of("内容", reason(asked.getFirst().reason()))));
        if (!reported.isEmpty()) {
            lines.add(wording.text("延期.其余已填报", Map.of("任务", list(reported))));
        }
        lines.add(wording.text("延期.回执", Map.of("期限", day(deadline), "编号", tasks.getFirst())));
        return String.join("\n", lines);
    }

    /// @param what the person wants to do
    /// @param about numbers of the tasks to choose from
    /// @param foreign numbers named that are none of the unit's tasks
    static String whichTask(Registry registry, String unit, String what, List<Integer> about, List<Integer> foreign) {
        var wording = registry.wording();
        var lines = new ArrayList<String>();
        if (!foreign.isEmpty()) {
            lines.add(wording.text("哪一项.不是",
                    Map.of("任务", list(foreign.subList(0, Math.min(CHOICES, foreign.size()))), "单位", unit)));
        }
        lines.add(wording.text("哪一项.请问", Map.of("动作", what)));
        about.stream().limit(CHOICES).forEach(task -> registry.task(task).map(Figures::name).ifPresent(lines::add));
        if (about.size() > CHOICES) {
            lines.add(wording.text("哪一项.更多", Map.of("件数", about.size())));
        }
        lines.add(wording.text("哪一项.结尾", Map.of("编号", about.getFirst())));
        return String.join("\n", lines);
    }

    static String untilWhen(Wording wording, List<Integer> tasks) {
        return wording.text("延期.到哪天", Map.of("任务", list(tasks)));
    }

    static String withdrawn(Wording wording, String unit, Period period, List<FiledReport> withdrawn,
            List<Integer> missing,
            boolean unread) {
        var lines = new ArrayList<String>();
        lines.add(wording.text("撤回.已撤回", Map.of("单位", unit, "报告期", period.label())));
        for (var report : withdrawn) {
            var figures = Figures.figures(report.report());
            lines.add("**" + report.key().task() + "号** "
                    + wording.text("撤回.原为", Map.of("内容", figures.isEmpty() ? "没有数字" : figures)));
        }
        if (!missing.isEmpty()) {
            lines.add(wording.text("撤回.其余没有填报", Map.of("任务", list(missing))));
        }
        if (unread) {
            lines.add(wording.text("撤回.新内容"));
        }
        lines.add(wording.text("撤回.回执"));
        return String.join("\n", lines);
    }

    static String planned(Registry registry, List<FiledPlan> filed) {
        var wording = registry.wording();
        var lines = new ArrayList<String>();
        lines.add(wording.text("工作安排.已记录", Map.of("单位", filed.getFirst().unit())));
        for (var plan : filed) {
            lines.add("");
            lines.add(registry.task(plan.task()).map(Figures::name).orElse(""));
            plan.plan().parts().forEach(part -> lines.add(quarters(part) + "：" + Figures.excerpt(part.text())));
            var missing = missing(plan.plan());
            if (!missing.isEmpty()) {
                lines.add(wording.text("工作安排.没写", Map.of("季度", missing)));
            }
            registry.task(plan.task()).map(task -> held(wording, plan.plan(), task)).ifPresent(lines::add);
            if (plan.revision() > 1) {
                lines.add(wording.text("工作安排.重报", Map.of("次数", plan.revision())));
            }
        }
        lines.add("");
        lines.add(wording.text("工作安排.回执"));
        return String.join("\n", lines);
    }

    /// What of a plan progress will be held against, so that nobody is surprised by it.
    private static String held(Wording wording, Plan plan, Task task) {
        var shares = IntStream.rangeClosed(1, QUARTERS.length())
                .mapToObj(quarter -> PlannedShare.of(plan, task, quarter)
                        .map(share -> QUARTERS.charAt(quarter - 1) + "季度末 "
                                + share.stripTrailingZeros().toPlainString() + "%")
                        .orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
        return shares.isEmpty()
                ? wording.text("工作安排.不对照")
                : wording.text("工作安排.对照", Map.of("进度", shares));
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
