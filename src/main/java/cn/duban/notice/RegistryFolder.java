package cn.duban.notice;

import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.wording.WordingFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One registry's folder, e.g. `bot-config/xiqing-2024`, with its `notice.txt`, `roster.yml` and `wording/`: either
/// loaded, or faulty.
public sealed interface RegistryFolder {

    /// The registry, what a person should look at in the notice, and how the registry is called in messages.
    record Loaded(Registry registry, List<Anomaly> anomalies, String title) implements RegistryFolder {

        public Loaded {
            anomalies = List.copyOf(anomalies);
        }
    }

    /// Everything that keeps the folder from being loaded.
    record Faulty(List<Fault> faults) implements RegistryFolder {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Reads a folder, whose name is the registry's id.
    ///
    /// @param environment gives the value of a variable, null where it is not set
    static RegistryFolder load(Path folder, Function<String, @Nullable String> environment) {
        var faults = new ArrayList<Fault>();
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!RegistryId.isValid(name)) {
            faults.add(new Fault(name, 1, "文件夹名称只能由小写字母、数字和连字符组成（1–40 个）"));
        }
        var roster = RosterFile.parse(folder.resolve("roster.yml"), environment);
        faults.addAll(roster.faults());
        var wording = WordingFolder.read(folder);
        wording.faults().forEach(fault -> faults.add(new Fault(fault.file(), fault.line(), fault.message())));
        var notice = notice(folder, roster.roster(), faults);
        if (faults.isEmpty() && notice.tasks().isEmpty()) {
            faults.add(new Fault("notice.txt", 1, "没有读到任务：清单应每行一项，以序号开头，各格之间用制表符分隔"));
        }
        return faults.isEmpty()
                ? new Loaded(new Registry(new RegistryId(name), roster.year(), notice.tasks(), roster.roster(),
                        wording.wording()), notice.anomalies(), roster.title())
                : new Faulty(faults);
    }

    /// What the office published, or, where it was imported by chat, what came of that.
    private static Notice notice(Path folder, Roster roster, List<Fault> faults) {
        var imported = folder.resolve("tasks.json");
        if (Files.exists(imported)) {
            return switch (TasksFile.read(imported)) {
                case TasksFile.Reading.Tasks(var tasks) -> new Notice(tasks, List.of());
                case TasksFile.Reading.Faulty(var fault) -> nothing(faults, fault);
            };
        }
        return switch (TextFile.read(folder.resolve("notice.txt"))) {
            case TextFile.Content content -> new NoticeReader(roster).read(content.text());
            case TextFile.Unreadable(var fault) -> nothing(faults, fault);
        };
    }

    private static Notice nothing(List<Fault> faults, Fault fault) {
        faults.add(fault);
        return new Notice(List.of(), List.of());
    }
}
