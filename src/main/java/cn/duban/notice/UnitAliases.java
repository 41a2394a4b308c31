package cn.duban.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names in one notice that probably mean one unit.
final class UnitAliases {

    private static final int MOST_NAMES = 600;
    private static final String OFFICES = "(人民政府|政府|街道办事处|办事处|街道办|街道|党工委|管委会)";

    private final Map<String, Integer> times;
    private final Map<String, String> same = new HashMap<>();

    /// @param times how often each name is printed
    UnitAliases(Map<String, Integer> times) {
        this.times = times;
        if (times.size() <= MOST_NAMES) {
            times.keySet().forEach(this::findSame);
        }
    }

    /// Two names.
    record Pair(String one, String other) {}

    /// 区城投公司 where all others print 城投公司, or the other way round.
    private void findSame(String name) {
        var other = name.matches("[区市县].{3,}") ? name.substring(1) : null;
        if (other != null && times.containsKey(other)) {
            var rare = times.getOrDefault(name, 0) < times.getOrDefault(other, 0) ? name : other;
            same.put(rare, rare.equals(name) ? other : name);
        }
    }

    /// The usual name of a unit that is once printed with or without its 区.
    Optional<String> usual(String name) {
        return Optional.ofNullable(same.get(name));
    }

    /// Other names that may mean one unit, for a person to say.
    List<Pair> likely() {
        var pairs = new ArrayList<Pair>();
        if (times.size() > MOST_NAMES) {
            return pairs;
        }
        for (var one : times.keySet()) {
            for (var other : times.keySet()) {
                if (!same.containsKey(one) && !same.containsKey(other) && isShort(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isShort(String name, String full) {
        if (name.length() >= full.length() || name.length() < 2) {
            return false;
        }
        if (full.startsWith(name) && full.substring(name.length()).matches(OFFICES)) {
            return true;
        }
        return name.length() > 2 && name.charAt(0) == full.charAt(0) && name.charAt(1) == full.charAt(1)
                && name.charAt(name.length() - 1) == full.charAt(full.length() - 1) && isSubsequence(name, full);
    }

    private static boolean isSubsequence(String name, String full) {
        var next = 0;
        for (var i = 0; i < full.length() && next < name.length(); i++) {
            next += full.charAt(i) == name.charAt(next) ? 1 : 0;
        }
        return next == name.length();
    }
}
