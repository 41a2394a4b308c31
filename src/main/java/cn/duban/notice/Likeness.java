package cn.duban.notice;

import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.Unit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Which name of a roster one that it lacks most likely means; only ever a proposal.
public final class Likeness {

    private static final int ALIKE = 70;

    private Likeness() {}

    /// The unit whose name or alias is most like a name; empty where none is.
    public static Optional<String> unit(Roster roster, String name) {
        return roster.units()
                .stream()
                .filter(unit -> likeness(unit, name) >= ALIKE)
                .max(Comparator.comparingInt(unit -> likeness(unit, name)))
                .map(Unit::name);
    }

    private static int likeness(Unit unit, String name) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .mapToInt(called -> likeness(core(called), core(name)))
                .max()
                .orElse(0);
    }

    /// What tells a unit from others: nearly all of them begin with 区 and end with 局 or 委.
    private static String core(String name) {
        return name.length() > 3 ? name.replaceFirst("^[区市县]", "").replaceFirst("[局委办]$", "") : name;
    }

    /// Share of characters that both have in the same order, percent; a short form of the other counts as alike.
    private static int likeness(String one, String other) {
        var common = common(one, other);
        var least = Math.min(one.length(), other.length());
        var share = 200 * common / Math.max(1, one.length() + other.length());
        return least >= 2 && common == least ? Math.max(ALIKE, share) : share;
    }

    private static int common(String one, String other) {
        var row = new int[other.length() + 1];
        for (var i = 0; i < one.length(); i++) {
            var diagonal = 0;
            for (var j = 1; j <= other.length(); j++) {
                var above = row[j];
                row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    /// The leader whose name differs in one character; empty where there is none.
    public static Optional<String> leader(Roster roster, String name) {
        return roster.leaders()
                .stream()
                .map(Leader::name)
                .filter(known -> known.length() == name.length() && common(known, name) == name.length() - 1)
                .findFirst();
    }
}
