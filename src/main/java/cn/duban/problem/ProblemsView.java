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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
        return open(ledger, period, now, "未销号的问题", _ -> true);
    }

    /// The open problems on a leader's own tasks.
    public static Text ofLeader(Ledger ledger, String leader, Period period, Instant now) {
        var own = ledger.registry().tasksLedBy(leader).stream().map(task -> task.number()).toList();
        return open(ledger, period, now, leader + "同志所负责任务未销号的问题", problem -> own.contains(problem.task()));
    }

    private static Text open(Ledger ledger, Period period, Instant now, String title, Predicate<Problem> wanted) {
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
            items.add("- 其余 " + (all.size() - SHOWN) + " 个：问题 " + all.stream()
                    .skip(SHOWN)
                    .map(one -> String.valueOf(one.problem().number()))
                    .collect(Collectors.joining("、")));
        }
        return new Text("**" + title + "**\n" + (all.isEmpty() ? "目前没有。" : "共 " + all.size() + " 个，由重到轻。"), items,
                all.isEmpty() ? "" : "\n解决后发送“销号 编号 处理结果”；查看某项任务的，发送“问题 任务编号”。");
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
        var problem = logged.problem();
        var task = ledger.registry().task(problem.task()).map(known -> known.shortText()).orElse("");
        return "- **问题 " + problem.number() + "**（" + problem.task() + "号 " + task
                + (problem.unit() == null ? "" : "，" + problem.unit()) + "）\n  " + Typed.excerpt(problem.text())
                + "\n  "
                + since(logged, now) + last(ledger, problem);
    }

    private static String since(LoggedProblem logged, Instant now) {
        var days = Duration.between(logged.at(), now).toDays();
        return Words.time(logged.at()) + (logged.problem().reported() ? "单位提出" : "督查室提出")
                + (days == 0 ? "" : "，已 " + days + " 天") + (logged.saidGone() == null ? "" : "；单位称已解决，待核实");
    }

    private static String last(Ledger ledger, Problem problem) {
        var visits = ledger.problems()
                .visits(problem.task())
                .stream()
                .filter(visit -> isAbout(visit, problem))
                .toList();
        return visits.isEmpty()
                ? "；未调研"
                : "；" + Words.day(visits.getLast().day()) + "调研：" + Typed.excerpt(visits.getLast().account());
    }

    private static boolean isAbout(Visit visit, Problem problem) {
        var number = visit.problem();
        return number == null || number == problem.number();
    }

    /// Every problem a task ever had, and the visits paid to it.
    public static Text ofTask(Ledger ledger, int task) {
        var problems = ledger.problems().ofTask(task);
        var visits = ledger.problems().visits(task);
        var items = new ArrayList<String>();
        problems.forEach(one -> items.add(full(one)));
        if (!visits.isEmpty()) {
            items.add("\n**调研 " + visits.size() + " 次**");
            visits.forEach(visit -> items.add("- " + Words.day(visit.day())
                    + (visit.problem() == null ? "" : "（问题 " + visit.problem() + "）") + "："
                    + Typed.line(visit.account())));
        }
        var open = problems.stream().filter(LoggedProblem::isOpen).count();
        var name = ledger.registry().task(task).map(known -> known.shortText()).orElse("");
        return new Text("**" + task + "号 " + name + "：问题**\n"
                + (problems.isEmpty() ? "没有提出过问题。" : "共 " + problems.size() + " 个，未销号 " + open + " 个。"), items, "");
    }

    private static String full(LoggedProblem logged) {
        var problem = logged.problem();
        var lines = new ArrayList<String>();
        lines.add("- **问题 " + problem.number() + "**" + (problem.unit() == null ? "" : "（" + problem.unit() + "）") + "："
                + Typed.line(problem.text()));
        if (logged.wordings().size() > 1) {
            lines.add("原：" + Typed.excerpt(logged.wordings().getFirst().text()) + "（共改过 "
                    + (logged.wordings().size() - 1) + " 次）");
        }
        lines.add(Words.time(logged.at()) + (problem.reported() ? "单位提出" : "督查室提出")
                + (logged.saidGone() == null || !logged.isOpen() ? "" : "；单位称已解决，待核实"));
        var closing = logged.closing();
        if (closing != null) {
            lines.add(Words.time(closing.at()) + "销号：" + Typed.line(closing.outcome()));
        }
        return String.join("\n  ", lines);
    }
}
