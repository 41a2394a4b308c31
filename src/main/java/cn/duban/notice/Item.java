package cn.duban.notice;

import cn.duban.document.Place;
import cn.duban.notice.FoundTask.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An item of a list of paragraphs while it is read: its text cut where responsibilities stand.
final class Item {

    private static final Pattern PASSAGE = Pattern.compile("[^。]{2,40}。.{4,}");
    private static final Pattern YEARLY = Pattern.compile("[^。；，：:,]{0,20}20\\d{2}年[^。；，：:,]{2,30}");
    private static final Pattern PLAIN_HEADING = Pattern.compile("[\\p{IsHan}]{2,8}");

    final @Nullable Marker marker;
    final @Nullable Item parent;
    final Place place;
    final List<Item> children = new ArrayList<>();
    final List<Segment> segments = new ArrayList<>();
    final List<Stage> stages = new ArrayList<>();
    /// What an entry such as 类别：… says; empty where none does.
    String category = "";
    /// Whether a line below a later item says who is responsible for it as well.
    boolean shares;
    private final String title;
    /// Where a paragraph without a number goes on behind its last sentence.
    private @Nullable Place more;
    private int sentences;
    private final StringBuilder added = new StringBuilder();

    /// Some text and who is responsible for it.
    static final class Segment {

        private final StringBuilder text = new StringBuilder();
        private final List<Responsibility> responsibilities = new ArrayList<>();

        String text() {
            return text.toString();
        }

        List<Responsibility> responsibilities() {
            return responsibilities;
        }

        boolean hasUnits() {
            return responsibilities.stream().anyMatch(Responsibility::hasUnits);
        }
    }

    /// @param title what stands on its first line, behind the number
    Item(@Nullable Marker marker, @Nullable Item parent, Place place, String title) {
        this.title = title;
        this.marker = marker;
        this.parent = parent;
        this.place = place;
    }

    /// What stands on its first line, behind the number.
    String title() {
        return title;
    }

    boolean isChapter() {
        return marker != null && marker.isChapter();
    }

    /// Whether it is a short line without a number that can only head what stands below it: 教育.
    boolean isHeading() {
        return isAlone() && PLAIN_HEADING.matcher(title).matches() && !UnitNames.isUnit(title)
                && !DocumentYear.isTitle(title);
    }

    /// Whether it is what a list is called, or what leads over to it, and no task.
    boolean isAside() {
        return isAlone() && (Furniture.isTitle(title) || YEARLY.matcher(title).matches() || title.endsWith("：")
                || title.endsWith(":"));
    }

    /// Whether it is a single line without a number.
    boolean isAlone() {
        return marker == null && children.isEmpty() && segments.size() == 1 && !hasUnits()
                && segments.getFirst().text.length() == title.length();
    }

    /// Whether it says what is to be done behind its title: 完善设施。改造管网90公里。
    boolean isPassage() {
        return PASSAGE.matcher(title).matches();
    }

    boolean endsSentence() {
        var text = segments.isEmpty() ? "" : segments.getLast().text;
        return !text.isEmpty() && "。；！".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean hasText() {
        return !text().isBlank();
    }

    int level() {
        return marker == null ? 9 : marker.level();
    }

    boolean hasUnits() {
        return segments.stream().anyMatch(Segment::hasUnits);
    }

    boolean anyHasUnits() {
        return hasUnits() || children.stream().anyMatch(Item::anyHasUnits);
    }

    /// Adds those of it and what is below it that lack units and may be tasks.
    void collectOwed(List<Item> owed) {
        if (isChapter() && !children.isEmpty()) {
            children.forEach(child -> child.collectOwed(owed));
        } else if (marker != null && !anyHasUnits()) {
            owed.add(this);
        }
    }

    /// Itself and those of its kind right before it that also lack units.
    ///
    /// @param roots items that stand under no other
    List<Item> withThoseBefore(List<Item> roots) {
        var beside = parent == null ? roots : parent.children;
        // It is the last, or near it.
        var to = beside.lastIndexOf(this);
        var from = to;
        while (from > 0 && beside.get(from - 1).level() == level() && !beside.get(from - 1).anyHasUnits()
                && marker != null) {
            from--;
        }
        return List.copyOf(beside.subList(from, to + 1));
    }

    /// Adds a passage that follows what was said of responsibility.
    void addBody(String body) {
        var text = segments.getLast().text;
        text.append(text.toString().matches("(?s).*[。；：，]\\s*") ? "" : "。").append(body);
    }

    /// Adds a paragraph that may be more of it, or may not belong to it.
    void addMore(String line, Place at) {
        if (more == null) {
            more = at;
            sentences = segments.getLast().text.length();
        }
        added.append(line).append('\n');
        add(line);
    }

    /// Where the first such paragraph stands.
    @Nullable Place more() {
        return more;
    }

    /// Takes such paragraphs out again, and gives them back as lines.
    String cutMore() {
        segments.getLast().text.setLength(sentences);
        return added.toString();
    }

    /// Takes the passage below its title for its own.
    void takeBody(Item body) {
        addBody(body.segments.getFirst().text());
        segments.getLast().responsibilities.addAll(body.segments.getFirst().responsibilities);
        segments.addAll(body.segments.subList(1, body.segments.size()));
        stages.addAll(body.stages);
    }

    /// Takes what stands below it into its own text.
    void takeIn() {
        for (var child : children) {
            child.takeIn();
            if (segments.isEmpty()) {
                segments.add(new Segment());
            }
            segments.getLast().text.append(child.heading());
            child.segments.forEach(segment -> segments.getLast().responsibilities.addAll(segment.responsibilities));
        }
        children.clear();
    }

    /// Adds text in which brackets may say who is responsible.
    void add(String text) {
        for (var piece : Brackets.cut(text)) {
            if (piece.responsibility() == null) {
                addText(piece.text());
            } else {
                addResponsibility(piece.responsibility());
            }
        }
    }

    private void addText(String text) {
        var last = segments.isEmpty() ? null : segments.getLast();
        if (last != null && (!last.hasUnits() || last.text.isEmpty())) {
            last.text.append(text);
        } else if (last != null && text.matches("[。；;，,、.\\s]*")) {
            var endsSentence = text.contains("。") && !last.text.toString().endsWith("。");
            last.text.append(endsSentence ? "。" : "");
        } else {
            segments.add(new Segment());
            segments.getLast().text.append(text.replaceFirst("^[；;，,、\\s]+", ""));
        }
    }

    void addResponsibility(Responsibility responsibility) {
        if (segments.isEmpty()) {
            segments.add(new Segment());
        }
        segments.getLast().responsibilities.add(responsibility);
    }

    /// Adds to each passage who leads it, where it does not say so itself.
    void addToAll(Responsibility leading) {
        segments.stream()
                .map(Segment::responsibilities)
                .filter(said -> said.stream().noneMatch(one -> one.has(Part.LEADER)))
                .forEach(said -> said.add(leading));
        children.forEach(child -> child.addToAll(leading));
    }

    /// Puts a fuller reading in the place of the last one.
    void replaceResponsibility(Responsibility responsibility) {
        var last = segments.getLast().responsibilities;
        last.set(last.size() - 1, responsibility);
    }

    String text() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    /// As it heads what stands under it.
    String heading() {
        var text = isChapter() && segments.size() < 2 ? plain(title) : text();
        return (marker == null ? "" : marker.printed()) + text.strip();
    }

    /// Without the brackets that say who is responsible.
    private static String plain(String title) {
        var plain = new StringBuilder();
        Brackets.cut(title).forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }
}
