package cn.duban.talk;

import cn.duban.registry.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the unit that somebody means: by name, by alias, without its 区, or by how it alone begins.
public final class Units {

    private static final String DISTRICT = "区";
    private static final int SHORTEST = 2;

    private final Roster roster;

    public Units(Roster roster) {
        this.roster = roster;
    }

    /// The units a name may stand for; one if it is clear which.
    ///
    /// @param name as typed, in half width
    public List<String> meant(String name) {
        var exact = exact(name);
        if (exact.isPresent()) {
            return exact.map(List::of).orElseThrow();
        }
        return name.length() < SHORTEST
                ? List.of()
                : roster.units().stream().filter(unit -> begins(unit, name)).map(Roster.Unit::name).toList();
    }

    private Optional<String> exact(String name) {
        return roster.unit(name)
                .or(() -> roster.unit(DISTRICT + name))
                .or(() -> roster.units().stream().filter(unit -> Order.plain(unit.name()).equals(name)).findFirst())
                .map(Roster.Unit::name);
    }

    private static boolean begins(Roster.Unit unit, String name) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .anyMatch(known -> known.startsWith(name) || known.startsWith(DISTRICT + name));
    }
}
