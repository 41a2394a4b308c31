package cn.duban.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Headings without a number that stand between numbered items: 工业经济, or 县长 何静 主抓. Each holds for the items down
/// to the next.
final class PlainHeads {

    private static final int NUMBERED = 3;
    private static final int LONGEST = 30;

    private final List<Item> roots;
    private final List<Item> kept = new ArrayList<>();
    private final boolean several;
    /// Whether tasks stand above.
    private boolean below;
    private String head = "";

    private PlainHeads(List<Item> roots) {
        this.roots = roots;
        this.several = IntStream.range(0, roots.size()).filter(this::isHead).limit(2).count() > 1;
    }

    static void read(List<Item> roots) {
        var heads = new PlainHeads(roots);
        IntStream.range(0, roots.size()).forEach(heads::read);
        roots.clear();
        roots.addAll(heads.kept);
    }

    private void read(int at) {
        var item = roots.get(at);
        if (isHead(at) && (several || below || ChapterHeads.leaders(text(item)).isPresent())) {
            // Alone above all tasks it may be what the list is called.
            head = text(item);
            return;
        }
        kept.add(item);
        below |= item.anyHasUnits();
        if (!isNumbered(item)) {
            head = "";
        } else if (!head.isEmpty() && item.category.isEmpty()) {
            item.category = head;
            ChapterHeads.leaders(head).map(ChapterHeads::leading).ifPresent(item::addToAll);
        }
    }

    private boolean isHead(int at) {
        var item = roots.get(at);
        return at + 1 < roots.size() && isNumbered(roots.get(at + 1)) && item.isAlone()
                && text(item).matches("[^。；，,：:年]{2," + LONGEST + "}") && !DocumentYear.isTitle(text(item))
                && !UnitNames.isUnit(text(item));
    }

    private static String text(Item item) {
        return item.title().strip();
    }

    private static boolean isNumbered(Item item) {
        return item.marker != null && item.level() >= NUMBERED;
    }
}
