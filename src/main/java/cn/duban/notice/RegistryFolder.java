package cn.duban.notice;

import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.wording.WordingFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One registry's folder, e.g. `bot-config/xiqing-2024`, with its notice, `roster.yml` and `wording/`: either loaded,
/// or faulty.
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
        var tasks = tasks(folder, roster, faults);
        if (faults.isEmpty() && tasks.tasks().isEmpty()) {
            faults.add(new Fault(name, 1, "没有读到任务，请核对通知原文"));
        }
        return faults.isEmpty()
                ? new Loaded(new Registry(new RegistryId(name), roster.year(), tasks.tasks(), roster.roster(),
                        wording.wording()), tasks.anomalies(), roster.title())
                : new Faulty(faults);
    }

    /// What the office published, or, where it was imported by chat, what came of that.
    private static ReadTasks.Tasks tasks(Path folder, RosterFile roster, List<Fault> faults) {
        var imported = folder.resolve("tasks.json");
        return switch (Files.exists(imported) ? TasksFile.read(imported) : PublishedNotice.read(folder, roster)) {
            case ReadTasks.Tasks tasks -> tasks;
            case ReadTasks.Faulty(var fault) -> {
                faults.add(fault);
                yield new ReadTasks.Tasks(List.of(), List.of());
            }
        };
    }
}
