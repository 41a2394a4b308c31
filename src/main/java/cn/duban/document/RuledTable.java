package cn.duban.document;

import cn.duban.document.Rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;

/// A table drawn by ruling lines on one page. Where no line parts two fields of its grid they are one cell.
final class RuledTable {

    private static final double SLACK = 3;
    private static final int MOST_LINES = 4_000;
    /// In points; less than the height of a line of text, more than sides stick out by.
    private static final double TORN = 8;

    private final List<Rule> rules;
    private final double[] xs;
    private final double[] ys;
    private final int[] cells;

    private RuledTable(List<Rule> rules) {
        this.rules = rules;
        this.xs = places(rules.stream().filter(rule -> !rule.lies()).mapToDouble(Rule::at));
        this.ys = places(DoubleStream.concat(rules.stream().filter(Rule::lies).mapToDouble(Rule::at), torn(rules)));
        this.cells = new int[Math.max(0, rows() * columns())];
        Arrays.setAll(cells, i -> i);
    }

    /// The tables of a page.
    static List<RuledTable> find(Rules rules) {
        var tables = new ArrayList<RuledTable>();
        for (var group : abreast(groups(rules.all()))) {
            var table = new RuledTable(group);
            if (table.rows() > 0 && table.columns() > 1 && table.rows() < MOST_LINES
                    && table.columns() < Limits.COLUMNS) {
                table.join();
                tables.add(table);
            }
        }
        return tables;
    }

    /// Lines that meet belong to one table.
    private static List<List<Rule>> groups(List<Rule> rules) {
        var lying = rules.stream().filter(Rule::lies).toList();
        var group = new int[rules.size()];
        Arrays.setAll(group, i -> i);
        if (rules.size() <= MOST_LINES && !lying.isEmpty()) {
            for (var i = 0; i < group.length; i++) {
                for (var j = i + 1; j < group.length; j++) {
                    if (root(group, i) != root(group, j) && rules.get(i).meets(rules.get(j), SLACK)) {
                        group[root(group, i)] = root(group, j);
                    }
                }
            }
        }
        var groups = new HashMap<Integer, List<Rule>>();
        for (var i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(rules.get(i));
        }
        return List.copyOf(groups.values());
    }

    /// Where a merged cell takes the whole height of a page, no line joins what stands left and right of it.
    private static Collection<List<Rule>> abreast(List<List<Rule>> groups) {
        var byHeight = new LinkedHashMap<List<Long>, List<Rule>>();
        for (var group : groups) {
            var sides = group.stream().filter(rule -> !rule.lies()).toList();
            var top = sides.stream().mapToDouble(Rule::from).min().orElse(-1);
            var bottom = sides.stream().mapToDouble(Rule::to).max().orElse(-1);
            byHeight.computeIfAbsent(List.of(Math.round(top / SLACK), Math.round(bottom / SLACK)),
                    height -> new ArrayList<>()).addAll(group);
        }
        return byHeight.values();
    }

    private static int root(int[] group, int i) {
        var root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static double[] places(DoubleStream places) {
        var distinct = new ArrayList<Double>();
        places.sorted().forEach(place -> {
            if (distinct.isEmpty() || place - distinct.getLast() > SLACK) {
                distinct.add(place);
            }
        });
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Where a row is torn by the end of a page, which draws no line there: up to where its sides go on.
    private static DoubleStream torn(List<Rule> rules) {
        var first = rules.stream().filter(Rule::lies).mapToDouble(Rule::at).min().orElse(0);
        var last = rules.stream().filter(Rule::lies).mapToDouble(Rule::at).max().orElse(0);
        var sides = rules.stream().filter(rule -> !rule.lies()).toList();
        return DoubleStream.concat(beyond(sides.stream().mapToDouble(Rule::from).filter(end -> end < first - TORN)),
                beyond(sides.stream().mapToDouble(Rule::to).filter(end -> end > last + TORN)));
    }

    /// One side alone may be anything.
    private static DoubleStream beyond(DoubleStream ends) {
        var all = ends.toArray();
        return all.length > 1 ? DoubleStream.of(all) : DoubleStream.empty();
    }

    private int rows() {
        return ys.length - 1;
    }

    private int columns() {
        return xs.length - 1;
    }

    private void join() {
        for (var row = 0; row < rows(); row++) {
            for (var column = 0; column < columns(); column++) {
                if (column + 1 < columns() && !isRuled(false, xs[column + 1], (ys[row] + ys[row + 1]) / 2)) {
                    join(index(row, column), index(row, column + 1));
                }
                if (row + 1 < rows() && !isRuled(true, ys[row + 1], (xs[column] + xs[column + 1]) / 2)) {
                    join(index(row, column), index(row + 1, column));
                }
            }
        }
    }

    private boolean isRuled(boolean lies, double at, double through) {
        return rules.stream()
                .anyMatch(rule -> rule.lies() == lies && Math.abs(rule.at() - at) <= SLACK && rule.covers(through, 0));
    }

    private void join(int one, int other) {
        var first = Math.min(root(cells, one), root(cells, other));
        cells[Math.max(root(cells, one), root(cells, other))] = first;
    }

    private int index(int row, int column) {
        return row * columns() + column;
    }

    double top() {
        return ys[0];
    }

    boolean holds(Glyph glyph) {
        return glyph.middleX() >= xs[0] && glyph.middleX() <= xs[columns()] && glyph.middleY() >= ys[0]
                && glyph.middleY() <= ys[rows()];
    }

    /// The table with its text.
    ///
    /// @param glyphs those that it holds
    Block.Table fill(List<Glyph> glyphs, Grid grid) throws Unreadable {
        var byCell = new HashMap<Integer, List<Glyph>>();
        for (var glyph : glyphs) {
            var cell = root(cells, index(field(ys, glyph.middleY()), field(xs, glyph.middleX())));
            byCell.computeIfAbsent(cell, root -> new ArrayList<>()).add(glyph);
        }
        for (var row = 0; row < rows(); row++) {
            var texts = new ArrayList<Cell>();
            for (var column = 0; column < columns(); column++) {
                var root = root(cells, index(row, column));
                texts.add(grid.cell(column, PageLine.text(byCell.getOrDefault(root, List.of())),
                        root != index(row, column)));
            }
            grid.add(texts);
        }
        return grid.table();
    }

    private static int field(double[] places, double at) {
        var found = Arrays.binarySearch(places, at);
        var field = found >= 0 ? found : -found - 2;
        return Math.clamp(field, 0, places.length - 2);
    }
}
