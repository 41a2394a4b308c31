package cn.duban.filing;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Exhibit;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Question;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Enters files into the ledger that a contact has sent and that are kept already; asks which task they are for where
/// that cannot be known.
///
/// @param named the task that was named with them; null where none was
/// @param complaints what has to be said of files that were not taken, in a line each
record FileExhibits(
        Cause cause,
        String actor,
        Person by,
        @Nullable String chat,
        String unit,
        Period period,
        @Nullable Integer named,
        List<Kept> files,
        List<String> complaints) implements Command {

    FileExhibits {
        files = List.copyOf(files);
        complaints = List.copyOf(complaints);
    }

    /// A file that is in its place.
    ///
    /// @param type by its content, e.g. `pdf`
    record Kept(String name, String type, long bytes, String sha256) {}

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var destination = new Destination(ledger, by, chat, unit, period, now);
        var events = new ArrayList<Event>();
        var taken = new ArrayList<Exhibit>();
        var lines = new ArrayList<String>();
        for (var file : files) {
            var task = task(destination, file);
            var known = known(ledger, taken, task, file);
            if (known.isPresent()) {
                lines.add(ExhibitWords.again(wording, known.get()));
                continue;
            }
            var exhibit = new Exhibit(ledger.nextExhibit() + taken.size(), task, unit, period,
                    task == null ? null : destination.revision(task), file.name(), file.type(), file.bytes(),
                    file.sha256(), by);
            taken.add(exhibit);
            events.add(new ExhibitEvent.ExhibitFiled(exhibit));
            if (task != null) {
                lines.add(ExhibitWords.taken(wording, exhibit, count(ledger, taken, task)));
            }
        }
        lines.addAll(complaints);
        taken.stream()
                .filter(exhibit -> exhibit.task() != null)
                .findFirst()
                .map(exhibit -> ExhibitWords.howToMove(wording, exhibit))
                .ifPresent(
                        lines::add);
        lines.addAll(rest(wording, destination, taken, events));
        return new Decision(events, String.join("\n", lines));
    }

    private @Nullable Integer task(Destination destination, Kept file) {
        return named != null && destination.isOwn(named) ? named : destination.ofFile(file.name()).orElse(null);
    }

    /// The same file handed in before for the same task, or for any where its task is not known.
    private Optional<Exhibit> known(Ledger ledger, List<Exhibit> taken, @Nullable Integer task, Kept file) {
        return ExhibitViews.all(ledger, taken)
                .filter(exhibit -> exhibit.sha256().equals(file.sha256()) && exhibit.unit().equals(unit)
                        && exhibit.period().equals(period))
                .filter(exhibit -> task == null
                        ? exhibit.task() != null || exhibit.by().equals(by)
                        : task.equals(exhibit.task()))
                .findFirst();
    }

    private long count(Ledger ledger, List<Exhibit> taken, int task) {
        return ExhibitViews.all(ledger, taken)
                .filter(exhibit -> Integer.valueOf(task).equals(exhibit.task()) && exhibit.unit().equals(unit)
                        && exhibit.period().equals(period))
                .count();
    }

    /// What is asked or said of the files whose task is not known.
    private List<String> rest(Wording wording, Destination destination, List<Exhibit> taken, List<Event> events) {
        var open = taken.stream().filter(exhibit -> exhibit.task() == null).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        if (destination.openQuestion().isPresent()) {
            return List.of(ExhibitWords.waiting(wording, open));
        }
        var foreign = named != null && !destination.isOwn(named) ? named : null;
        var asking = ExhibitWords.asking(wording, destination, open, foreign);
        events.add(new Event.QuestionAsked(new Question(by, chat, Destination.ASKED, asking.text(), asking.about(), "",
                destination.now().plus(Destination.WAITING))));
        return List.of(asking.text());
    }
}
