package cn.duban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One numbered key task (重点工作) of the notice.
///
/// @param category the heading it stands under, as printed
/// @param text as printed, with the notice's own spaces around digits
/// @param units canonical names of the units named one by one, in printed order
/// @param unitGroups phrases that stand for several units, e.g. `各街道办事处、镇政府`
/// @param leaders names of the responsible district leaders; empty where the notice names none
/// @param leaderGroups phrases that stand for leaders, e.g. `相关区领导`
/// @param due last day the notice gives it; null where it gives none
/// @param leadUnits units and phrases for several that lead together, if the notice or the office says so; empty where
/// nobody leads and all answer alike; null where by convention the first listed unit leads
public record Task(
        int number,
        String category,
        String text,
        List<String> units,
        List<String> unitGroups,
        List<String> leaders,
        List<String> leaderGroups,
        List<Target> targets,
        @Nullable LocalDate due,
        @Nullable List<String> leadUnits) {

    private static final int SHORT_LENGTH = 24;
    private static final Pattern CLAUSE_END = Pattern.compile("[，。；]");

    public Task {
        if (number < 1) {
            throw new IllegalArgumentException("任务编号应为正整数：" + number);
        }
        units = List.copyOf(units);
        unitGroups = List.copyOf(unitGroups);
        leaders = List.copyOf(leaders);
        leaderGroups = List.copyOf(leaderGroups);
        targets = List.copyOf(targets);
        leadUnits = leadUnits == null ? null : List.copyOf(leadUnits);
    }

    /// One that is led by its first listed unit.
    public Task(int number, String category, String text, List<String> units, List<String> unitGroups,
            List<String> leaders, List<String> leaderGroups, List<Target> targets, @Nullable LocalDate due) {
        this(number, category, text, units, unitGroups, leaders, leaderGroups, targets, due, null);
    }

    /// One whose notice gives no last day, and that is led by its first listed unit.
    public Task(int number, String category, String text, List<String> units, List<String> unitGroups,
            List<String> leaders, List<String> leaderGroups, List<Target> targets) {
        this(number, category, text, units, unitGroups, leaders, leaderGroups, targets, null, null);
    }

    /// The first clause without white space, at most 24 characters, to tell the task by in a list.
    public String shortText() {
        var compact = text.replaceAll("\\s+", "");
        var clause = CLAUSE_END.split(compact, 2)[0];
        return clause.length() <= SHORT_LENGTH ? clause : clause.substring(0, SHORT_LENGTH) + "…";
    }

    Task withLeaders(List<String> names, List<String> groups) {
        return new Task(number, category, text, units, unitGroups, names, groups, targets, due, leadUnits);
    }

    Task withUnits(List<String> names, List<String> groups, @Nullable List<String> lead) {
        return new Task(number, category, text, names, groups, leaders, leaderGroups, targets, due, lead);
    }

    Task withDue(LocalDate day) {
        return new Task(number, category, text, units, unitGroups, leaders, leaderGroups, targets, day, leadUnits);
    }

    Task withText(String words, List<Target> found) {
        return new Task(number, category, words, units, unitGroups, leaders, leaderGroups, found, due, leadUnits);
    }
}
