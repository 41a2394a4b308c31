package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Staff close a problem with its outcome (销号 3 已解决); it stays closed.
///
/// @param number of the problem
/// @param outcome what came of it; blank where none was given
public record CloseProblem(Cause cause, String actor, Person by, int number, String outcome) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.problems().problem(number);
        if (found.isEmpty()) {
            return Decision.refusal(wording.text("销号.没有", Map.of("问题", number)));
        }
        var logged = found.get();
        var closing = logged.closing();
        if (closing != null) {
            return Decision.refusal(wording.text("销号.已销号", Map.of("问题", number, "时间", Words.time(closing.at()), "结果",
                    Typed.excerpt(closing.outcome()), "编号", logged.problem().task())));
        }
        if (outcome.isBlank()) {
            return Decision.refusal(wording.text("销号.缺结果", Map.of("问题", number)));
        }
        var task = logged.problem().task();
        var left = ledger.problems().openOf(task).size() - 1;
        return new Decision(List.of(new ConcernEvent.ProblemClosed(number, outcome, by)),
                wording.text("销号.答复",
                        Map.of("问题", number, "编号", task, "内容", Typed.excerpt(logged.problem().text()), "结果",
                                Typed.excerpt(outcome)))
                        + (left == 0 ? "" : "\n" + wording.text("销号.还有", Map.of("编号", task, "个数", left))));
    }
}
