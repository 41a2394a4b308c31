package cn.duban.notice;

import cn.duban.document.Place;
import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.Responsibility.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells tasks from headings among the items of a list: an item that says who is responsible is a task, an item above
/// such is its heading, and what a heading says of that holds for all below it that say nothing themselves. What
/// stands among tasks and is neither is told.
final class Outline {

    private static final Pattern FRAME = Pattern.compile("(?s).*(要求|保障|组织|领导|督|考核|机制|事项|说明|总体|原则|思想).*");

    private final List<Item> roots;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    /// What is odd about headings.
    private final List<Anomaly> heads = new ArrayList<>();
    private final Map<String, Integer> printed = new HashMap<>();
    private final Siblings siblings = new Siblings();
    private final Categories categories = new Categories();
    private int lastLed;
    /// Whether the numbers up to the last of those run on, each printed once.
    private boolean unbroken;

    /// @param after how many tasks stand before it
    /// @param alike whether tasks stand beside it
    private record Unread(Item item, int after, boolean alike) {}

    /// @param anomalies passages that are neither task nor heading
    record Reading(List<Draft> drafts, List<Anomaly> anomalies) {}

    private Outline(List<Item> roots) {
        this.roots = roots;
    }

    static Reading read(List<Item> roots) {
        var outline = new Outline(roots);
        Closing.cut(roots).ifPresent(outline.heads::add);
        Bodies.join(roots);
        Sections.join(roots);
        PlainHeads.read(roots);
        outline.heads.addAll(ChapterHeads.read(roots));
        roots.forEach(outline::count);
        outline.unbroken = outline.isUnbroken();
        roots.forEach(root -> outline.draft(root, List.of()));
        return new Reading(outline.drafts, outline.anomalies());
    }

    /// Learns how often each arabic number is printed, and the last of those that say who is responsible.
    private void count(Item item) {
        if (item.marker != null && item.level() == 3) {
            printed.merge(item.marker.printed(), 1, Integer::sum);
            lastLed = item.anyHasUnits() ? Math.max(lastLed, number(item)) : lastLed;
        }
        item.children.forEach(this::count);
    }

    private static int number(Item item) {
        return item.marker == null ? 0 : PrintedNumber.read(item.marker.printed()).orElse(0);
    }

    private void draft(Item item, List<Responsibility> above) {
        var ledBefore = item.hasUnits();
        fold(item, above);
        if (!ledBefore && item.hasUnits()) {
            siblings.led(beside(item), item);
        }
        var heads = heads(item);
        var passed = heads ? said(item, above) : List.<Responsibility>of();
        if (item.hasUnits() && !heads) {
            item.segments.stream()
                    .filter(segment -> segment.hasUnits() || item.segments.size() == 1
                            || segment.text().strip().length() > 6)
                    .forEach(segment -> drafts.add(draft(item, segment, above)));
        } else if (isTask(item, above)) {
            drafts.add(draft(item, item.segments.getFirst(), above));
        } else if (isUnread(item)) {
            unread.add(new Unread(item, drafts.size(), isBesideTasks(item)));
        }
        item.children.forEach(child -> draft(child, passed));
    }

    private static boolean isUnread(Item item) {
        return item.children.isEmpty() && !item.isAside() && item.text().strip().length() > 1
                && (item.parent != null || item.level() == 3);
    }

    /// Whether what an item says of responsibility is meant for what is below it.
    private static boolean heads(Item item) {
        if (item.children.isEmpty() || item.children.stream().noneMatch(child -> child.marker != null)) {
            return false;
        }
        var below = item.children.stream().anyMatch(Item::anyHasUnits);
        return !item.hasUnits()
                || (item.isChapter() && (!below || item.text().strip().matches("[^。]{1,30}")));
    }

    private static List<Responsibility> said(Item item, List<Responsibility> above) {
        var own = item.segments.stream().flatMap(segment -> segment.responsibilities().stream()).toList();
        if (own.isEmpty()) {
            return above;
        }
        var said = new ArrayList<>(own);
        if (own.stream().noneMatch(Responsibility::hasUnits)) {
            said.addAll(above);
        }
        return said;
    }

    /// One responsibility for several sub-items, behind the last of them or behind what they stand under, makes them one
    /// task.
    private static void fold(Item item, List<Responsibility> above) {
        var children = item.children;
        if (item.marker == null || item.level() < 3 || children.isEmpty()
                || children.stream().anyMatch(child -> !child.children.isEmpty())) {
            return;
        }
        var none = children.stream().noneMatch(Item::hasUnits)
                && (item.hasUnits() || above.stream().anyMatch(Responsibility::hasUnits));
        var last = !item.hasUnits() && children.size() > 1 && children.getLast().hasUnits()
                && children.subList(0, children.size() - 1).stream().noneMatch(Item::hasUnits);
        if (none || last) {
            item.takeIn();
        }
    }

