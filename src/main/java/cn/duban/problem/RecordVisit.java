package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Person;
import cn.duban.ledger.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Staff record a visit to a task or a problem (调研 17 6月5日 现场协调).
///
/// @param task number of the task; 0 where a problem is named instead
/// @param problem number of the problem; null where a task is named
public record RecordVisit(
        Cause cause,
        String actor,
        Person by,
        int task,
        @Nullable Integer problem,
        LocalDate day,
        String account) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (problem != null && ledger.problems().problem(problem).isEmpty()) {
            return Decision.refusal("没有问题 " + problem + "，没有记录。发送“问题”可查看全部未销号的问题。");
        }
        var about = problem == null
                ? task
                : ledger.problems().problem(problem).map(LoggedProblem::problem).orElseThrow().task();
        if (ledger.registry().task(about).isEmpty()) {
            return Decision.refusal("没有 " + about + " 号任务，没有记录。");
        }
        if (day.isAfter(Words.local(now).toLocalDate())) {
            return Decision.refusal(Words.day(day) + "还没有到，没有记录。请在调研之后记录。");
        }
        if (account.isBlank()) {
            return Decision.refusal("请写明调研情况，例如“调研 " + about + " " + Words.day(day) + " 现场协调，议定月底前腾地”。没有记录。");
        }
        var open = ledger.problems().openOf(about).stream().map(one -> one.problem().number()).toList();
        var meant = problem == null && open.size() == 1 ? open.getFirst() : problem;
        var visit = new Visit(ledger.problems().nextVisit(), about, meant, day, account, by);
        return new Decision(List.of(new Event.VisitMade(visit)), answer(visit, open));
    }

    private static String answer(Visit visit, List<Integer> open) {
        return "已记录" + Words.day(visit.day()) + "对" + visit.task() + "号"
                + (visit.problem() == null ? "" : "（问题 " + visit.problem() + "）") + "的调研："
                + Typed.excerpt(visit.account())
                + (visit.problem() != null && open.contains(visit.problem())
                        ? "\n问题解决后请发送“销号 " + visit.problem() + " 处理结果”。"
                        : "");
    }
}
