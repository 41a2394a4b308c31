package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A notice that staff are about to make a registry of; nothing of it is live. Its file is read anew each time, so that
/// only what staff settled is kept here.
///
/// @param settled in the order in which it was
/// @param people changes of who is who in it, in the order in which they were made
/// @param changed when anything was settled last
public record OpenImport(
        Enclosure file,
        Person by,
        List<Settlement> settled,
        List<Amendment> people,
        Instant changed) {

    public OpenImport {
        settled = List.copyOf(settled);
        people = List.copyOf(people);
    }

    /// One of which nothing is settled yet.
    public static OpenImport begun(Enclosure file, Person by, Instant at) {
        return new OpenImport(file, by, List.of(), List.of(), at);
    }

    /// The same with something settled.
    public OpenImport with(Settlement settlement, Instant at) {
        var all = new ArrayList<>(settled);
        all.add(settlement);
        return new OpenImport(file, by, all, people, at);
    }

    OpenImport with(List<Amendment> changes, Instant at) {
        var all = new ArrayList<>(people);
        all.addAll(changes);
        return new OpenImport(file, by, settled, all, at);
    }
}
