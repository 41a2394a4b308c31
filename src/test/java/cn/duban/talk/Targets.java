package cn.duban.talk;

import cn.duban.registry.Registry;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hand-checked targets of the notice, for registries that were loaded without any.
final class Targets {

    private static final Path FILE = Path.of("src/test/resources/talk/targets.json");

    private Targets() {}

    static Registry in(Registry registry) {
        if (registry.tasks().stream().anyMatch(task -> !task.targets().isEmpty())) {
            return registry;
        }
        try {
            var json = new JsonMapper().readTree(Files.readString(FILE)).get("targets");
            var tasks = registry.tasks().stream().map(task -> with(task, json)).toList();
            return new Registry(registry.id(), registry.year(), tasks, registry.roster());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Task with(Task task, JsonNode targets) {
        var own = new ArrayList<Target>();
        for (var target : targets) {
            if (target.get("no").asInt() == task.number()) {
                own.add(target(target));
            }
        }
        return new Task(task.number(), task.category(), task.text(), task.units(), task.unitGroups(), task.leaders(),
                task.leaderGroups(), own);
    }

    private static Target target(JsonNode target) {
        var sign = target.get("comparator").asString();
        var comparator = List.of(Target.Comparator.values())
                .stream()
                .filter(one -> one.sign().equals(sign))
                .findFirst()
                .orElseThrow();
        return new Target(target.get("metric").asString(), comparator, target.get("value").decimalValue(),
                target.get("unit").asString(),
                Target.Kind.valueOf(target.get("kind").asString().toUpperCase(Locale.ROOT)),
                target.get("quote").asString());
    }
}
