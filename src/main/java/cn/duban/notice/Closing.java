package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a letter ends with, where no task says who is responsible for it by itself: the closing prose stands right
/// below the last task, and so does the office that signs.
final class Closing {

    private static final Pattern PLAIN = Pattern.compile(
            "(各(单位|责任|牵头|部门|级|镇|街|科室|地)|请各|以上|上述|特此|联系).*|[^。；，,：:、]{4,40}(?:人民政府|办公厅|办公室|局|委员会|管委会)");

    private Closing() {}

    /// Takes what goes on below the last task out of it, where none of the others goes on; tells it if it may be more
    /// of the task.
    static Optional<Anomaly> cut(List<Item> roots) {
        var last = last(roots);
        if (last == null || last.marker == null || last.hasUnits() || last.more() == null
                || roots.stream().anyMatch(item -> goesOn(item, last))) {
            return Optional.empty();
        }
        var cut = last.cutMore();
        return cut.lines().allMatch(line -> PLAIN.matcher(line).matches())
                ? Optional.empty()
                : Optional.of(new Anomaly(0, Kind.UNREADABLE_LINE, cut.replace("\n", ""), "写在最后一项之后，似为结尾，未读入任务，请核对原文",
                        last.more()));
    }

    private static boolean goesOn(Item item, Item last) {
        return (item != last && item.marker != null && item.more() != null)
                || item.children.stream().anyMatch(child -> goesOn(child, last));
    }

    private static @Nullable Item last(List<Item> items) {
        if (items.isEmpty()) {
            return null;
        }
        var below = last(items.getLast().children);
        return below == null ? items.getLast() : below;
    }
}
