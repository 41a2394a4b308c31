package cn.duban.problem;

import cn.duban.digest.Digest;
import cn.duban.digest.Standing;
import cn.duban.digest.TaskStanding;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Problem;
import cn.duban.ledger.Text;
import cn.duban.ledger.Visit;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The problems as people ask for them (问题, 问题 17).
public final class ProblemsView {

    /// So many are told one by one; more are told by their numbers.
    private static final int SHOWN = 20;

    private ProblemsView() {}

    /// Every open problem, those of the tasks furthest behind first, then the oldest.
    public static Text open(Ledger ledger, Period period, Instant now) {
        return open(ledger, period, now, ledger.registry().wording().text("问题清单.标题"), _ -> true);
    }

    /// The open problems on a leader's own tasks.
    public static Text ofLeader(Ledger ledger, String leader, Period period, Instant now) {
        var own = ledger.registry().tasksLedBy(leader).stream().map(task -> task.number()).toList();
        return open(ledger, period, now, ledger.registry().wording().text("问题清单.领导标题", Map.of("领导", leader)),
                problem -> own.contains(problem.task()));
    }

    private static Text open(Ledger ledger, Period period, Instant now, String title, Predicate<Problem> wanted) {
        var wording = ledger.registry().wording();
        var tasks = Digest.ofAll(ledger, period, now)
                .tasks()
                .stream()
                .collect(Collectors.toMap(TaskStanding::number, task -> task));
        var all = ledger.problems()
                .open()
                .stream()
                .filter(one -> wanted.test(one.problem()))
                .sorted(Comparator.comparing((LoggedProblem one) -> weight(tasks.get(one.problem().task())))
                        .thenComparingInt(one -> one.problem().number()))
                .toList();
        var items = new ArrayList<>(all.stream().limit(SHOWN).map(one -> item(ledger, one, now)).toList());
        if (all.size() > SHOWN) {
            var rest = all.stream()
                    .skip(SHOWN)
                    .map(one -> String.valueOf(one.problem().number()))
                    .collect(Collectors.joining("、"));
            items.add("- " + wording.text("问题清单.更多", Map.of("个数", all.size() - SHOWN, "清单", rest)));
        }
        return new Text("**" + title + "**\n" + (all.isEmpty()
                ? wording.text("问题清单.没有")
                : wording.text("问题清单.说明", Map.of("个数", all.size()))), items,
                all.isEmpty() ? "" : "\n" + wording.text("问题清单.结尾"));
    }

    /// The further behind, the smaller.
    private static BigDecimal weight(@Nullable TaskStanding task) {
        if (task == null) {
            return BigDecimal.ONE;
        }
        var behind = task.behind();
        return task.standing() == Standing.BEHIND && behind != null ? behind.negate() : BigDecimal.ZERO;
    }

    private static String item(Ledger ledger, LoggedProblem logged, Instant now) {
        var wording = ledger.registry().wording();
        var problem = logged.problem();
        var task = ledger.registry().task(problem.task()).map(known -> known.shortText()).orElse("");
        return "- **问题 " + problem.number() + "**（" + problem.task() + "号 " + task
                + (problem.unit() == null ? "" : "，" + problem.unit()) + "）\n  " + Typed.excerpt(problem.text())
                + "\n  " + String.join("；", since(wording, logged, now), last(ledger, problem));
    }

    private static String since(Wording wording, LoggedProblem logged, Instant now) {
        var days = Duration.between(logged.at(), now).toDays();
        return raised(wording, logged)
                + (days == 0 ? "" : "，" + wording.text("问题.天数", Map.of("天数", days)))
                + (logged.saidGone() == null ? "" : "；" + wording.text("问题.待核实"));
    }

    private static String raised(Wording wording, LoggedProblem logged) {
        return wording.text(logged.problem().reported() ? "问题.单位提出" : "问题.督查室提出",
                Map.of("时间", Words.time(logged.at())));
    }

    private static String last(Ledger ledger, Problem problem) {
        var wording = ledger.registry().wording();
        var visits = ledger.problems()
                .visits(problem.task())
                .stream()
                .filter(visit -> isAbout(visit, problem))
                .toList();
        return visits.isEmpty()
                ? wording.text("问题.未调研")
                : wording.text("问题.调研", Map.of("日期", Words.day(visits.getLast().day()), "情况",
                        Typed.excerpt(visits.getLast().account())));
    }

    private static boolean isAbout(Visit visit, Problem problem) {
        var number = visit.problem();
        return number == null || number == problem.number();
    }

    /// Every problem a task ever had, and the visits paid to it.
    public static Text ofTask(Ledger ledger, int task) {
        var wording = ledger.registry().wording();
        var problems = ledger.problems().ofTask(task);
        var visits = ledger.problems().visits(task);
        var items = new ArrayList<String>();
        problems.forEach(one -> items.add(full(wording, one)));
        if (!visits.isEmpty()) {
            items.add("\n**" + wording.text("任务问题.调研", Map.of("次数", visits.size())) + "**");
            visits.forEach(visit -> items.add("- " + Words.day(visit.day())
                    + (visit.problem() == null ? "" : "（问题 " + visit.problem() + "）") + "："
                    + Typed.line(visit.account())));
        }
        var open = problems.stream().filter(LoggedProblem::isOpen).count();
        var name = ledger.registry().task(task).map(known -> known.shortText()).orElse("");
        return new Text("**" + wording.text("任务问题.标题", Map.of("编号", task, "任务", name)) + "**\n"
                + (problems.isEmpty()
                        ? wording.text("任务问题.没有")
                        : wording.text("任务问题.说明", Map.of("个数", problems.size(), "未销号", open))),
                items, "");
    }

    private static String full(Wording wording, LoggedProblem logged) {
        var problem = logged.problem();
        var lines = new ArrayList<String>();
        lines.add("- **问题 " + problem.number() + "**" + (problem.unit() == null ? "" : "（" + problem.unit() + "）") + "："
                + Typed.line(problem.text()));
        if (logged.wordings().size() > 1) {
            lines.add(wording.text("任务问题.原文", Map.of("内容", Typed.excerpt(logged.wordings().getFirst().text()), "次数",
                    logged.wordings().size() - 1)));
        }
        lines.add(raised(wording, logged)
                + (logged.saidGone() == null || !logged.isOpen() ? "" : "；" + wording.text("问题.待核实")));
        var closing = logged.closing();
        if (closing != null) {
            lines.add(wording.text("任务问题.销号",
                    Map.of("时间", Words.time(closing.at()), "结果", Typed.line(closing.outcome()))));
        }
        return String.join("\n  ", lines);
    }
}
