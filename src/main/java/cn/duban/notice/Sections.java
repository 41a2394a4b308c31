package cn.duban.notice;

import java.util.ArrayList;
import java.util.List;

/// Where each section of every chapter, such as （一）, holds one passage that has no number, the section's heading is the
/// title of that task.
final class Sections {

    private static final int SECTION = 2;

    private final List<Item> sections = new ArrayList<>();

    private Sections() {}

    static void join(List<Item> roots) {
        var all = new Sections();
        all.collect(roots);
        if (all.sections.size() > 1 && all.sections.stream().allMatch(Sections::isTitle)) {
            all.sections.forEach(section -> section.takeBody(section.children.removeFirst()));
        }
    }

    /// Those below which somebody is responsible.
    private void collect(List<Item> items) {
        for (var item : items) {
            if (item.level() == SECTION && item.anyHasUnits()) {
                sections.add(item);
            }
            collect(item.children);
        }
    }

    private static boolean isTitle(Item section) {
        var parent = section.parent;
        return parent != null && parent.isChapter() && !section.hasUnits() && section.children.size() == 1
                && section.children.getFirst().marker == null && section.children.getFirst().children.isEmpty();
    }
}
