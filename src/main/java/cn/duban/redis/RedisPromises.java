package cn.duban.redis;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.SafeEncoder;

/// Asks Redis at start whether it keeps what it is given: on disk before it answers, and never evicted.
public final class RedisPromises {

    /// The setting that lets the service start all the same.
    public static final String SWITCH = "duban.redis.accept-weaker";

    private static final Logger LOG = LoggerFactory.getLogger(RedisPromises.class);
    private static final List<Promise> PROMISES = List.of(
            new Promise("appendonly", "yes", "未开启时，Redis 一停，已记录的内容就会丢失"),
            new Promise("appendfsync", "always", "否则断电时，已答复“已记录”的内容可能丢失"),
            new Promise("maxmemory-policy", "noeviction", "否则内存不足时，Redis 会自行删除台账"));

    private RedisPromises() {}

    /// Asks, and refuses to go on with a Redis that could lose the ledger.
    ///
    /// @param acceptWeaker whether broken promises are only warned of
    /// @throws RedisFault naming every broken promise and what to set
    public static void check(RedisConnection connection, boolean acceptWeaker) {
        var broken = broken(connection);
        if (broken.isEmpty()) {
            return;
        }
        var message = connection.address() + " 的设置保不住台账：\n- " + String.join("\n- ", broken);
        if (!acceptWeaker) {
            throw new RedisFault(message + "\n改好后重新启动；若明知有风险仍要启动，设 " + SWITCH + "=true");
        }
        LOG.warn("{}\n因设了 {}=true，仍然启动", message, SWITCH);
    }

    /// What Redis does not promise, one sentence each, in Chinese; empty if all is well.
    static List<String> broken(RedisConnection connection) {
        var broken = new ArrayList<String>();
        for (var promise : PROMISES) {
            try {
                var value = setting(connection.client(), promise.setting());
                if (!promise.value().equals(value)) {
                    broken.add(promise.brokenBy(value));
                }
            } catch (JedisDataException e) {
                broken.add(promise.unknownBecause(String.valueOf(e.getMessage())));
            }
        }
        return broken;
    }

    private static String setting(RedisClient client, String name) {
        var reply = client.executeCommand(new CommandArguments(Protocol.Command.CONFIG).add("GET").add(name));
        var pairs = ((List<?>) reply).stream().map(part -> SafeEncoder.encode((byte[]) part)).toList();
        return pairs.size() == 2 ? pairs.getLast() : "（无此设置）";
    }

    private record Promise(String setting, String value, String why) {

        String brokenBy(String actual) {
            return setting + " 现为 " + actual + "，应设为 " + value + "（" + why + "）";
        }

        String unknownBecause(String refusal) {
            return setting + " 无法核实：此 Redis 不允许 CONFIG GET（" + refusal + "）。请向其管理员确认已设为 " + value
                    + "（" + why + "）";
        }
    }
}
