package cn.duban.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the office has settled about the units of one task, over what the notice prints.
///
/// @param lead null where it is left to convention
/// @param members of the groups that the notice leaves open
/// @param moves in the order in which they were made
record Charge(@Nullable String lead, List<String> members, List<Move> moves) {

    static final Charge NONE = new Charge(null, List.of(), List.of());

    Charge {
        members = List.copyOf(members);
        moves = List.copyOf(moves);
    }

    /// That a unit took another one's place.
    record Move(String from, String to) {}

    Charge withLead(String unit) {
        return new Charge(unit, members, without(List.of(unit)));
    }

    Charge withMembers(List<String> units) {
        return new Charge(lead, units, without(units));
    }

    Charge with(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new Charge(move.from().equals(lead) ? move.to() : lead, members, all);
    }

    /// Who is named again has not gone.
    private List<Move> without(List<String> units) {
        return moves.stream().filter(move -> !units.contains(move.from())).toList();
    }

    /// The units of a task, the lead unit first.
    ///
    /// @param printed those of the notice, groups expanded
    List<String> over(List<String> printed) {
        var all = new ArrayList<>(printed);
        all.addAll(members);
        for (var move : moves) {
            all.replaceAll(unit -> unit.equals(move.from()) ? move.to() : unit);
        }
        var units = new LinkedHashSet<String>();
        if (lead != null) {
            units.add(lead);
        }
        units.addAll(all);
        return List.copyOf(units);
    }
}
