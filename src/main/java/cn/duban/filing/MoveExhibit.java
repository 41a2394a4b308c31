package cn.duban.filing;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a file beside another task.
///
/// @param unit whose files may be moved; null for all, which is staff's right
public record MoveExhibit(Cause cause, String actor, @Nullable String unit, int number, int task) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.exhibit(number).map(filed -> filed.exhibit());
        if (found.isEmpty() || (unit != null && !unit.equals(found.get().unit()))) {
            return Decision.refusal(wording.text("材料.没有编号", Map.of("材料编号", number)));
        }
        var exhibit = found.get();
        if (!ledger.registry().unitsOf(task).contains(exhibit.unit())) {
            return Decision.refusal(wording.text("材料.不能改到", Map.of("编号", task, "单位", exhibit.unit())));
        }
        var revision = ledger.report(new ReportKey(exhibit.period(), task, exhibit.unit()))
                .map(FiledReport::revision)
                .orElse(null);
        return new Decision(List.of(new ExhibitEvent.ExhibitAssigned(number, task, revision)),
                ExhibitWords.assigned(wording, List.of(exhibit), task, exhibit.period()));
    }
}
