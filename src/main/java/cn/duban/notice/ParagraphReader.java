package cn.duban.notice;

import cn.duban.document.Block.Paragraph;
import cn.duban.document.Place;
import cn.duban.notice.Responsibility.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a list of paragraphs into drafts of tasks: an item that says who is responsible is a task, an item above such
/// is its heading.
final class ParagraphReader {

    private static final Pattern END = Pattern.compile(
            "(附件|附表|抄送|联系人|（此件|\\(此件|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日$|[二2][〇○零0]\\S{1,3}年\\S{1,3}月\\S{1,3}日$|第\\s*\\d+\\s*页|[-—–]\\s*\\d+\\s*[-—–]).*");

    private final List<Item> roots = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Item current;
    /// The line that told who is responsible, while names may still go on below it.
    private String labelled = "";

    static List<Draft> read(List<Paragraph> paragraphs) {
        var reader = new ParagraphReader();
        for (var paragraph : paragraphs) {
            for (var line : paragraph.text().lines().toList()) {
                if (!line.isBlank()) {
                    reader.readLine(line.strip(), paragraph.place());
                }
            }
        }
        reader.roots.forEach(reader::draft);
        return reader.drafts;
    }

    private void readLine(String line, Place place) {
        if (END.matcher(line).matches()) {
            current = null;
            return;
        }
        if (Responsibility.isLabelled(line)) {
            labelled = line;
            if (current != null) {
                current.addResponsibility(Responsibility.read(line));
            }
            return;
        }
        var item = current;
        if (item != null && goesOnWithUnits(line)) {
            labelled = labelled + "\n" + line;
            item.replaceResponsibility(Responsibility.read(labelled));
            return;
        }
        labelled = "";
        var marker = Marker.of(line);
        if (marker.isPresent()) {
            open(marker.get(), place);
        } else {
            goOn(line, place);
        }
    }

    /// Whether names go on from the line above: 责任单位：甲、 or a name that a line end has cut.
    private boolean goesOnWithUnits(String line) {
        return !labelled.isEmpty() && line.length() <= 60
                && (labelled.matches("(?s).*[、，,；]")
                        || UnitList.parts(line).stream().allMatch(ParagraphReader::isName));
    }

    private static boolean isName(String part) {
        var name = part.replaceAll("\\s+", "");
        return UnitNames.isStrong(name) || UnitNames.isGroup(name) || UnitNames.isBare(name);
    }

    private void open(Marker marker, Place place) {
        var parent = current;
        while (parent != null && parent.level() >= marker.level()) {
            parent = parent.parent;
        }
        start(new Item(marker, parent, place, marker.rest()), marker.rest());
    }

    /// A paragraph without a number: more of the item before it, or, once that has told who is responsible, an item.
    private void goOn(String line, Place place) {
        var item = current;
        if (item != null && !item.hasUnits()) {
            item.add(line);
            return;
        }
        var probe = new Item(null, null, place, line);
        probe.add(line);
        if (probe.hasUnits()) {
            var parent = item;
            while (parent != null && (parent.marker == null || !parent.marker.isChapter() || parent.hasUnits())) {
                parent = parent.parent;
            }
            start(new Item(null, parent, place, line), line);
        } else if (item != null && item.marker == null) {
            current = item.parent;
        }
    }

    private void start(Item item, String text) {
        item.add(text);
        (item.parent == null ? roots : item.parent.children).add(item);
        current = item;
    }

    private void draft(Item item) {
        fold(item);
        if (item.hasUnits() || isOwed(item)) {
            item.segments.stream()
                    .filter(segment -> segment.hasUnits() || item.segments.size() == 1
                            || segment.text().strip().length() > 6)
                    .forEach(segment -> drafts.add(draft(item, segment)));
        } else if (isDoubtful(item) && !drafts.isEmpty()) {
            drafts.getLast().odd(Anomaly.Kind.UNREADABLE_LINE, item.text().strip(), "没有读到责任单位，没有列为任务，请核对原文");
        }
        item.children.forEach(this::draft);
    }

    /// One responsibility behind the last of several sub-items is for all of them.
    private static void fold(Item item) {
        var children = item.children;
        if (item.hasUnits() || children.size() < 2 || children.getLast().level() < 3 || item.level() < 1) {
            return;
        }
        var onlyLast = children.getLast().hasUnits()
                && children.subList(0, children.size() - 1).stream().noneMatch(Item::anyHasUnits);
        if (onlyLast && item.level() >= 3 && children.stream().allMatch(child -> child.children.isEmpty())) {
            for (var child : children) {
                item.add(child.heading());
            }
            children.getLast().segments.forEach(segment -> segment.responsibilities().forEach(item::addResponsibility));
            children.clear();
        }
    }

    /// Whether it is a task that only lacks its units: one among others of its kind that have them.
    private boolean isOwed(Item item) {
        var parent = item.parent;
        if (item.marker == null || !item.children.isEmpty() || item.text().isBlank()) {
            return false;
        }
        var alike = (parent == null ? roots : parent.children).stream()
                .filter(other -> other.level() == item.level())
                .toList();
        return alike.stream().filter(Item::hasUnits).count() * 2 > alike.size();
    }

    /// Whether it may be a task whose units could not be read: its kind has tasks, but most of it are none.
    private static boolean isDoubtful(Item item) {
        var parent = item.parent;
        return parent != null && item.marker != null && item.children.isEmpty() && !item.text().isBlank()
                && parent.children.stream().anyMatch(other -> other.level() == item.level() && other.hasUnits());
    }

    private static Draft draft(Item item, Item.Segment segment) {
        var draft = new Draft();
        var marker = item.marker;
        if (marker != null) {
            draft.put(Part.NUMBER, marker.printed().replaceAll("[、.．:：]$", ""), item.place);
        }
        draft.put(Part.CATEGORY, category(item), item.place);
        var text = segment.text().strip();
        draft.put(Part.TEXT, text, item.place.span(0, text.length()));
        segment.responsibilities().forEach(responsibility -> put(draft, responsibility, item.place));
        return draft;
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
            draft.odd(Anomaly.Kind.UNPLACED_CELL, piece.label() + "：" + piece.content(), "未读入，请核对原文");
        } else if (piece.part() != Part.OTHER) {
            draft.put(piece.part(), piece.content(), place);
        }
    }

    /// The nearest chapter above.
    private static String category(Item item) {
        var above = item.parent;
        while (above != null && (above.marker == null || !above.marker.isChapter())) {
            above = above.parent;
        }
        return above == null ? "" : above.heading().replaceAll("[。：:]$", "");
    }
}
