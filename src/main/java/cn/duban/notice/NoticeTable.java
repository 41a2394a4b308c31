package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A notice cut into its letter and the numbered rows of its list.
///
/// @param anomalies lines between the rows that are no rows
record NoticeTable(String letter, List<Row> rows, List<Anomaly> anomalies) {

    /// A run of white space of any sort, also those of Chinese typography.
    static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final String HEADER = "序号";
    private static final Pattern ANNOUNCED = Pattern.compile("(?:任务|工作)[^。；\\d]{0,12}(\\d{1,4})项");

    /// One row of the list.
    ///
    /// @param cells what stands after the number, without white space around it
    record Row(int number, List<String> cells) {}

    static NoticeTable read(String text) {
        var letter = new StringBuilder();
        var rows = new ArrayList<Row>();
        var anomalies = new ArrayList<Anomaly>();
        for (var line : text.lines().toList()) {
            var cells = Arrays.stream(line.split("\t", -1)).map(NoticeTable::trim).toList();
            if (isRow(cells)) {
                rows.add(new Row(Integer.parseInt(cells.getFirst()), cells.subList(1, cells.size())));
            } else if (rows.isEmpty()) {
                letter.append(line).append('\n');
            } else if (!trim(line).isEmpty() && !cells.getFirst().equals(HEADER)) {
                anomalies.add(new Anomaly(rows.getLast().number(), Kind.UNREADABLE_LINE, trim(line),
                        "此行在该任务之后，没有序号，未读入，请核对原文"));
            }
        }
        return new NoticeTable(letter.toString(), rows, anomalies);
    }

    /// How many tasks the letter says there are.
    OptionalInt announced() {
        var match = ANNOUNCED.matcher(SPACE.matcher(letter).replaceAll(""));
        return match.find() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }

    private static boolean isRow(List<String> cells) {
        return cells.size() > 1 && NUMBER.matcher(cells.getFirst()).matches()
                && Integer.parseInt(cells.getFirst()) > 0;
    }

    private static String trim(String text) {
        var first = 0;
        var end = text.length();
        while (first < end && isSpace(text.charAt(first))) {
            first++;
        }
        while (first < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(first, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
