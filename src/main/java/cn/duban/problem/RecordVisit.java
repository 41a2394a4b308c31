package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Person;
import cn.duban.ledger.Visit;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        var wording = ledger.registry().wording();
        if (problem != null && ledger.problems().problem(problem).isEmpty()) {
            return Decision.refusal(wording.text("调研.没有问题", Map.of("问题", problem)));
        }
        var about = problem == null
                ? task
                : ledger.problems().problem(problem).map(LoggedProblem::problem).orElseThrow().task();
        if (ledger.registry().task(about).isEmpty()) {
            return Decision.refusal(wording.text("没有任务.没有记录", Map.of("编号", about)));
        }
        if (day.isAfter(Words.local(now).toLocalDate())) {
            return Decision.refusal(wording.text("调研.日期未到", Map.of("日期", Words.day(day))));
        }
        if (account.isBlank()) {
            return Decision.refusal(wording.text("调研.缺情况", Map.of("编号", about, "日期", Words.day(day))));
        }
        var open = ledger.problems().openOf(about).stream().map(one -> one.problem().number()).toList();
        var meant = problem == null && open.size() == 1 ? open.getFirst() : problem;
        var visit = new Visit(ledger.problems().nextVisit(), about, meant, day, account, by);
        return new Decision(List.of(new ConcernEvent.VisitMade(visit)), answer(wording, visit, open));
    }

    private static String answer(Wording wording, Visit visit, List<Integer> open) {
        var number = visit.problem();
        return wording.text("调研.答复", Map.of("日期", Words.day(visit.day()), "编号", visit.task(), "问题",
                number == null ? "" : "（问题 " + number + "）", "情况", Typed.excerpt(visit.account())))
                + (number != null && open.contains(number)
                        ? "\n" + wording.text("调研.结尾", Map.of("问题", number))
                        : "");
    }
}
