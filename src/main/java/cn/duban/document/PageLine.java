package cn.duban.document;

import cn.duban.document.Aligned.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Characters that stand on one line, from left to right.
record PageLine(List<Glyph> glyphs) {

    private static final double BLANK = 0.35;
    private static final double WIDE_GAP = 1.6;
    private static final double NARROW_GAP = 0.45;
    private static final double SAME_LINE = 0.5;

    /// Sorts characters into lines, from top to bottom.
    static List<PageLine> of(List<Glyph> glyphs) {
        var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
        var lines = new ArrayList<PageLine>();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.y() - line.getLast().y() > SAME_LINE * Math.max(glyph.size(), line.getLast().size())) {
                add(lines, line);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<PageLine> lines, List<Glyph> line) {
        if (line.stream().anyMatch(glyph -> !glyph.isBlank())) {
            lines.add(new PageLine(line.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList()));
        }
    }

    static String text(List<Glyph> glyphs) {
        return of(glyphs).stream().map(PageLine::text).collect(Collectors.joining("\n"));
    }

    String text() {
        var text = new StringBuilder();
        var last = glyphs.getFirst();
        for (var glyph : glyphs) {
            if (glyph.x() - last.right() > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        return text.toString().strip();
    }

    double y() {
        return glyphs.getFirst().y();
    }

    double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    double left() {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).mapToDouble(Glyph::x).min().orElse(0);
    }

    double right() {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).mapToDouble(Glyph::right).max().orElse(0);
    }

    /// Its parts between gaps that surely part columns.
    List<Run> runs() {
        return runs(WIDE_GAP);
    }

    /// Its parts between gaps of any sort.
    List<Run> pieces() {
        return runs(NARROW_GAP);
    }

    private List<Run> runs(double gap) {
        var runs = new ArrayList<Run>();
        var part = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (glyph.isBlank()) {
                continue;
            }
            if (!part.isEmpty() && glyph.x() - part.getLast().right() > gap * glyph.size()) {
                runs.add(run(part));
                part = new ArrayList<>();
            }
            part.add(glyph);
        }
        if (!part.isEmpty()) {
            runs.add(run(part));
        }
        return runs;
    }

    private static Run run(List<Glyph> part) {
        return new Run(part.getFirst().x(), part.getLast().right(), new PageLine(List.copyOf(part)).text());
    }
}
