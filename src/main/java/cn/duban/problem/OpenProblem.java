package cn.duban.problem;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Person;
import cn.duban.ledger.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Staff open a problem that they found (问题 17 区住建委 征地受阻).
///
/// @param unit canonical name; null where it is nobody's in particular
public record OpenProblem(Cause cause, String actor, Person by, int task, @Nullable String unit, String text)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (ledger.registry().task(task).isEmpty()) {
            return Decision.refusal("没有 " + task + " 号任务，没有记录。");
        }
        if (unit != null && !ledger.registry().unitsOf(task).contains(unit)) {
            return Decision.refusal(unit + "不是" + task + "号的责任单位，没有记录。\n" + task + "号的责任单位："
                    + String.join("、", ledger.registry().unitsOf(task)) + "。");
        }
        var others = ledger.problems().openOf(task);
        if (others.stream().anyMatch(one -> one.problem().text().equals(text))) {
            return Decision.refusal("这个问题已经列出，没有重复记录。发送“问题 " + task + "”可查看。");
        }
        var number = ledger.problems().nextProblem();
        return new Decision(List.of(new Event.ProblemOpened(new Problem(number, task, unit, text, false, by))),
                "已列为问题 " + number + "：" + task + "号" + (unit == null ? "" : "（" + unit + "）") + Typed.excerpt(text)
                        + "\n销号前每期汇总都会列出。解决后请发送“销号 " + number + " 处理结果”。"
                        + (others.isEmpty() ? "" : "\n该任务另有未销号的" + numbers(others) + "。"));
    }

    private static String numbers(List<LoggedProblem> others) {
        return others.stream().map(one -> "问题 " + one.problem().number()).collect(Collectors.joining("、"));
    }
}
