package cn.duban.intake;

import cn.duban.notice.FoundTask;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the notice of another year goes on from the present one.
///
/// @param kept tasks that go on, alike in text
/// @param raised which of them have a higher target, in a line each
/// @param dropped those of the present year that are not in it, in a line each
/// @param added those that are new, in a line each
public record YearOnYear(int kept, List<String> raised, List<String> dropped, List<String> added) {

    private static final int ALIKE = 50;

    public YearOnYear {
        raised = List.copyOf(raised);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /// The comparison with the registry a draft was begun in; empty where that is of the same year or another office's.
    public static Optional<YearOnYear> of(Draft draft) {
        var live = draft.present();
        if (!draft.carriesOver() || draft.year() == null || draft.year() == live.year()) {
            return Optional.empty();
        }
        var pairing = new Pairing(live.tasks(), draft.tasks(), false, ALIKE);
        var raised = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        for (var task : live.tasks()) {
            var found = pairing.pairs().get(task.number());
            if (found == null) {
                dropped.add(task.number() + "号 " + task.shortText());
            } else {
                raised.addAll(raised(task, found));
            }
        }
        return Optional.of(new YearOnYear(pairing.pairs().size(), raised, dropped,
                pairing.added().stream().map(one -> one.number() + "号 " + one.text()).toList()));
    }

    private static List<String> raised(Task before, FoundTask now) {
        return now.targets()
                .stream()
                .flatMap(target -> before.targets()
                        .stream()
                        .filter(former -> isRaised(former, target))
                        .map(former -> now.number() + "号 " + target.metric() + "：" + former.value().toPlainString()
                                + " → " + target.value().toPlainString() + target.unit()))
                .toList();
    }

    private static boolean isRaised(Target former, Target target) {
        var more = target.value().compareTo(former.value());
        return former.metric().equals(target.metric()) && former.unit().equals(target.unit())
                && (target.isCeiling() ? more < 0 : more > 0);
    }
}
