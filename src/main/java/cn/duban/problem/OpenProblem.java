package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Person;
import cn.duban.ledger.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Staff open a problem that they found (问题 32 区住建委 征地受阻).
///
/// @param unit canonical name; null where it is nobody's in particular
public record OpenProblem(Cause cause, String actor, Person by, int task, @Nullable String unit, String text)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        if (ledger.registry().task(task).isEmpty()) {
            return Decision.refusal(wording.text("没有任务.没有记录", Map.of("编号", task)));
        }
        if (unit != null && !ledger.registry().unitsOf(task).contains(unit)) {
            return Decision.refusal(wording.text("列出问题.不是责任单位", Map.of("单位", unit, "编号", task, "责任单位",
                    String.join("、", ledger.registry().unitsOf(task)))));
        }
        var others = ledger.problems().openOf(task);
        if (others.stream().anyMatch(one -> one.problem().text().equals(text))) {
            return Decision.refusal(wording.text("列出问题.已有", Map.of("编号", task)));
        }
        var number = ledger.problems().nextProblem();
        return new Decision(List.of(new ConcernEvent.ProblemOpened(new Problem(number, task, unit, text, false, by))),
                wording.text("列出问题.答复",
                        Map.of("问题", number, "编号", task, "单位", unit == null ? "" : "（" + unit + "）", "内容",
                                Typed.excerpt(text)))
                        + (others.isEmpty() ? "" : "\n" + wording.text("列出问题.另有", Map.of("清单", numbers(others)))));
    }

    private static String numbers(List<LoggedProblem> others) {
        return others.stream().map(one -> "问题 " + one.problem().number()).collect(Collectors.joining("、"));
    }
}
