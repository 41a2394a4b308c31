package cn.duban.document;

import cn.duban.document.Aligned.Run;
import cn.duban.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Loads plain text: cells parted by tabs, by commas, by bars or by runs of blanks are rows of tables, the rest is
/// paragraphs.
final class TextLoader {

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern WIDE = Pattern.compile("　{2,}");
    /// A number that begins a line.
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*(?:\\d{1,3}|序号))　(?=\\S)");
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern FRAME = Pattern.compile("[\\s|:+\\-─━│┃┌┬┐├┼┤└┴┘=]+");
    private static final Pattern BAR = Pattern.compile("[|│┃｜]");
    /// A line end in a cell of a Markdown table.
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final int FEWEST_CELLS = 3;

    private final Limits limits = new Limits();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines;

    private TextLoader(String text) {
        // Each is as wide as two, but a single one stands within a name: 张　三.
        var numbered = NUMBER.matcher(text).replaceAll("$1　　");
        this.lines = Whitespace.plain(WIDE.matcher(numbered).replaceAll("$0$0")).lines().toList();
    }

    static Document load(byte[] bytes) throws Unreadable {
        var text = Charsets.decode(bytes);
        if (text.isBlank()) {
            throw new Unreadable("文件是空的");
        }
        return new TextLoader(text).load();
    }

    private Document load() throws Unreadable {
        if (lines.stream().filter(line -> line.indexOf('\t') >= 0).count() > 1) {
            addRegion(line -> line.indexOf('\t') >= 0, CommaText::tabs);
        } else if (lines.stream().filter(TextLoader::isBarred).count() > 1) {
            addRegion(TextLoader::isBarred, TextLoader::barred);
        } else if (CommaText.isTable(lines, ',')) {
            addRegion(line -> line.indexOf(',') >= 0, CommaText::commas);
        } else if (CommaText.isTable(lines, ';')) {
            addRegion(line -> line.indexOf(';') >= 0, CommaText::semicolons);
        } else if (runs().stream().filter(line -> line.size() >= FEWEST_CELLS).count() > 2) {
            addAligned();
        } else {
            addParagraphs(0, lines.size());
        }
        return new Document(blocks);
    }

    private interface Test {
        boolean isRow(String line);
    }

    private interface Split {
        List<List<String>> rows(List<String> lines);
    }

    /// From the first row to the last, every line that is not blank belongs to the table: a line without cells may be
    /// a heading over the whole width.
    private void addRegion(Test test, Split split) throws Unreadable {
        var first = 0;
        while (!test.isRow(lines.get(first))) {
            first++;
        }
        var last = lines.size() - 1;
        while (!test.isRow(lines.get(last))) {
            last--;
        }
        addParagraphs(0, first);
        var grid = new Grid("", 1, limits);
        for (var row : split.rows(lines.subList(first, last + 1))) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                grid.addTexts(row);
            }
        }
        blocks.add(grid.table());
        addParagraphs(last + 1, lines.size());
    }

    private static boolean isBarred(String line) {
        return BAR.matcher(line).results().count() >= 2 && !FRAME.matcher(line).matches();
    }

    private static List<List<String>> barred(List<String> lines) {
        return lines.stream()
                .filter(line -> !FRAME.matcher(line).matches())
                .map(line -> BAR.split(line.strip().replaceAll("^[|│┃｜]|[|│┃｜]$", ""), -1))
                .map(cells -> Stream.of(cells).map(cell -> BREAK.matcher(cell).replaceAll("\n")).toList())
                .toList();
    }

    private void addParagraphs(int from, int to) throws Unreadable {
        for (var i = from; i < to; i++) {
            var text = Whitespace.tidy(lines.get(i));
            if (!text.isEmpty()) {
                limits.text(text.length());
                blocks.add(new Paragraph(text, Place.paragraph("", i + 1, text.length())));
            }
        }
    }

    private List<List<Run>> runs() {
        return lines.stream().map(TextLoader::runs).toList();
    }

    private void addAligned() throws Unreadable {
        var runs = runs();
        var first = 0;
        while (runs.get(first).size() < FEWEST_CELLS) {
            first++;
        }
        var last = lines.size() - 1;
        while (runs.get(last).size() < FEWEST_CELLS) {
            last--;
        }
        addParagraphs(0, first);
        var aligned = new Aligned(runs.subList(first, last + 1));
        var grid = new Grid("", 1, limits);
        for (var line : runs.subList(first, last + 1)) {
            if (!line.isEmpty()) {
                grid.addTexts(cells(line, aligned));
            }
        }
        blocks.add(grid.table());
        addParagraphs(last + 1, lines.size());
    }

    /// By order where there is one for each column, if need be parted at single blanks; otherwise by place.
    private static List<String> cells(List<Run> line, Aligned aligned) {
        if (line.size() == aligned.columns()) {
            return line.stream().map(Run::text).toList();
        }
        var parted = line.stream().flatMap(run -> BLANK.splitAsStream(run.text())).toList();
        return parted.size() == aligned.columns() ? parted : aligned.cells(line);
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var from = 0;
        for (var gap : GAP.matcher(line).results().toList()) {
            addRun(runs, line, from, gap.start());
            from = gap.end();
        }
        addRun(runs, line, from, line.length());
        return runs;
    }

    private static void addRun(List<Run> runs, String line, int from, int to) {
        if (!line.substring(from, to).isBlank()) {
            runs.add(new Run(width(line, from), width(line, to), line.substring(from, to).strip()));
        }
    }

    /// A Chinese character is as wide as two Latin ones.
    private static double width(String line, int end) {
        return line.substring(0, end).codePoints().map(one -> one < 0x1100 ? 1 : 2).sum();
    }
}
