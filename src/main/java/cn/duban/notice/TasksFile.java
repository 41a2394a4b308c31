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

    private TasksFile() {}

    static String write(List<Task> tasks) {
        return JSON.writeValueAsString(tasks);
    }

    static ReadTasks read(Path path) {
        return switch (TextFile.read(path)) {
            case TextFile.Content(var name, var text) -> parse(name, text);
            case TextFile.Unreadable(var fault) -> new ReadTasks.Faulty(fault);
        };
    }

    private static ReadTasks parse(String name, String text) {
        try {
            return new ReadTasks.Tasks(JSON.readValue(text, TASKS), List.of());
        } catch (JacksonException | IllegalArgumentException damaged) {
            return new ReadTasks.Faulty(new Fault(name, 1, "不是完整的任务清单，可能已损坏；请从备份恢复"));
        }
    }
}
