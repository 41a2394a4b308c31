package cn.duban.notice;

import cn.duban.document.Block.Paragraph;
import cn.duban.document.Place;
import cn.duban.notice.FoundTask.Stage;
import cn.duban.notice.Responsibility.Piece;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a list of paragraphs into items, each with what is said about who is responsible for it.
final class ParagraphReader {

    /// 以上工作由甲牵头, 上述1—5项责任单位：甲.
    private static final Pattern COVERING = Pattern.compile(
            "[（(【]?(?:以上|上述|本部分|本章|本节|此部分)(?:第?[\\d一二三四五六七八九十]{1,3}(?:[-—–~～至到][\\d一二三四五六七八九十]{1,3})?[项条])?各?(?:项|条)?(?:重点)?(?:工作|任务|事项|项目|措施|内容|目标)*(?:均|都|统一|分别)?[，,：:]?(?<who>.*?)[）)】]?[。；]?");
    private static final Pattern ATTACHED = Pattern.compile("附件\\s*[:：]\\s*1\\s*[.．、].*");
    private static final Pattern ENTRY = Pattern.compile("(?<label>\\p{IsHan}{2,8})[:：]\\s*(?<content>.*)");

    /// More names than any task has.
    private static final int LONGEST_LIST = 2000;

    /// One line of a paragraph.
    record Line(String text, Place place) {}

    private final List<Item> roots = new ArrayList<>();
    /// The items for which the line tells who is responsible that told it last.
    private List<Item> told = List.of();
    /// How many of those that stand under one other were covered by a line below them.
    private final IdentityHashMap<List<Item>, Integer> covered = new IdentityHashMap<>();
    private @Nullable Item current;
    /// How many attachments the lines right above name.
    private int attachments;
    /// A heading without a number that stands above what is read; empty where there is none.
    private String heading = "";
    /// The line above the one that is read.
    private String before = "";
    /// The line that told who is responsible, while names may still go on below it.
    private String labelled = "";

    /// The items that stand under no other.
    static List<Item> read(List<Paragraph> paragraphs) {
        var reader = new ParagraphReader();
        var lines = new ArrayList<Line>();
        for (var paragraph : paragraphs) {
            for (var line : paragraph.text().lines().toList()) {
                if (!line.isBlank()) {
                    lines.add(new Line(line.strip(), paragraph.place()));
                }
            }
        }
        BrokenBrackets.join(Furniture.withoutPageNumbers(lines))
                .forEach(reader::read);
        return reader.roots;
    }

    private void read(Line line) {
        readLine(line.text(), line.place());
        before = line.text();
    }

    private void readLine(String line, Place place) {
        if (Furniture.ends(line) || isAttachment(line)) {
            attachments = ATTACHED.matcher(line).matches() || isAttachment(line) ? attachments + 1 : 0;
            current = null;
            heading = "";
            return;
        }
        attachments = 0;
        if (Responsibility.isLabelled(line)) {
            labelled = line;
            tell(Responsibility.read(line));
            return;
        }
        if (current != null && goesOnWithUnits(line)) {
            labelled = labelled + "\n" + line;
            var fuller = Responsibility.read(labelled);
            told.forEach(item -> item.replaceResponsibility(fuller));
            return;
        }
        labelled = "";
        if (Furniture.isTitle(line) && isFinished(current)) {
            current = null;
        }
        var alone = alone(line);
        if (alone.isPresent() && current != null) {
            tell(alone.get());
            return;
        }
        var marker = Marker.of(line);
        if (marker.isPresent()) {
            open(marker.get(), place);
        } else if (!readCovering(line) && !readEntry(line, place)) {
            goOn(line, place);
        }
    }

    private static boolean isFinished(@Nullable Item item) {
        return item == null || item.hasUnits() || item.endsSentence();
    }

    /// Below 附件：1.… the names of the further ones.
    private boolean isAttachment(String line) {
        return attachments > 0 && !line.contains("。") && line.matches("%d\\s*[.．、].*".formatted(attachments + 1));
    }