    private boolean isTask(Item item, List<Responsibility> above) {
        var unmarked = item.marker == null && item.category.isEmpty();
        if (unmarked || !item.children.isEmpty() || !item.hasText()) {
            return false;
        }
        return above.stream().anyMatch(Responsibility::hasUnits) || isOwed(item);
    }

    /// Whether it is a task that only lacks its units: one among others of its kind that have them, or one that the
    /// numbers of the tasks count.
    private boolean isOwed(Item item) {
        if (item.marker == null || siblings.mostLed(beside(item), item)) {
            return item.marker != null;
        }
        return item.level() == 3 && number(item) > 0 && number(item) < lastLed
                && printed.getOrDefault(item.marker.printed(), 0) == 1 && unbroken;
    }

    private boolean isUnbroken() {
        var numbers = printed.keySet()
                .stream()
                .map(one -> PrintedNumber.read(one).orElse(0))
                .collect(Collectors.toSet());
        return printed.values().stream().allMatch(times -> times == 1)
                && IntStream.rangeClosed(1, lastLed).allMatch(numbers::contains);
    }

    private List<Item> beside(Item item) {
        return item.parent == null ? roots : item.parent.children;
    }

    private boolean isBesideTasks(Item item) {
        return item.marker != null && (item.parent != null || item.level() >= 3)
                && siblings.anyLed(beside(item), item);
    }

    /// Whether it is numbered as tasks are, in a chapter that does not only say how all is to be done.
    private static boolean isNumberedTask(Item item) {
        return item.level() == 3 && item.parent != null && item.parent.isChapter()
                && !FRAME.matcher(item.parent.heading()).matches();
    }

    private List<Anomaly> anomalies() {
        var passages = unread.stream()
                .filter(one -> one.alike() || isNumberedTask(one.item())
                        || (one.after() > 0 && one.after() < drafts.size())
                        || (one.after() == 0 && one.item().parent != null && one.item().parent.anyHasUnits()))
                .map(one -> new Anomaly(0, Kind.UNREADABLE_LINE, one.item().heading(),
                        "没有读到责任单位，没有列为任务，请核对原文", one.item().place));
        return Stream.of(categories.unused().stream(), heads.stream(), passages).flatMap(Function.identity()).toList();
    }

    private Draft draft(Item item, Item.Segment segment, List<Responsibility> above) {
        var draft = new Draft();
        var marker = item.marker;
        if (marker != null) {
            draft.put(Part.NUMBER, marker.printed().replaceAll("[、.．:：]$", ""), item.place);
        }
        draft.put(Part.CATEGORY, categories.of(item), item.place);
        var text = segment.text().strip();
        draft.put(Part.TEXT, text, item.place.span(0, text.length()));
        segment.responsibilities().forEach(said -> put(draft, said.withoutOfficers(segment), item.place));
        draft.stages().addAll(item.stages);
        inherit(draft, above, item.place);
        if (item.shares) {
            draft.odd(Kind.CARRIED_CELL, "责任单位写在后面的一项之后", "已按各项共同的责任单位读入，请核对", item.place);
        }
        if (marker != null && marker.isSub()) {
            addAbove(draft, item.parent);
        }
        return draft;
    }

    private static void addAbove(Draft draft, @Nullable Item parent) {
        if (parent != null && parent.level() == 3 && number(parent) > 0) {
            draft.above().add(number(parent));
        }
    }

    /// Takes from the headings above what it does not say itself.
    private static void inherit(Draft draft, List<Responsibility> above, Place place) {
        var own = new Draft();
        above.forEach(one -> put(own, one, place));
        if (!draft.hasUnits()) {
            for (var part : List.of(Part.LEAD, Part.UNITS, Part.CO)) {
                draft.put(part, own.get(part), place);
            }
            if (own.leadTold()) {
                draft.tellLead();
            }
        } else if (!draft.has(Part.LEAD) && own.has(Part.LEAD)) {
            // It adds who helps with what the heading says who leads.
            draft.putAbove(Part.LEAD, own.get(Part.LEAD), place);
            draft.tellLead();
        }
        for (var part : List.of(Part.LEADER, Part.DUE)) {
            if (!draft.has(part)) {
                draft.put(part, own.get(part), place);
            }
        }
    }

    static void put(Draft draft, Responsibility responsibility, @Nullable Place place) {
        for (var piece : responsibility.pieces()) {
            put(draft, piece, place);
        }
        if (responsibility.has(Part.LEAD)) {
            draft.tellLead();
        }
    }

    private static void put(Draft draft, Piece piece, @Nullable Place place) {
        if (piece.part() == Part.STAGE || piece.part() == Part.NUMBER || piece.part() == Part.TEXT
                || piece.part() == Part.CATEGORY) {
            draft.odd(Kind.UNPLACED_CELL, piece.label() + "：" + piece.content(), "未读入，请核对原文");
        } else if (piece.part() != Part.OTHER) {
            draft.put(piece.part(), piece.content(), place);
        }
    }
}
