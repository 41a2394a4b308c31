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
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var wording = ledger.registry().wording();
        if (ledger.step(step.id()).isPresent()) {
            return Decision.refusal(wording.text("步骤.已办过"));
        }
        if (!timetable.isDue(timetable.placed(step, ledger), now)) {
            return Decision.refusal(wording.text("步骤.未到时间"));
        }
        if (timetable.isStale(step, now)) {
            return skipped(wording, wording.text("步骤.已过时"));
        }
        return timetable.overtaking(step, now)
                .map(later -> skipped(wording, wording.text("步骤.已取代", Map.of("步骤", later.id()))))
                .orElseGet(() -> taken(ledger, now));
    }

    private Decision skipped(Wording wording, String reason) {
        return new Decision(List.of(new Event.StepSkipped(step.id(), reason)),
                wording.text("步骤.已略过", Map.of("原因", reason)));
    }

    private Decision taken(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var period = step.id().period();
        var today = Timetable.dayOf(now);
        return switch (step.kind()) {
            case OPENING -> written(ledger, now, units(Occasion.OPENING, ledger, now));
            case REMINDER -> written(ledger, now, units(Occasion.REMINDER, ledger, now));
            case DIGEST -> written(ledger, now, new Letters(List.of(), LeaderLetters.of(ledger, period, now)));
            case BULLETIN -> ledger.bulletins().of(period).isPresent()
                    ? skipped(wording, wording.text("步骤.通报已发"))
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
        return done(ledger, late, letters.units(), letters.letters().size(),
                Letter.owed(letters.letters(), ledger, late));
    }

    private Decision issued(Ledger ledger, Instant now, Issue issue, List<String> units) {
        var late = isLate(ledger, now);
        return done(ledger, late, units, issue.letters().size(), issue.events(ledger, late));
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

    private Decision done(Ledger ledger, boolean late, List<String> units, int messages, List<Event> owed) {
        var events = new ArrayList<Event>();
        events.add(new Event.StepTaken(step.id(), late, units));
        events.addAll(owed);
        return new Decision(events, ledger.registry()
                .wording()
                .text(late ? "步骤.已补办" : "步骤.已办理", Map.of("条数", messages)));
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
