package cn.duban.notice;

import cn.duban.notice.CutName.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a cell into names of units or people. Blanks and line ends may part names or break one: of all ways to join
/// neighbouring pieces it takes the one that makes the best names.
final class NameCutter {

    private static final Pattern BLANK = Pattern.compile("[ \\t]+|(?=\\n)");
    /// A number before one of several names: 1.甲 2.乙.
    private static final Pattern ITEM = Pattern
            .compile("(?<=^|[\\s\\p{IsHan}、，；）)])\\s*(?:[（(]\\d{1,2}[）)]|\\d{1,2}[.．、]|[①-⑳])(?=\\s*\\p{IsHan})");
    /// A line that says that there is nobody: 无, from one of two columns.
    private static final Pattern NOBODY = Pattern.compile("(?m)^\\s*(?:无|待定|暂无|空缺|[/／—–-]+)\\s*$");
    private static final Pattern COMMA = Pattern.compile("[、，,；;]");
    private static final int MOST_PIECES = 6;
    private static final double JOIN = 0.2;
    private static final double WEAK = 0.4;
    private static final double WRAP = 0.5;
    private static final double OPEN = 1;
    private static final double ODD = 0.3;
    private static final double BARE = 2.5;
    private static final double UNKNOWN = 3;

    private final Vocabulary vocabulary;

    NameCutter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What it costs to take a text for names.
    private interface Cost {
        double of(String text, boolean joined);
    }

    private record Way(double cost, int from) {}

    /// The units in a cell, in printed order.
    List<CutName> units(String cell) {
        var names = new ArrayList<CutName>();
        for (var read : join(pieces(cell), this::costOfUnits)) {
            new UnitList(vocabulary, names).add(read);
        }
        return names;
    }

    /// The people in a cell, in printed order.
    List<CutName> people(String cell) {
        var names = new ArrayList<CutName>();
        for (var part : LeaderNames.split(NOBODY.matcher(cell).replaceAll(""))) {
            for (var read : join(pieces(part), NameCutter::costOfPerson)) {
                LeaderNames.name(read).ifPresent(names::add);
            }
        }
        return names;
    }

    /// Pieces as they are printed; one that begins a line begins with its line end.
    private static List<String> pieces(String cell) {
        return BLANK.splitAsStream(ITEM.matcher(cell.strip()).replaceAll("、"))
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static List<String> join(List<String> pieces, Cost cost) {
        var best = new ArrayList<Way>();
        var commas = pieces.stream().anyMatch(piece -> COMMA.matcher(piece).find());
        for (var end = 1; end <= pieces.size(); end++) {
            best.add(cheapest(pieces, end, best, cost, commas));
        }
        var names = new ArrayList<String>();
        for (var end = pieces.size(); end > 0; end = best.get(end - 1).from()) {
            names.add(String.join(" ", pieces.subList(best.get(end - 1).from(), end)).replace(" \n", "\n").strip());
        }
        Collections.reverse(names);
        return names;
    }

    private static Way cheapest(List<String> pieces, int end, List<Way> best, Cost cost,
            boolean commas) {
        var cheapest = new Way(Double.MAX_VALUE, end - 1);
        for (var from = end - 1; from >= Math.max(0, end - MOST_PIECES); from--) {
            if (from < end - 1 && beginsAnew(pieces.get(from), pieces.get(from + 1).strip())) {
                break;
            }
            var before = from == 0 ? 0 : best.get(from - 1).cost();
            var total = before + cost.of(String.join("", pieces.subList(from, end)).replace("\n", ""), end - from > 1)
                    + JOIN * (end - from - 1) + (from == 0 || !commas ? 0 : costOfBreak(pieces, from));
            if (total < cheapest.cost()) {
                cheapest = new Way(total, from);
            }
        }
        return cheapest;
    }

    /// A phrase for several units begins a new name, unless only its first character stands before it: 区 直各部门.
    private static boolean beginsAnew(String above, String below) {
        var parts = UnitList.parts(above);
        return UnitNames.startsGroup(below) && !parts.isEmpty() && parts.getLast().strip().length() > 1;
    }

    /// In a cell that parts names by commas a line end alone hardly does, unless a new name plainly begins below it; nor
    /// does one behind a comma in a phrase for several units.
    private static double costOfBreak(List<String> pieces, int at) {
        var below = pieces.get(at);
        var above = pieces.get(at - 1);
        var isOpen = above.matches("(?s).*[、，,；;]");
        if (!below.startsWith("\n")) {
            return 0;
        }
        if (isOpen) {
            return UnitNames.startsGroup(above.strip()) ? OPEN : 0;
        }
        return below.matches("(?s)\\s*[区市县省州各国中].*") ? 0 : WRAP;
    }

    private double costOfUnits(String joined, boolean wasCut) {
        if (!vocabulary.usesCommas() && UnitNames.startsGroup(joined)) {
            return UnitList.parts(joined).stream().allMatch(NameCutter::isSound) ? 0 : UNKNOWN;
        }
        return UnitList.parts(joined).stream().mapToDouble(part -> costOfUnit(part, wasCut)).sum();
    }

    private static boolean isSound(String part) {
        return UnitNames.isGroup(part) || UnitNames.isUnit(part) || UnitNames.goesOn(part);
    }

    private double costOfUnit(String part, boolean wasCut) {
        var known = vocabulary.times(part) > (wasCut ? 0 : 1) ? -0.3 : 0;
        if (UnitNames.isBare(part)) {
            return BARE;
        }
        if (UnitNames.isStrong(part) || UnitNames.isGroup(part)) {
            return known;
        }
        return UnitNames.isWeak(part) ? WEAK + known : UNKNOWN + known;
    }

    private static double costOfPerson(String joined, boolean ignored) {
        if (Surnames.isPerson(joined) || LeaderNames.isGroup(joined)) {
            return 0;
        }
        return joined.matches("\\p{IsHan}{2,3}") ? ODD : LeaderNames.isTitled(joined) ? ODD : UNKNOWN;
    }

    /// What a single name is, whoever printed it.
    static Sort sort(String name) {
        if (LeaderNames.isGroup(name)) {
            return Sort.LEADER_GROUP;
        }
        if (UnitNames.isGroup(name)) {
            return Sort.UNIT_GROUP;
        }
        if (Surnames.isPerson(name)) {
            return Sort.PERSON;
        }
        return UnitNames.isUnit(name) ? Sort.UNIT : Sort.UNKNOWN;
    }
}
