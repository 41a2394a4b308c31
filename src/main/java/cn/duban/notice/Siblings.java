package cn.duban.notice;

import java.util.IdentityHashMap;
import java.util.List;

/// How many items that stand under one other there are of each level, and how many of them say who is responsible.
/// Each list is gone through once, however many of its items are asked about.
final class Siblings {

    private static final int LEVELS = 10;

    private final IdentityHashMap<List<Item>, Count> counts = new IdentityHashMap<>();

    /// By level.
    private static final class Count {

        private final int[] all = new int[LEVELS];
        private final int[] led = new int[LEVELS];
    }

    /// Learns that an item says who is responsible now, and did not before.
    void led(List<Item> beside, Item item) {
        count(beside).led[item.level()]++;
    }

    /// Whether more than half of those of its level say it.
    boolean mostLed(List<Item> beside, Item item) {
        var count = count(beside);
        return count.led[item.level()] * 2 > count.all[item.level()];
    }

    boolean anyLed(List<Item> beside, Item item) {
        return count(beside).led[item.level()] > 0;
    }

    private Count count(List<Item> items) {
        return counts.computeIfAbsent(items, Siblings::counted);
    }

    private static Count counted(List<Item> items) {
        var count = new Count();
        for (var item : items) {
            count.all[item.level()]++;
            count.led[item.level()] += item.hasUnits() ? 1 : 0;
        }
        return count;
    }
}