    /// A line that is nothing but a bracket that says who is responsible.
    private static Optional<Responsibility> alone(String line) {
        if ("（([【〔［。；".indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        var pieces = Brackets.cut(line);
        var only = pieces.stream().allMatch(piece -> piece.text().isBlank() || piece.text().matches("[。；]"));
        return only && pieces.size() > 1
                ? Optional.ofNullable(pieces.get(1).responsibility())
                : Optional.empty();
    }

    /// Below several items of which none says who is responsible, a line tells it for all of them.
    private void tell(Responsibility said) {
        var item = current;
        if (item == null) {
            return;
        }
        if (told.isEmpty() || told.getLast() != item) {
            told = item.hasUnits() || item.level() < 3 ? List.of(item) : item.withThoseBefore(roots);
        }
        told.forEach(one -> one.addResponsibility(said));
        told.subList(0, told.size() - 1).forEach(one -> one.shares = true);
    }

    /// Whether names go on from the line above: 责任单位：甲、 or a name that a line end has cut.
    private boolean goesOnWithUnits(String line) {
        return !labelled.isEmpty() && line.length() <= 60 && labelled.length() <= LONGEST_LIST
                && (labelled.matches("(?s).*[、，,；]")
                        || UnitList.parts(line).stream().allMatch(ParagraphReader::isName));
    }

    private static boolean isName(String part) {
        var name = part.replaceAll("\\s+", "");
        return UnitNames.isStrong(name) || UnitNames.isGroup(name) || UnitNames.isBare(name);
    }

    /// Who is responsible for all items above of the same chapter.
    private boolean readCovering(String line) {
        var covering = COVERING.matcher(line);
        if (current == null || !covering.matches()) {
            return false;
        }
        var said = Responsibility.inBracket(covering.group("who"));
        said.ifPresent(one -> covered(one.hasUnits()).forEach(item -> item.addResponsibility(one)));
        return said.isPresent();
    }

    /// @param settled whether none of them lacks units any more afterwards
    private List<Item> covered(boolean settled) {
        var chapter = chapter(current);
        var beside = chapter == null ? roots : chapter.children;
        var items = new ArrayList<Item>();
        beside.subList(covered.getOrDefault(beside, 0), beside.size()).forEach(child -> child.collectOwed(items));
        if (settled) {
            // More may still come below the last.
            covered.put(beside, beside.size() - 1);
        }
        return items;
    }

    private static @Nullable Item chapter(@Nullable Item item) {
        var above = item;
        while (above != null && (above.marker == null || !above.marker.isChapter())) {
            above = above.parent;
        }
        return above;
    }

    /// Lists may give each task as entries: 序号：1, 重点任务：…, 责任单位：….
    private boolean readEntry(String line, Place place) {
        var entry = ENTRY.matcher(line);
        if (!entry.matches() || !Labels.isHeading(entry.group("label"))) {
            return false;
        }
        return switch (Labels.part(entry.group("label"))) {
            case NUMBER -> openEntry(entry, place);
            case CATEGORY -> readCategory(entry.group("content"), place);
            case TEXT -> readText(entry, place);
            case STAGE -> readStage(entry);
            case UNITS, LEAD, CO, LEADER, DUE, MEASURE, REMARK, OTHER -> false;
        };
    }

    /// Behind who is responsible, 进度安排：… is no more of the text.
    private boolean readStage(Matcher entry) {
        var item = current;
        if (item == null || !item.hasUnits()) {
            return false;
        }
        var content = entry.group("content").strip();
        if (DuePhrase.isDue(content)) {
            item.addResponsibility(new Responsibility(List.of(new Piece(Part.DUE, entry.group("label"), content))));
        } else {
            item.stages.add(new Stage(entry.group("label"), content));
        }
        return true;
    }

    private boolean openEntry(Matcher entry, Place place) {
        if (PrintedNumber.isNumber(entry.group("content"))) {
            open(Marker.entry(entry.group("content").strip()), place);
            return true;
        }
        return false;
    }

    private boolean readCategory(String content, Place place) {
        var item = owed().filter(one -> one.text().isBlank())
                .orElseGet(() -> start(new Item(null, chapter(current), place, ""), ""));
        item.category = content.strip();
        return true;
    }

    private boolean readText(Matcher entry, Place place) {
        var item = owed();
        if (item.isPresent() && !item.get().text().isBlank()) {
            var plain = item.get().text().strip();
            item.get().add((plain.matches("(?s).*[。；：，]") ? "" : "。") + entry.group("content"));
        } else if (item.isPresent()) {
            item.get().add(entry.group("content"));
        } else {
            start(new Item(null, chapter(current), place, entry.group("content")), entry.group("content"));
        }
        return true;
    }

    /// The task that is being read, if it has no units yet.
    private Optional<Item> owed() {
        return Optional.ofNullable(current)
                .filter(item -> (!item.hasUnits() || !item.hasText()) && !item.isChapter()
                        && !DocumentYear.isTitle(item.text()));
    }

    private void open(Marker marker, Place place) {
        heading = "";
        var parent = current;
        while (parent != null && parent.level() >= marker.level()) {
            parent = parent.parent;
        }
        start(new Item(marker, parent, place, marker.rest()), marker.rest());
    }

    /// A paragraph without a number: more of the item before it, or, once that has told who is responsible, an item.
    private void goOn(String line, Place place) {
        var item = current;
        if (item != null && item.isHeading()) {
            heading = item.text().strip();
            (item.parent == null ? roots : item.parent.children).remove(item);
            item = item.parent;
        } else if (item != null && !item.hasUnits() && !item.isAside()) {
            if (item.isChapter() && item.hasText() && !item.isPassage()) {
                start(new Item(null, item, place, line), line);
            } else if (item.endsSentence()) {
                item.addMore(line, place);
            } else {
                item.add(LineEnds.isTitle(before, line) && !isFinished(item) ? "。" + line : line);
            }
            return;
        }
        var parent = item;
        while (parent != null && (!parent.isChapter() || parent.hasUnits())) {
            parent = parent.parent;
        }
        start(new Item(null, parent, place, line), line).category = heading;
    }

    private Item start(Item item, String text) {
        item.add(text);
        (item.parent == null ? roots : item.parent.children).add(item);
        current = item;
        return item;
    }
}
