package cn.duban.notice;

import java.util.List;

/// Joins a row with the one above it of which it is the rest.
final class Continuation {

    private Continuation() {}

    /// @param sameText whether the text's cell is merged with the one above, so that only names are new
    static void join(Draft above, Draft rest, boolean sameText) {
        for (var part : List.of(Part.LEAD, Part.CO, Part.UNITS, Part.LEADER)) {
            if (rest.has(part) && !above.get(part).equals(rest.get(part))) {
                above.put(part, rest.get(part), rest.places().get(part));
            }
        }
        if (!sameText && rest.has(Part.TEXT)) {
            above.append(Part.TEXT, rest.get(Part.TEXT));
        }
        for (var part : List.of(Part.DUE, Part.REMARK)) {
            if (rest.has(part) && !above.get(part).equals(rest.get(part))) {
                above.append(part, rest.get(part));
            }
        }
        above.stages().addAll(rest.stages());
    }
}
