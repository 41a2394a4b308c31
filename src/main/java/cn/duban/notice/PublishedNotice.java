package cn.duban.notice;

import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The notice as its office published it: the one file called `notice` in a registry's folder, of any format.
final class PublishedNotice {

    private static final Pattern NAME = Pattern.compile("notice\\.(?:txt|csv|docx?|xlsx?|pdf)",
            Pattern.CASE_INSENSITIVE);
    private static final String MISSING = "找不到通知：请放一份 notice.txt（也可以是 docx、xlsx、pdf、csv、doc、xls）";

    private PublishedNotice() {}

    /// Reads it; units that the roster lacks are left out of their tasks and told.
    static ReadTasks read(Path folder, RosterFile roster) {
        var files = files(folder);
        if (files.size() != 1) {
            var names = files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining("、"));
            return files.isEmpty()
                    ? faulty("notice.txt", MISSING)
                    : faulty("notice", "通知只能有一份，这里有 " + names + "，请只留一份");
        }
        var file = files.getFirst();
        return switch (NoticeFile.read(file, new NoticeSettings(null, roster.roster(), roster.year()))) {
            case NoticeReading.Refused(var reason) -> faulty(String.valueOf(file.getFileName()), reason);
            case NoticeReading.Read(var notice) -> new ReadTasks.Tasks(notice.tasks()
                    .stream()
                    .filter(task -> !task.text().isBlank())
                    .map(task -> known(task.toTask(notice.leadRule()), roster.roster()))
                    .toList(), anomalies(notice, roster.roster()));
        };
    }

    private static List<Anomaly> anomalies(FoundNotice notice, Roster roster) {
        return new RosterCheck(notice.tasks(), notice.anomalies()).names(roster)
                .groups(roster.unitGroups())
                .anomalies();
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches()).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Task known(Task task, Roster roster) {
        var units = task.units().stream().filter(unit -> roster.unit(unit).isPresent()).toList();
        return new Task(task.number(), task.category(), task.text(), units, task.unitGroups(), task.leaders(),
                task.leaderGroups(), task.targets(), task.due(), task.leadUnits());
    }

    private static ReadTasks faulty(String file, String message) {
        return new ReadTasks.Faulty(new Fault(file, 1, message));
    }
}
