package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Rows of a list that are no tasks by themselves: notes, sums and the headings of chapters.
final class NoTask {

    static final int LONGEST_HEADING = 60;

    private static final Pattern NOTE = Pattern
            .compile("(?s)\\s*(注(?=[:：\\d、.．]|$)|备注|说明|填表|制表|单位[:：]|合计|小计|总计|共计|附[:：]).*");
    private static final Pattern FILLED_IN = Pattern
            .compile("(?s)\\s*(填报|填表|制表|报送|审核)(单位|部门|人|时间|日期)?\\s*[:：].*");
    private static final Pattern SUM = Pattern.compile("[合小总共]\\s*计([（(:：].*)?");
    private static final Pattern NUMERAL = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?");

    private NoTask() {}

    /// Whether it is a note, or sums up.
    static boolean isNote(Row row) {
        var texts = RowCells.distinct(row);
        var first = texts.getFirst();
        return (texts.size() <= 2 && NOTE.matcher(first).matches()) || FILLED_IN.matcher(first).matches()
                || isSum(row);
    }

    /// The sum of a chapter stands beside the chapter's merged heading.
    private static boolean isSum(Row row) {
        return row.cells()
                .stream()
                .filter(cell -> !cell.isEmpty() && !cell.carried())
                .findFirst()
                .map(Cell::text)
                .filter(text -> SUM.matcher(text).matches())
                .isPresent();
    }

    /// The heading of a chapter whose number has a cell of its own; the row may hold the sums of its tasks' figures.
    static Optional<String> chapter(List<String> texts) {
        var words = texts.stream().filter(text -> !Statistics.FIGURE.matcher(text).matches()).toList();
        var number = texts.getFirst();
        if (words.size() != 2 || !words.getFirst().equals(number) || !NUMERAL.matcher(number).matches()
                || words.getLast().length() > LONGEST_HEADING || new Affinity(words.getLast()).isUnits()) {
            return Optional.empty();
        }
        var stop = number.matches(".*[一二三四五六七八九十]") ? "、" : "";
        return Optional.of(number + stop + words.getLast().replace("\n", ""));
    }
}
