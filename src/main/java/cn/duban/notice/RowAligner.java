package cn.duban.notice;

import cn.duban.document.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts the cells of a row that has slipped back under their columns, by what they hold. The order of cells is kept.
final class RowAligner {

    private static final double SAME_PLACE = 0.5;
    private static final double LEFT_OUT = -1;
    private static final double GAIN = 2;
    private static final double SURE = 3;

    private final Columns columns;
    private final List<Cell> cells;
    private final double[][] fit;

    private RowAligner(Columns columns, List<Cell> cells, Map<String, Affinity> known) {
        this.columns = columns;
        this.cells = cells;
        this.fit = new double[cells.size()][columns.parts().size()];
        for (var i = 0; i < cells.size(); i++) {
            var affinity = known.computeIfAbsent(cells.get(i).text(), Affinity::new);
            for (var j = 0; j < columns.parts().size(); j++) {
                fit[i][j] = affinity.to(columns.parts().get(j));
            }
        }
    }

    /// For each cell its column; −1 for one that belongs to none. Cells that fit where they stand stay there.
    ///
    /// @param known what cells of the table were found to hold, which often comes again
    static int[] align(Columns columns, List<Cell> cells, Map<String, Affinity> known) {
        var stay = new int[cells.size()];
        Arrays.setAll(stay, i -> i < columns.parts().size() ? i : -1);
        var aligner = new RowAligner(columns, cells, known);
        if (!aligner.clashes()) {
            return stay;
        }
        var moved = aligner.best();
        var better = aligner.score(moved) > aligner.score(stay) + GAIN;
        return better && aligner.leftOut(moved) <= aligner.leftOut(stay) ? moved : stay;
    }

    /// Which cells stand out of place and where, empty if none does.
    static String moved(Columns columns, List<Cell> cells, int[] places) {
        return IntStream.range(0, places.length)
                .filter(i -> !cells.get(i).isEmpty() && places[i] >= 0 && places[i] != i)
                .mapToObj(i -> columns.parts().get(places[i]).label() + "在第 " + (i + 1) + " 格")
                .collect(Collectors.joining("，"));
    }

    /// A cell that has a column loses it to no other: a row that slipped has room for all.
    private long leftOut(int[] places) {
        return IntStream.range(0, places.length).filter(i -> places[i] < 0 && !cells.get(i).isEmpty()).count();
    }

    private boolean clashes() {
        var own = Math.min(cells.size(), columns.parts().size());
        var clashing = IntStream.range(0, own).filter(i -> fit[i][i] <= Affinity.CLASH).toArray();
        var namedLikeUnit = clashing.length == 1 && columns.parts().get(clashing[0]) == Part.TEXT
                && IntStream.range(0, own).anyMatch(i -> columns.parts().get(i).isUnits() && fit[i][i] >= SURE);
        // A project may be called 全民健身中心; the row has slipped only if its units are not where they belong.
        return clashing.length > 0 && !namedLikeUnit;
    }

    private double score(int[] places) {
        var score = 0.0;
        for (var i = 0; i < places.length; i++) {
            if (!cells.get(i).isEmpty()) {
                score += places[i] < 0 ? LEFT_OUT : value(i, places[i]);
            }
        }
        return score;
    }

    private double value(int cell, int column) {
        return fit[cell][column] + (cell == column ? SAME_PLACE : 0);
    }

    private int[] best() {
        var filled = new ArrayList<Integer>();
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.add(i);
            }
        }
        var width = columns.parts().size();
        var best = new double[filled.size() + 1][width + 1];
        for (var i = 1; i <= filled.size(); i++) {
            best[i][0] = i * LEFT_OUT;
            for (var j = 1; j <= width; j++) {
                best[i][j] = Math.max(Math.max(best[i][j - 1], best[i - 1][j] + LEFT_OUT),
                        best[i - 1][j - 1] + value(filled.get(i - 1), j - 1));
            }
        }
        return trace(filled, best);
    }

    private int[] trace(List<Integer> filled, double[][] best) {
        var places = new int[cells.size()];
        Arrays.fill(places, -1);
        var i = filled.size();
        var j = columns.parts().size();
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i][j - 1]) {
                j--;
            } else if (best[i][j] == best[i - 1][j] + LEFT_OUT) {
                i--;
            } else {
                i--;
                j--;
                places[filled.get(i)] = j;
            }
        }
        placeTheRest(filled, places);
        return places;
    }

    /// A cell that stands out of order still belongs where it surely fits.
    private void placeTheRest(List<Integer> filled, int[] places) {
        for (int cell : filled) {
            for (var column = 0; column < columns.parts().size() && places[cell] < 0; column++) {
                var free = column;
                if (fit[cell][column] >= SURE && Arrays.stream(places).noneMatch(place -> place == free)) {
                    places[cell] = column;
                }
            }
        }
    }
}
