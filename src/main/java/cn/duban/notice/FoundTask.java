package cn.duban.notice;

import cn.duban.document.Place;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One task as a notice gives it, before staff have settled anything.
///
/// @param number printed where it is unique in the notice, else the order in it
/// @param printedNumber as printed, empty where there is none
/// @param category heading it stands under, empty where there is none
/// @param text of the task, without its number and its responsibilities
/// @param leadUnits who lead, phrases for several units included
/// @param coUnits who help, phrases for several units included
/// @param units everybody responsible in printed order, phrases included
/// @param unitGroups those of `units` that are phrases for several units, e.g. `各镇街`
/// @param leaders named people
/// @param leaderGroups phrases that stand for leaders, e.g. `相关区领导`
/// @param due last day, null where there is none
/// @param duePrinted how the notice words it, empty where it does not
/// @param targets numbers in the text
/// @param stages what is to be reached when, by the heading of its column, e.g. `一季度目标`
/// @param remark of the remarks column
/// @param places where each part was read
public record FoundTask(
        int number,
        String printedNumber,
        String category,
        String text,
        List<String> leadUnits,
        List<String> coUnits,
        List<String> units,
        List<String> unitGroups,
        List<String> leaders,
        List<String> leaderGroups,
        @Nullable LocalDate due,
        String duePrinted,
        List<Target> targets,
        List<Stage> stages,
        String remark,
        Map<Part, Place> places) {

    public FoundTask {
        leadUnits = List.copyOf(leadUnits);
        coUnits = List.copyOf(coUnits);
        units = List.copyOf(units);
        unitGroups = List.copyOf(unitGroups);
        leaders = List.copyOf(leaders);
        leaderGroups = List.copyOf(leaderGroups);
        targets = List.copyOf(targets);
        stages = List.copyOf(stages);
        places = Map.copyOf(places);
    }

    /// Those of its stages that its targets do not say already.
    public List<Stage> stagesBesideTargets() {
        return stages.stream().filter(stage -> !Goals.isGoal(stage) || !isSaid(stage)).toList();
    }

    private boolean isSaid(Stage goal) {
        var rest = goal.text();
        for (var target : targets) {
            rest = rest.replace(target.quote(), "");
        }
        return rest.matches("[\\s，。；、,;.]*");
    }

    /// It as a registry has it, the units that lead first.
    ///
    /// @param rule who leads where the notice does not say it of a task
    public Task toTask(LeadRule rule) {
        var all = new LinkedHashSet<>(leadUnits);
        all.addAll(units);
        unitGroups.forEach(all::remove);
        return new Task(number, category, text, List.copyOf(all), unitGroups, leaders, leaderGroups, targets, due,
                leading(rule));
    }

    private @Nullable List<String> leading(LeadRule rule) {
        if (leadUnits.isEmpty() && rule == LeadRule.NOBODY) {
            return List.of();
        }
        return leadUnits.size() > 1 ? leadUnits : null;
    }

    /// What is to be reached in a stage of the year, in the notice's words.
    ///
    /// @param label heading of its column
    public record Stage(String label, String text) {

        /// Whether its column is one of a year or a part of it, and not one such as `推进措施`.
        public boolean isOfPeriod() {
            return Goals.isOfPartOfYear(label) || label.contains("年");
        }
    }
}
