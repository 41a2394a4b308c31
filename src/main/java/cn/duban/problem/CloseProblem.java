package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;

/// Staff close a problem with its outcome (销号 3 已解决); it stays closed.
///
/// @param number of the problem
/// @param outcome what came of it; blank where none was given
public record CloseProblem(Cause cause, String actor, Person by, int number, String outcome) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.problems().problem(number);
        if (found.isEmpty()) {
            return Decision.refusal("没有问题 " + number + "，没有销号。发送“问题”可查看全部未销号的问题。");
        }
        var logged = found.get();
        var closing = logged.closing();
        if (closing != null) {
            return Decision.refusal("问题 " + number + " 已于" + Words.time(closing.at()) + "销号（"
                    + Typed.excerpt(closing.outcome()) + "），没有再次记录。\n又出现的，请作为新问题提出：问题 "
                    + logged.problem().task() + " 具体情况");
        }
        if (outcome.isBlank()) {
            return Decision.refusal("请写明处理结果，例如“销号 " + number + " 已协调解决”。没有销号。");
        }
        var task = logged.problem().task();
        var left = ledger.problems().openOf(task).size() - 1;
        return new Decision(List.of(new Event.ProblemClosed(number, outcome, by)),
                "已销号问题 " + number + "（" + task + "号）：" + Typed.excerpt(logged.problem().text()) + "\n结果："
                        + Typed.excerpt(outcome)
                        + (left == 0 ? "" : "\n" + task + "号还有 " + left + " 个问题未销号。"));
    }
}
