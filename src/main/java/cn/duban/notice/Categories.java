package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The headings under which the tasks of a list stand. A task keeps one, its category; that others stand above or
/// below that one is told.
final class Categories {

    private static final int MOST = 3;

    private final Set<Item> tasks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Item> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Item> above = new LinkedHashSet<>();

    /// The nearest chapter above; where there is none, the nearest item.
    String of(Item task) {
        tasks.add(task);
        for (var one = task.parent; one != null; one = one.parent) {
            above.add(one);
        }
        if (!task.category.isEmpty()) {
            return task.category;
        }
        var heading = heading(task);
        if (heading == null || heading.marker == null) {
            return "";
        }
        used.add(heading);
        return title(heading);
    }

    private static String title(Item heading) {
        return heading.heading().replaceAll("[。：:]$", "");
    }

    private static @Nullable Item heading(Item task) {
        var one = task.parent;
        while (one != null && !one.isChapter()) {
            one = one.parent;
        }
        return one == null ? task.parent : one;
    }

    /// Told once for all headings that no task keeps.
    Optional<Anomaly> unused() {
        var left = above.stream()
                .filter(item -> item.marker != null && item.hasText() && !used.contains(item) && !tasks.contains(item))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Anomaly(0, Kind.UNUSED_HEADING, printed(left), "主要任务只记各项上面的一级标题，这些没有记入，请核对",
                        left.getFirst().place));
    }

    private static String printed(List<Item> headings) {
        return headings.stream().limit(MOST).map(Categories::title).collect(Collectors.joining("；"))
                + (headings.size() > MOST ? "等 " + headings.size() + " 个标题" : "");
    }
}
