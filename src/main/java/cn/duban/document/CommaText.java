package cn.duban.document;

import java.util.ArrayList;
import java.util.List;

/// Text whose cells are parted by commas or tabs; a cell in quotation marks may hold either, and line ends.
final class CommaText {

    private static final int FEWEST_CELLS = 3;

    private final char separator;
    private boolean honoursQuotes;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    /// Whether the last character ended a quotation, which a further mark takes up again.
    private boolean closed;

    private CommaText(char separator) {
        this.separator = separator;
    }

    static List<List<String>> tabs(List<String> lines) {
        return new CommaText('\t').read(lines);
    }

    static List<List<String>> commas(List<String> lines) {
        return new CommaText(',').read(lines);
    }

    static List<List<String>> semicolons(List<String> lines) {
        return new CommaText(';').read(lines);
    }

    /// Whether most rows have the same number of cells, at least three.
    static boolean isTable(List<String> lines, char separator) {
        var rows = new CommaText(separator).read(lines.stream().filter(line -> !line.isBlank()).toList());
        var wide = rows.stream().filter(row -> row.size() >= FEWEST_CELLS).toList();
        var usual = wide.stream().mapToInt(List::size).max().orElse(0);
        var even = wide.stream().filter(row -> row.size() == usual).count();
        return even > 1 && even * 2 > wide.size() && wide.size() * 2 > rows.size();
    }

    private List<List<String>> read(List<String> lines) {
        honoursQuotes = lines.stream().flatMapToInt(String::chars).filter(one -> one == '"').count() % 2 == 0;
        for (var line : lines) {
            line.chars().forEach(one -> add((char) one));
            if (quoted) {
                cell.append('\n');
            } else {
                endRow();
            }
        }
        if (quoted) {
            endRow();
        }
        return rows;
    }

    private void add(char one) {
        var reopens = closed && one == '"';
        closed = quoted && one == '"';
        if (reopens) {
            cell.append(one);
            quoted = true;
        } else if (one == '"' && honoursQuotes && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (one == separator && !quoted) {
            row.add(cell.toString());
            cell.setLength(0);
        } else {
            cell.append(one);
        }
    }

    private void endRow() {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
        quoted = false;
    }
}
