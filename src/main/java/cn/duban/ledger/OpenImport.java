package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A notice that staff are about to make a registry of; nothing of it is live. Its file is read anew each time, so that
/// only what staff settled is kept here.
///
/// @param settled in the order in which it was
/// @param changed when anything was settled last
public record OpenImport(Enclosure file, Person by, List<Settlement> settled, Instant changed) {

    public OpenImport {
        settled = List.copyOf(settled);
    }

    OpenImport with(Settlement settlement, Instant at) {
        var all = new ArrayList<>(settled);
        all.add(settlement);
        return new OpenImport(file, by, all, at);
    }
}
