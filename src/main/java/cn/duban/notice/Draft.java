package cn.duban.notice;

import cn.duban.document.Place;
import cn.duban.notice.FoundTask.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A task as it is cut out of a document, its names and dates not read yet.
final class Draft {

    /// Raw contents by part, as they come; what comes twice stands on two lines.
    private final SequencedMap<Part, String> contents = new LinkedHashMap<>();
    private final Map<Part, Place> places = new EnumMap<>(Part.class);
    /// Where the columns stand in which it has nothing.
    private final Map<Part, Place> blanks = new EnumMap<>(Part.class);
    private final List<Stage> stages = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();
    /// Whether its columns or words tell who leads.
    private boolean leadTold;

    /// Something odd, told once the task has its number.
    record Oddity(Anomaly.Kind kind, String found, String proposal, @Nullable Place place) {}

    Draft put(Part part, String content, @Nullable Place place) {
        if (!content.isBlank()) {
            contents.merge(part, content, (before, more) -> before.equals(more) ? before : before + "\n" + more);
            if (place != null) {
                places.putIfAbsent(part, place);
            }
        }
        return this;
    }

    /// What a heading above says stands before what the task itself says.
    void putAbove(Part part, String content, @Nullable Place place) {
        contents.putFirst(part, content);
        if (place != null) {
            places.putIfAbsent(part, place);
        }
    }

    /// Takes what it says under one part for another, in its place.
    void turn(Part from, Part to) {
        var before = new LinkedHashMap<>(contents);
        contents.clear();
        before.forEach((part, content) -> contents.put(part == from ? to : part, content));
        var place = places.remove(from);
        if (place != null) {
            places.put(to, place);
        }
    }

    void append(Part part, String content) {
        contents.merge(part, content, (before, more) -> before + more);
    }

    void set(Part part, String content) {
        contents.put(part, content);
    }

    String get(Part part) {
        return contents.getOrDefault(part, "");
    }

    boolean has(Part part) {
        return contents.containsKey(part);
    }

    boolean hasUnits() {
        return has(Part.LEAD) || has(Part.CO) || has(Part.UNITS);
    }

    Map<Part, Place> places() {
        return places;
    }

    @Nullable Place place() {
        var text = places.get(Part.TEXT);
        return text != null ? text : places.values().stream().findFirst().orElse(null);
    }

    List<Stage> stages() {
        return stages;
    }

    void stage(Stage stage, Place place) {
        stages.add(stage);
        places.putIfAbsent(Part.STAGE, place);
    }

    List<Oddity> oddities() {
        return oddities;
    }

    /// Remembers where a part would stand.
    void blank(Part part, Place place) {
        blanks.putIfAbsent(part, place);
    }

    /// Where a part was read or should have been, or else the task.
    @Nullable Place place(Part part) {
        var own = places.getOrDefault(part, blanks.get(part));
        return own != null ? own : place();
    }

    /// The parts that name who is responsible in printed order: from column to column, and within one as they come.
    List<Part> unitParts() {
        return contents.keySet().stream().filter(Part::isUnits).sorted(Comparator.comparingInt(this::column)).toList();
    }

    private int column(Part part) {
        var place = places.get(part);
        return place == null ? 0 : place.column();
    }

    void odd(Anomaly.Kind kind, String found, String proposal) {
        oddities.add(new Oddity(kind, found, proposal, place()));
    }

    void odd(Anomaly.Kind kind, String found, String proposal, Place place) {
        oddities.add(new Oddity(kind, found, proposal, place));
    }

    /// Numbers of the items it stands under, itself one of several below the last of them.
    List<Integer> above() {
        return above;
    }

    boolean leadTold() {
        return leadTold;
    }

    void tellLead() {
        leadTold = true;
    }
}
