package cn.duban;

import cn.duban.registry.Roster;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the keys of the webhooks of units' groups. Outside the sandbox the keys made up for it do not count.
final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String MADE_UP = "sandbox-";

    private final List<Roster> rosters = new CopyOnWriteArrayList<>();
    private final boolean sandbox;

    Webhooks(boolean sandbox) {
        this.sandbox = sandbox;
    }

    /// From the units of a registry to the keys of their groups' webhooks.
    Function<String, Optional<String>> of(Preparation.Prepared prepared) {
        var registry = prepared.folder().registry();
        var roster = registry.roster();
        rosters.add(roster);
        var missing = roster.units().stream().filter(unit -> key(unit).isEmpty()).map(Roster.Unit::name).toList();
        if (!missing.isEmpty()) {
            LOG.warn("台账 {}：{} 个单位没有设置企业微信群机器人，消息发不到：{}", registry.id(), missing.size(), String.join("、", missing));
        }
        return unit -> roster.unit(unit).flatMap(this::key);
    }

    /// The unit's own, or that of the same group in another registry.
    private Optional<String> key(Roster.Unit unit) {
        return usable(unit).or(() -> unit.chat() == null
                ? Optional.empty()
                : rosters.stream()
                        .flatMap(roster -> roster.units().stream())
                        .filter(other -> unit.chat().equals(other.chat()))
                        .flatMap(other -> usable(other).stream())
                        .findFirst());
    }

    private Optional<String> usable(Roster.Unit unit) {
        return Optional.ofNullable(unit.webhookKey()).filter(key -> sandbox || !key.startsWith(MADE_UP));
    }
}
