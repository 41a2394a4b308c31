package cn.duban.intake;

import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a new issue of a notice changes about the registry that is live.
///
/// @param same how many tasks stay as they are
/// @param changes those that do not, in the order of their numbers
public record Difference(int same, List<Change> changes) {

    private static final int ALIKE = 70;

    public Difference {
        changes = List.copyOf(changes);
    }

    /// What changes about one task.
    public record Change(int task, List<Amendment.OfTask> amendments) {

        public Change {
            amendments = List.copyOf(amendments);
        }
    }

    /// What a draft changes about the registry it was begun in; empty where it is about another year or office.
    public static Optional<Difference> of(Draft draft) {
        var live = draft.present();
        var named = draft.settled().stream().anyMatch(one -> one.matter() == Matter.ID);
        if (named || !draft.carriesOver() || draft.year() == null || draft.year() != live.year()) {
            return Optional.empty();
        }
        var pairing = new Pairing(live.tasks(), draft.tasks(), true, ALIKE);
        return pairing.equal() * 2 < live.tasks().size()
                ? Optional.empty()
                : Optional.of(between(draft, live, pairing));
    }

    private static Difference between(Draft draft, Registry live, Pairing pairing) {
        var skipped = draft.settled()
                .stream()
                .filter(one -> one.matter() == Matter.SKIPPED)
                .map(one -> one.task())
                .toList();
        var changes = new ArrayList<Change>();
        for (var task : live.tasks()) {
            var found = pairing.pairs().get(task.number());
            if (found == null) {
                changes.add(new Change(task.number(), List.of(new Amendment.TaskCancelled(task.number()))));
            } else {
                var amendments = amendments(live, draft.leadRule(), task, found);
                if (!amendments.isEmpty()) {
                    changes.add(new Change(task.number(), amendments));
                }
            }
        }
        changes.removeIf(change -> skipped.contains(change.task()));
        var same = live.tasks().size() - changes.size();
        added(live, draft.leadRule(), pairing.added()).stream()
                .filter(change -> !skipped.contains(change.task()))
                .forEach(changes::add);
        return new Difference(same, changes);
    }

    /// New tasks keep the file's number where it is free.
    private static List<Change> added(Registry live, LeadRule rule, List<FoundTask> found) {
        var changes = new ArrayList<Change>();
        var taken = new HashSet<Integer>();
        for (var one : found) {
            var number = one.number();
            while (live.has(number) || taken.contains(number)) {
                number++;
            }
            taken.add(number);
            var task = one.toTask(rule);
            changes.add(new Change(number,
                    List.of(new Amendment.TaskAdded(new Task(number, task.category(), task.text(), task.units(),
                            task.unitGroups(), task.leaders(), task.leaderGroups(), task.targets(), task.due(),
                            task.leadUnits())))));
        }
        return changes;
    }

    private static List<Amendment.OfTask> amendments(Registry live, LeadRule rule, Task task, FoundTask found) {
        var number = task.number();
        var next = found.toTask(rule);
        var all = new ArrayList<Amendment.OfTask>();
        if (!Pairing.plain(task.text()).equals(Pairing.plain(next.text())) && !next.text().isBlank()) {
            all.add(new Amendment.TaskAdjusted(number, next.text(), next.targets()));
        }
        if (!sameUnits(live, task, next) || !sameLead(live, number, next)) {
            all.add(new Amendment.UnitsNamed(number, next.units(), next.unitGroups(), next.leadUnits()));
        }
        if (!next.leaders().isEmpty() && !new HashSet<>(next.leaders()).equals(new HashSet<>(task.leaders()))) {
            all.add(new Amendment.LeadersNamed(number, next.leaders()));
        }
        if (next.due() != null && !next.due().equals(task.due())) {
            all.add(new Amendment.DueSet(number, next.due()));
        }
        return all;
    }

    /// The same as printed before, or as the office has settled it since; what a file does not say is no change.
    private static boolean sameUnits(Registry live, Task task, Task next) {
        if (next.units().isEmpty() && next.unitGroups().isEmpty()) {
            return true;
        }
        var printed = same(task.units(), next.units())
                && new HashSet<>(task.unitGroups()).equals(new HashSet<>(next.unitGroups()));
        var groups = live.roster().unitGroups().stream().filter(group -> next.unitGroups().contains(group.phrase()));
        var expanded = Stream.concat(next.units().stream(), groups.flatMap(group -> group.members().stream()))
                .distinct()
                .toList();
        return printed || same(live.unitsOf(task.number()), expanded);
    }

    /// Where a file names several that lead; otherwise their order tells.
    private static boolean sameLead(Registry live, int task, Task next) {
        var named = next.leadUnits();
        return named == null || named.isEmpty()
                || new HashSet<>(live.leadUnitsOf(task)).equals(new HashSet<>(live.expanded(named)));
    }

    private static boolean same(List<String> before, List<String> after) {
        return new HashSet<>(before).equals(new HashSet<>(after))
                && (before.isEmpty() || before.getFirst().equals(after.getFirst()));
    }
}
