package cn.duban.notice;

import cn.duban.registry.Task;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tasks.json`: the tasks of a registry that was imported by chat, as people settled them. Nobody edits it.
final class TasksFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<List<Task>> TASKS = new TypeReference<>() {
    };

    /// What a file holds, or why it cannot be read.
    sealed interface Reading {

        record Tasks(List<Task> tasks) implements Reading {}

        record Faulty(Fault fault) implements Reading {}
    }

    private TasksFile() {}

    static String write(List<Task> tasks) {
        return JSON.writeValueAsString(tasks);
    }

    static Reading read(Path path) {
        return switch (TextFile.read(path)) {
            case TextFile.Content(var name, var text) -> parse(name, text);
            case TextFile.Unreadable(var fault) -> new Reading.Faulty(fault);
        };
    }

    private static Reading parse(String name, String text) {
        try {
            return new Reading.Tasks(JSON.readValue(text, TASKS));
        } catch (JacksonException | IllegalArgumentException damaged) {
            return new Reading.Faulty(new Fault(name, 1, "不是完整的任务清单，可能已损坏；请从备份恢复"));
        }
    }
}
