package cn.duban.notice;

import cn.duban.document.Block.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Settles what headings leave open by what the columns hold: which of several is the task's text, and what every
/// column is where there are no headings.
final class ColumnGuess {

    private static final double MOST = 0.6;

    private final List<Row> rows;

    /// @param rows of the list, without headings
    ColumnGuess(List<Row> rows) {
        this.rows = rows.size() > 400 ? rows.subList(0, 400) : rows;
    }

    /// Of several columns that may hold the task's text, the one that tells most tasks apart; the others are what it
    /// stands under, or say how it is to be done.
    Columns settleText(Columns columns) {
        var candidates = IntStream.range(0, columns.parts().size())
                .filter(column -> isTextLike(columns.parts().get(column)))
                .boxed()
                .toList();
        if (candidates.isEmpty()) {
            return withoutText(columns);
        }
        var plain = candidates.stream().filter(column -> columns.parts().get(column) != Part.STAGE).toList();
        var text = best(columns, plain.isEmpty() ? candidates : plain);
        var settled = columns;
        for (var column : candidates) {
            settled = settled.with(column, other(columns, text, column));
        }
        return settled;
    }

    /// A column of bare figures is no task's text, one of measure words names no units, and one of dates is the
    /// deadline.
    Columns settleFigures(Columns columns) {
        var settled = columns;
        for (var column = 0; column < columns.parts().size(); column++) {
            var part = columns.parts().get(column);
            if (part == Part.TEXT && mostly(column, Goals::isBare)) {
                settled = settled.with(column, Part.STAGE);
            } else if ((part == Part.UNITS || part == Part.OTHER) && mostly(column, NumberFinder::isMeasure)) {
                settled = settled.with(column, Part.MEASURE);
            } else if (isDue(settled, column)) {
                settled = settled.with(column, Part.DUE);
            }
        }
        return settled;
    }

    /// 进度要求 may hold nothing but dates.
    private boolean isDue(Columns columns, int column) {
        return isTextLike(columns.parts().get(column)) && !columns.has(Part.DUE)
                && !Goals.isOfPartOfYear(columns.labels().get(column).replace("进度", ""))
                && mostly(column, DuePhrase::isDue);
    }

    private boolean mostly(int column, Predicate<String> test) {
        var texts = rows.stream().map(row -> row.cells().get(column).text()).filter(text -> !text.isEmpty()).toList();
        return !texts.isEmpty() && texts.stream().filter(test).count() > texts.size() * MOST;
    }

    private static boolean isTextLike(Part part) {
        return part == Part.TEXT || part == Part.CATEGORY || part == Part.STAGE;
    }

    private Part other(Columns columns, int text, int column) {
        if (column == text) {
            return Part.TEXT;
        }
        var part = columns.parts().get(column);
        if (part == Part.TEXT && column < text && columns.labels().get(column).contains("指标")) {
            // What is measured and how much of it make one task: 城镇登记失业率, 控制在4%以内.
            return Part.TEXT;
        }
        if (part == Part.TEXT) {
            return column < text && distinct(column) < distinct(text) * 0.9 ? Part.CATEGORY : Part.STAGE;
        }
        return part;
    }

    private int best(Columns columns, List<Integer> candidates) {
        var most = candidates.stream().mapToDouble(this::distinct).max().orElse(0);
        return candidates.stream()
                .filter(column -> distinct(column) >= most * 0.8)
                .max(Comparator.comparingInt((Integer column) -> strength(columns, column))
                        .thenComparingDouble(this::length))
                .orElseThrow();
    }

    private static int strength(Columns columns, int column) {
        return columns.parts().get(column) == Part.CATEGORY ? -1 : Labels.strength(columns.labels().get(column));
    }

    /// How many different contents a column has, blank and merged cells not counted, as a share of all rows.
    private double distinct(int column) {
        var seen = new HashSet<String>();
        for (var row : rows) {
            var cell = row.cells().get(column);
            if (!cell.isEmpty() && !cell.carried()) {
                seen.add(cell.text());
            }
        }
        return rows.isEmpty() ? 0 : (double) seen.size() / rows.size();
    }

    private double length(int column) {
        return rows.stream().mapToInt(row -> row.cells().get(column).text().length()).average().orElse(0);
    }

    private Columns withoutText(Columns columns) {
        return IntStream.range(0, columns.parts().size())
                .boxed()
                .filter(column -> columns.parts().get(column) == Part.OTHER)
                .max(Comparator.comparingDouble(this::length))
                .map(column -> columns.with(column, Part.TEXT))
                .orElse(columns);
    }

    /// What the columns are about where nothing heads them.
    Columns withoutHeader(int width) {
        var parts = new ArrayList<Part>();
        for (var column = 0; column < width; column++) {
            parts.add(guess(column, parts));
        }
        var columns = new Columns(parts, parts.stream().map(part -> "").toList());
        return columns.has(Part.TEXT) ? columns : withoutText(columns);
    }

    private Part guess(int column, List<Part> before) {
        var kinds = rows.stream()
                .map(row -> row.cells().get(column).text())
                .filter(text -> !text.isEmpty())
                .map(Affinity::new)
                .toList();
        if (kinds.isEmpty()) {
            return Part.OTHER;
        }
        if (!before.contains(Part.NUMBER) && share(kinds, Affinity::isNumber) > MOST) {
            return Part.NUMBER;
        }
        if (share(kinds, Affinity::isUnits) > MOST) {
            return before.contains(Part.UNITS) ? Part.CO : Part.UNITS;
        }
        if (share(kinds, Affinity::isPeople) > MOST) {
            return Part.LEADER;
        }
        if (share(kinds, Affinity::isDue) > MOST) {
            return Part.DUE;
        }
        return guessWords(column, kinds, before);
    }

    private Part guessWords(int column, List<Affinity> kinds, List<Part> before) {
        if (share(kinds, Affinity::isSentence) > MOST / 2 && !before.contains(Part.TEXT)) {
            return Part.TEXT;
        }
        var category = !before.contains(Part.CATEGORY)
                && (share(kinds, Affinity::isHeading) > MOST || distinct(column) < MOST);
        return category ? Part.CATEGORY : Part.OTHER;
    }

    private interface Test {
        boolean holds(Affinity kind);
    }

    private static double share(List<Affinity> kinds, Test test) {
        return (double) kinds.stream().filter(test::holds).count() / kinds.size();
    }
}
