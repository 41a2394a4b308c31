package cn.duban.plan;

import cn.duban.bulletin.Draft;
import cn.duban.digest.Dues;
import cn.duban.digest.LeaderLetters;
import cn.duban.digest.Letter;
import cn.duban.digest.UnitLetter;
import cn.duban.digest.UnitLetter.Occasion;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.order.Issue;
import cn.duban.order.PressNotes;
import cn.duban.order.SupervisionOrders;
import cn.duban.registry.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        if (!timetable.isDue(timetable.placed(step, ledger), now)) {
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
        var period = step.id().period();
        var today = Timetable.dayOf(now);
        return switch (step.kind()) {
            case OPENING -> written(ledger, now, units(Occasion.OPENING, ledger, now));
            case REMINDER -> written(ledger, now, units(Occasion.REMINDER, ledger, now));
            case DIGEST -> written(ledger, now, new Letters(List.of(), LeaderLetters.of(ledger, period, now)));
            case BULLETIN -> ledger.bulletins().of(period).isPresent()
                    ? skipped("通报已经发出")
                    : written(ledger, now, new Letters(List.of(), Draft.toStaff(ledger, period, now)));
            case PRESS_NOTE -> pressed(ledger, now, PressNotes.of(ledger, period, timetable.deadline(period), today,
                    timetable.workingDay(today, timetable.graces().pressNote())));
            case ORDER -> issued(ledger, now, SupervisionOrders.of(ledger, period, now,
                    timetable.workingDay(today, timetable.graces().order())), List.of());
        };
    }

    /// Letters with the units that they count for.
    private record Letters(List<String> units, List<Letter> letters) {}

    private Decision written(Ledger ledger, Instant now, Letters letters) {
        var late = isLate(ledger, now);
        return done(late, letters.units(), letters.letters().size(), Letter.owed(letters.letters(), ledger, late));
    }

    private Decision issued(Ledger ledger, Instant now, Issue issue, List<String> units) {
        var late = isLate(ledger, now);
        return done(late, units, issue.letters().size(), issue.events(ledger, late));
    }

    /// Press notes, and for who has reported everything but not claimed or planned it a reminder in their stead.
    private Decision pressed(Ledger ledger, Instant now, Issue notes) {
        var others = units(Occasion.REMINDER, ledger, now,
                unit -> ledger.pressedOn(unit, step.id().period(), Timetable.dayOf(now)).isEmpty()
                        && Burden.allowsPressNote(ledger, unit, step.id().period()));
        return issued(ledger, now,
                new Issue(notes.demands(), Stream.concat(notes.letters().stream(), others.letters().stream()).toList()),
                Stream.concat(notes.units().stream(), others.units().stream()).toList());
    }

    private boolean isLate(Ledger ledger, Instant now) {
        return timetable.isLate(timetable.placed(step, ledger), now);
    }

    private Decision done(boolean late, List<String> units, int messages, List<Event> owed) {
        var events = new ArrayList<Event>();
        events.add(new Event.StepTaken(step.id(), late, units));
        events.addAll(owed);
        return new Decision(events, (late ? "已补办" : "已办理") + "，共 " + messages + " 条消息");
    }

    private Letters units(Occasion occasion, Ledger ledger, Instant now) {
        return units(occasion, ledger, now, unit -> Burden.allowsLetter(ledger, unit, step.id().period()));
    }

    private Letters units(Occasion occasion, Ledger ledger, Instant now, Predicate<String> whose) {
        var period = step.id().period();
        var deadline = timetable.deadline(period);
        var units = ledger.registry()
                .roster()
                .units()
                .stream()
                .map(Roster.Unit::name)
                .filter(unit -> !Dues.of(ledger, unit, period, Timetable.dayOf(now)).nothing())
                .filter(whose)
                .toList();
        return new Letters(units,
                units.stream().map(unit -> UnitLetter.of(occasion, ledger, unit, period, deadline, now)).toList());
    }
}
