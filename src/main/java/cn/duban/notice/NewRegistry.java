package cn.duban.notice;

import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// A registry that was read from a file, settled by people and is to become live.
///
/// @param title how it is called in messages
/// @param roster whose webhook keys are left out: they are secrets and come from the environment
/// @param shared chat ids of groups that another registry has the webhooks of
public record NewRegistry(
        RegistryId id,
        String title,
        int year,
        List<Task> tasks,
        Roster roster,
        Set<String> shared) {

    public NewRegistry {
        tasks = List.copyOf(tasks);
        shared = Set.copyOf(shared);
    }

    /// Writes it as a folder that `RegistryFolder` loads: wholly, or not at all.
    ///
    /// @param folder where the folders of such registries are
    /// @param schedule content of its `schedule.yml`
    /// @return its own folder
    /// @throws IllegalStateException if there is one of its name
    public Path write(Path folder, String schedule) {
        var target = folder.resolve(id.value());
        if (Files.exists(target)) {
            throw new IllegalStateException("已有名为 " + id + " 的台账");
        }
        try {
            var draft = Files.createTempDirectory(Files.createDirectories(folder), ".draft-");
            Files.writeString(draft.resolve("tasks.json"), TasksFile.write(tasks));
            Files.writeString(draft.resolve("roster.yml"), RosterWriter.write(this));
            Files.writeString(draft.resolve("schedule.yml"), schedule);
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("台账 " + id + " 写不到 " + folder, failed);
        }
    }
}
