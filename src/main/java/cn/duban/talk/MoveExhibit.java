package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a file beside another task.
///
/// @param unit whose files may be moved; null for all, which is staff's right
record MoveExhibit(Cause cause, String actor, @Nullable String unit, int number, int task) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.exhibit(number).map(filed -> filed.exhibit());
        if (found.isEmpty() || (unit != null && !unit.equals(found.get().unit()))) {
            return Decision.refusal("没有编号为 " + number + " 的材料。发送“材料”可查看清单。");
        }
        var exhibit = found.get();
        if (!ledger.registry().unitsOf(task).contains(exhibit.unit())) {
            return Decision.refusal(task + "号不是" + exhibit.unit() + "的任务，没有改动。");
        }
        var revision = ledger.report(new ReportKey(exhibit.period(), task, exhibit.unit()))
                .map(FiledReport::revision)
                .orElse(null);
        return new Decision(List.of(new ExhibitEvent.ExhibitAssigned(number, task, revision)),
                ExhibitWords.assigned(List.of(exhibit), task, exhibit.period()));
    }
}
