package cn.duban.duty;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Amendment;
import java.util.List;

/// What falls away with a task that is cancelled.
final class Cancelled {

    private Cancelled() {}

    /// The end of all that units still ask about a task; none where it is not cancelled.
    static List<Event> requests(Ledger ledger, Amendment.OfTask change, Person by) {
        if (!(change instanceof Amendment.TaskCancelled)) {
            return List.of();
        }
        var why = ledger.registry().wording().text("任务取消.申请");
        return ledger.commitments()
                .openRequests()
                .stream()
                .filter(made -> made.request().task() == change.task())
                .<Event>map(made -> new Event.RequestDecided(made.request().number(), false, why, by))
                .toList();
    }
}
