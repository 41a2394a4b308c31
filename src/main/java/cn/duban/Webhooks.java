package cn.duban;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the key of a unit's webhook. Outside the sandbox the keys made up for it do not count.
final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String MADE_UP = "sandbox-";

    private final Preparation.Premises premises;
    private final boolean sandbox;

    Webhooks(Preparation.Premises premises, boolean sandbox) {
        this.premises = premises;
        this.sandbox = sandbox;
        var missing = units().filter(unit -> key(unit).isEmpty()).toList();
        if (!missing.isEmpty()) {
            LOG.warn("{} 个单位没有设置企业微信群机器人，消息发不到：{}", missing.size(), String.join("、", missing));
        }
    }

    Optional<String> key(String unit) {
        return premises.registries()
                .stream()
                .flatMap(prepared -> prepared.folder().registry().roster().unit(unit).stream())
                .flatMap(found -> Optional.ofNullable(found.webhookKey()).stream())
                .filter(key -> sandbox || !key.startsWith(MADE_UP))
                .findFirst();
    }

    private Stream<String> units() {
        return premises.registries()
                .stream()
                .flatMap(prepared -> prepared.folder().registry().roster().units().stream())
                .map(unit -> unit.name())
                .distinct();
    }
}
