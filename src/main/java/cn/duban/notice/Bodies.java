package cn.duban.notice;

import java.util.List;
import java.util.regex.Pattern;

/// Where most tasks are a title with who is responsible, and below it a passage that says what is to be done, that
/// passage belongs to the task.
final class Bodies {

    private static final Pattern CLOSING = Pattern.compile("(各(单位|责任|牵头|部门|级|镇|街)|请各|以上|上述|特此|联系).*");

    private int tasks;
    private int followed;

    private Bodies() {}

    static void join(List<Item> roots) {
        var bodies = new Bodies();
        bodies.count(roots);
        if (bodies.followed * 2 > bodies.tasks) {
            joinIn(roots);
        }
    }

    private void count(List<Item> items) {
        for (var i = 0; i < items.size(); i++) {
            tasks += items.get(i).hasUnits() ? 1 : 0;
            followed += isBody(items, i) ? 1 : 0;
            count(items.get(i).children);
        }
    }

    private static boolean isBody(List<Item> items, int at) {
        var item = items.get(at);
        return at > 0 && item.marker == null && !item.hasUnits() && item.children.isEmpty() && item.category.isEmpty()
                && items.get(at - 1).marker != null && items.get(at - 1).hasUnits()
                && !CLOSING.matcher(item.text()).matches();
    }

    private static void joinIn(List<Item> items) {
        for (var i = items.size() - 1; i > 0; i--) {
            if (isBody(items, i)) {
                items.get(i - 1).addBody(items.remove(i).text().strip());
            }
        }
        items.forEach(item -> joinIn(item.children));
    }
}
