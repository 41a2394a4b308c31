package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the rows that head a table's columns: one, or two where a heading is divided below.
final class HeaderFinder {

    private static final int FEWEST = 2;
    private static final int LONGEST = 40;
    /// Single characters, as headings may be printed with blanks between.
    private static final List<String> WORDS = List.of("序", "号", "类", "任", "工", "事", "项", "内", "目", "单", "部", "牵", "责",
            "领", "时",
            "主", "配", "协", "办", "期", "注", "容");

    private static final Pattern STAGE = Pattern.compile(
            "(第?[1-4一二三四]季度.{0,6}|[上下]半年.{0,6}|全年.{0,4}|年度|\\d{1,2}(-\\d{1,2})?月.{0,6}|Q[1-4]|20\\d{2}年.{0,8})");

    /// What may stand under a divided heading and is none by itself.
    private static final Pattern DIVISION = Pattern
            .compile("牵头|配合|主办|协办|责任|单位|领导|主要|其他|完成|完工|竣工|止|启动|开始|开工|起");

    private HeaderFinder() {}

    /// A header.
    ///
    /// @param rows how many rows it takes
    record Header(Columns columns, int rows) {}

    /// The header that begins with a row; empty if none does.
    static Optional<Header> at(List<Row> rows, int index) {
        var row = rows.get(index);
        if (!isHeader(row)) {
            return Optional.empty();
        }
        var divided = index + 1 < rows.size() && dividesHeader(row, rows.get(index + 1));
        var labels = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        for (var i = 0; i < row.cells().size(); i++) {
            var above = compact(row.cells().get(i));
            var below = divided ? compact(rows.get(index + 1).cells().get(i)) : above;
            if (divided && above.isEmpty() && i > 0 && !below.isEmpty()) {
                above = labels.get(i - 1).replaceAll("/.*", "");
            }
            labels.add(below.equals(above) || below.isEmpty() ? above : above + "/" + below);
            parts.add(part(above, below));
        }
        return Optional.of(new Header(new Columns(parts, labels), divided ? 2 : 1));
    }

    private static Part part(String above, String below) {
        if (below.isEmpty() || below.equals(above)) {
            return Labels.part(above);
        }
        if (isStage(below)) {
            return Part.STAGE;
        }
        if (Labels.isUseless(below)) {
            return Part.OTHER;
        }
        var own = Labels.part(below);
        var upper = Labels.part(above);
        if (own == Part.OTHER || (own == Part.TEXT && upper != Part.OTHER)) {
            return upper == Part.TEXT || upper == Part.OTHER ? own : upper;
        }
        return upper == Part.STAGE && own == Part.DUE ? Part.STAGE : own;
    }

    /// A cheap look before the costly one: at least two short cells with a word that headings have.
    private static boolean mayBeHeader(Row row) {
        return row.cells()
                .stream()
                .filter(cell -> !cell.isEmpty() && cell.text().length() <= LONGEST
                        && WORDS.stream().anyMatch(cell.text()::contains))
                .limit(FEWEST)
                .count() == FEWEST;
    }

    private static boolean isHeader(Row row) {
        if (!mayBeHeader(row)) {
            return false;
        }
        var known = EnumSet.noneOf(Part.class);
        var headings = 0;
        var filled = 0;
        for (var cell : row.cells()) {
            if (cell.carried() || cell.isEmpty()) {
                continue;
            }
            filled++;
            if (isHeading(cell)) {
                headings++;
                known.add(Labels.part(cell.text()));
            } else if ((filled - headings) * 4 > row.cells().size()) {
                return false;
            }
        }
        known.remove(Part.OTHER);
        var useful = known.contains(Part.TEXT) || known.contains(Part.CATEGORY)
                || known.stream().anyMatch(Part::isUnits);
        return useful && known.size() >= FEWEST && headings * 4 >= filled * 3;
    }

    private static boolean isHeading(Cell cell) {
        return Labels.isHeading(cell.text()) || isStage(cell.text());
    }

    private static boolean isStage(String text) {
        return text.length() <= LONGEST && STAGE.matcher(text.replaceAll("\\s+", "")).matches();
    }

    /// A row under a header whose cells all head something, beside those that continue the header.
    private static boolean dividesHeader(Row header, Row below) {
        var own = 0;
        for (var i = 0; i < below.cells().size(); i++) {
            var cell = below.cells().get(i);
            if (cell.isEmpty() || cell.text().equals(header.cells().get(i).text()) || isSpread(below, i)) {
                continue;
            }
            if (cell.text().length() > 14
                    || !(isHeading(cell) || DIVISION.matcher(compact(cell)).matches())) {
                return false;
            }
            own++;
        }
        var continued = below.cells().stream().filter(cell -> cell.carried() || cell.isEmpty()).count();
        return own > 1 && continued > 0;
    }

    private static boolean isSpread(Row row, int column) {
        return column > 0 && row.cells().get(column).carried()
                && row.cells().get(column).text().equals(row.cells().get(column - 1).text());
    }

    private static String compact(Cell cell) {
        return cell.text().replaceAll("\\s+", "");
    }
}
