package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.Names.Sort;
import cn.duban.notice.Names.Word;
import cn.duban.notice.ReadRow.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the cells of one row apart by what they contain, wherever they stand: a heading begins with a Chinese numeral
/// and has no full stop, a text has one, leaders are a small set that comes again, the rest are units.
final class RowReader {

    private static final int LENGTH_OF_A_SENTENCE = 13;

    private final Names names;
    private final NoticeTable.Row row;
    private final List<Word> words = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final List<Integer> unplaced = new ArrayList<>();
    private @Nullable String heading;
    private @Nullable String text;

    private RowReader(Names names, NoticeTable.Row row) {
        this.names = names;
        this.row = row;
    }

    static ReadRow read(Names names, NoticeTable.Row row) {
        var reader = new RowReader(names, row);
        for (var place = 0; place < row.cells().size(); place++) {
            reader.place(place);
        }
        reader.unplaced.forEach(reader::placeByTheRest);
        return new ReadRow(row.number(), reader.heading, reader.text, reader.words, reader.places, reader.anomalies);
    }

    private void place(int place) {
        var cell = row.cells().get(place);
        if (cell.isEmpty()) {
            return;
        }
        if (cell.contains("。")) {
            placeText(place);
        } else if (Headings.isHeading(cell) && heading == null) {
            heading = cell;
            places.put(Column.HEADING, place);
        } else {
            placeNames(place, names.split(cell));
        }
    }

    private void placeText(int place) {
        var cell = row.cells().get(place);
        if (text != null) {
            note(Kind.UNPLACED_CELL, cell, "该行已有一段重点工作，此段未读入，请核对原文");
            return;
        }
        text = cell;
        places.put(Column.TEXT, place);
    }

    private void placeNames(int place, List<Word> found) {
        if (found.stream().allMatch(word -> word.is(Sort.UNKNOWN))) {
            unplaced.add(place);
            return;
        }
        found.forEach(this::add);
        var units = found.stream().anyMatch(Word::isUnits);
        places.putIfAbsent(units ? Column.UNITS : Column.LEADERS, place);
    }

    private void add(Word word) {
        if (word.is(Sort.UNKNOWN)) {
            note(names.looksLikeUnit(word.name()) ? Kind.UNKNOWN_UNIT : Kind.UNPLACED_CELL, word.read(),
                    "名册中没有，未列为责任单位；如确是责任单位，请加入名册或设为别名");
        } else {
            words.add(word);
        }
    }

    /// What no single cell tells, the rest of the row may.
    private void placeByTheRest(int place) {
        var cell = row.cells().get(place);
        var found = names.split(cell);
        if (text == null && isSentence(cell)) {
            placeText(place);
            note(Kind.DOUBTFUL_TEXT, cell, "没有句号，按重点工作读入，请核对是否完整");
        } else if (places.containsKey(Column.UNITS) && !places.containsKey(Column.LEADERS) && names.onlyPeople(found)) {
            found.forEach(word -> words.add(new Word(Sort.LEADER, word.read(), word.name())));
            places.put(Column.LEADERS, place);
        } else {
            found.forEach(this::add);
        }
    }

    private static boolean isSentence(String cell) {
        return cell.length() >= LENGTH_OF_A_SENTENCE || cell.contains("，");
    }

    private void note(Kind kind, String found, String proposal) {
        anomalies.add(new Anomaly(row.number(), kind, found, proposal));
    }
}
