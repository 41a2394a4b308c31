package cn.duban.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names a notice uses, learned from those that stand alone in it; they tell where a broken one belongs together.
final class Vocabulary {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s、，,；;/。|／｜]+");
    private static final Pattern COMMA = Pattern.compile("[、，,；;]");

    private final Map<String, Integer> times = new HashMap<>();
    private boolean commas;
    private boolean blanks;

    /// @param cells raw contents of cells and passages that hold names
    static Vocabulary learn(List<String> cells) {
        var vocabulary = new Vocabulary();
        cells.forEach(vocabulary::add);
        return vocabulary;
    }

    private void add(String cell) {
        for (var piece : SEPARATOR.split(cell, -1)) {
            times.merge(piece, 1, Integer::sum);
        }
        var inPhrase = false;
        var pieces = cell.split("\\s+", -1);
        blanks |= Stream.of(pieces).filter(UnitNames::isStrong).limit(2).count() > 1;
        for (var piece : pieces) {
            inPhrase |= UnitNames.startsGroup(piece);
            commas |= !inPhrase && COMMA.matcher(piece).find();
        }
    }

    int times(String name) {
        return times.getOrDefault(name, 0);
    }

    /// Whether commas part its names; otherwise a comma belongs to a phrase such as 各街道办事处、镇政府、经开集团.
    boolean usesCommas() {
        return commas || !blanks;
    }
}
