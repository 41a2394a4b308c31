package cn.duban;

import cn.duban.registry.Roster;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the key of the webhook of a registry's unit. Outside the sandbox the keys made up for it do not count.
final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String MADE_UP = "sandbox-";

    private final Roster roster;
    private final boolean sandbox;

    Webhooks(Preparation.Prepared prepared, boolean sandbox) {
        var registry = prepared.folder().registry();
        roster = registry.roster();
        this.sandbox = sandbox;
        var missing = roster.units().stream().map(Roster.Unit::name).filter(unit -> key(unit).isEmpty()).toList();
        if (!missing.isEmpty()) {
            LOG.warn("台账 {}：{} 个单位没有设置企业微信群机器人，消息发不到：{}", registry.id(), missing.size(), String.join("、", missing));
        }
    }

    Optional<String> key(String unit) {
        return roster.unit(unit)
                .flatMap(found -> Optional.ofNullable(found.webhookKey()))
                .filter(key -> sandbox || !key.startsWith(MADE_UP));
    }
}
