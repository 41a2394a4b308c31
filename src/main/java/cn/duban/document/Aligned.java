package cn.duban.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the columns of lines whose cells stand under one another without any ruling.
final class Aligned {

    private static final int FEWEST_CELLS = 3;
    private static final double NEAR = 3;
    /// In heights of a character; within a cell there is less between one character and the next.
    private static final double GUTTER = 0.5;

    private final List<Band> columns = new ArrayList<>();

    /// A run of text on one line.
    ///
    /// @param from where it begins, in any unit of length
    record Run(double from, double to, String text) {

        double overlap(double otherFrom, double otherTo) {
            return Math.min(to, otherTo) - Math.max(from, otherFrom);
        }
    }

    private record Band(double from, double to) {}

    /// Learns the columns: what overlaps from line to line stands in one.
    ///
    /// @param lines each with its runs from left to right
    Aligned(List<List<Run>> lines) {
        var most = lines.stream().mapToInt(List::size).max().orElse(0);
        lines.stream()
                .filter(line -> line.size() >= Math.max(FEWEST_CELLS, most - 1))
                .sorted(Comparator.comparingInt((List<Run> line) -> line.size()).reversed())
                .forEach(this::learn);
    }

    private void learn(List<Run> line) {
        if (columns.isEmpty()) {
            line.forEach(run -> columns.add(new Band(run.from(), run.to())));
            return;
        }
        for (var run : line) {
            var met = met(run);
            if (met.size() == 1) {
                var band = columns.get(met.getFirst());
                columns.set(met.getFirst(),
                        new Band(Math.min(band.from(), run.from()), Math.max(band.to(), run.to())));
            }
        }
    }

    /// The columns between the strips that are blank from top to bottom.
    ///
    /// @param lines of a table and of nothing else
    static Aligned betweenGutters(List<PageLine> lines) {
        var runs = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .sorted(Comparator.comparingDouble(Run::from))
                .toList();
        var gutter = GUTTER * lines.stream().mapToDouble(PageLine::size).min().orElse(0);
        var bands = new ArrayList<Band>();
        for (var run : runs) {
            var last = bands.isEmpty() ? null : bands.getLast();
            if (last == null || run.from() - last.to() > gutter) {
                bands.add(new Band(run.from(), run.to()));
            } else {
                bands.set(bands.size() - 1, new Band(last.from(), Math.max(last.to(), run.to())));
            }
        }
        var aligned = new Aligned(List.of());
        aligned.columns.addAll(bands);
        return aligned;
    }

    /// How many columns a line has something in; 0 where some of it lies across several.
    int filled(List<Run> line) {
        var met = line.stream().map(this::met).toList();
        return met.stream().anyMatch(columns -> columns.size() > 1)
                ? 0
                : (int) met.stream().flatMap(List::stream).distinct().count();
    }

    private List<Integer> met(Run run) {
        var met = new ArrayList<Integer>();
        for (var i = 0; i < columns.size(); i++) {
            if (run.overlap(columns.get(i).from(), columns.get(i).to()) > 0) {
                met.add(i);
            }
        }
        return met;
    }

    /// Whether each run of a line begins right where a column does.
    boolean begins(List<Run> line) {
        return line.stream()
                .allMatch(run -> columns.stream().anyMatch(column -> Math.abs(column.from() - run.from()) < NEAR));
    }

    int columns() {
        return columns.size();
    }

    /// The cells of one line.
    List<String> cells(List<Run> line) {
        var cells = new ArrayList<List<String>>();
        columns.forEach(column -> cells.add(new ArrayList<>()));
        line.forEach(run -> cells.get(nearest(run)).add(run.text()));
        return cells.stream().map(texts -> texts.stream().collect(Collectors.joining(" "))).toList();
    }

    private int nearest(Run run) {
        var best = 0;
        for (var i = 1; i < columns.size(); i++) {
            if (run.overlap(columns.get(i).from(), columns.get(i).to()) > run.overlap(columns.get(best).from(),
                    columns.get(best).to())) {
                best = i;
            }
        }
        return best;
    }
}
