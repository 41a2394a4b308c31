package cn.duban.plan;

import cn.duban.digest.LeaderLetters;
import cn.duban.digest.Letter;
import cn.duban.digest.UnitLetter;
import cn.duban.digest.UnitLetter.Occasion;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Ends a step whose time has come: does it, or leaves it out where it has no point any more.
record DueStep(Timetable timetable, Step step) implements Command {

    @Override
    public Cause cause() {
        return new Cause("tick:" + step.id());
    }

    @Override
    public String actor() {
        return "定时";
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (ledger.step(step.id()).isPresent()) {
            return Decision.refusal("这一步已经办过");
        }
        if (!timetable.isDue(step, now)) {
            return Decision.refusal("还没有到办理时间");
        }
        if (timetable.isStale(step, now)) {
            return skipped("已过时，不再补发");
        }
        return timetable.overtaking(step, now)
                .map(later -> skipped("已由 " + later.id() + " 取代"))
                .orElseGet(() -> taken(ledger, now));
    }

    private Decision skipped(String reason) {
        return new Decision(List.of(new Event.StepSkipped(step.id(), reason)), "已略过：" + reason);
    }

    private Decision taken(Ledger ledger, Instant now) {
        var late = timetable.isLate(step, now);
        var letters = letters(ledger, now);
        var events = new ArrayList<Event>();
        events.add(new Event.StepTaken(step.id(), late));
        events.addAll(Letter.owed(letters, ledger, late));
        return new Decision(events, (late ? "已补办" : "已办理") + "，共 " + letters.size() + " 条消息");
    }

    private List<Letter> letters(Ledger ledger, Instant now) {
        return switch (step.kind()) {
            case OPENING -> units(Occasion.OPENING, ledger, now);
            case REMINDER -> units(Occasion.REMINDER, ledger, now);
            case DIGEST -> LeaderLetters.of(ledger, step.id().period(), now);
        };
    }

    private List<Letter> units(Occasion occasion, Ledger ledger, Instant now) {
        var period = step.id().period();
        var deadline = timetable.deadline(period);
        return ledger.unitsOwing(period)
                .stream()
                .map(unit -> UnitLetter.of(occasion, ledger, unit, period, deadline, now))
                .toList();
    }
}
