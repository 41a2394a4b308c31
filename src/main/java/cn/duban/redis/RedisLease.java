package cn.duban.redis;

import cn.duban.delivery.Lease;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// The lease of one registry as a Redis key that expires by itself.
///
/// Prolonging and giving back must look and act in one: between looking and acting the lease may have run out and be
/// another's. Redis can do that for a value only in a script until `SET … IFEQ` of 8.4, so two short ones are used.
/// Should two replicas hold it all the same, the ledger lets one begin a message, and the other at worst repeats it
/// marked as such (重发).
public final class RedisLease implements Lease {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLease.class);
    /// A third of it passes before it is prolonged; the rest must outlast the slowest send.
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final String HOLD = """
        if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end
        if redis.call('set', KEYS[1], ARGV[1], 'nx', 'px', ARGV[2]) then return 1 end
        return 0""";
    private static final String RELEASE = """
        if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
        return 0""";

    private final RedisConnection connection;
    private final String key;
    private final String holder;
    private final Duration term;
    private boolean held;
    private long askedAt;

    /// A lease that runs out 30 seconds after it was last asked for.
    ///
    /// @param registry the registry's id, e.g. `xiqing-2024`
    /// @param holder names this replica and no other; where it stays the same over a restart, a killed replica has its
    ///         lease back at once
    public RedisLease(RedisConnection connection, String registry, String holder) {
        this(connection, registry, holder, TERM);
    }

    RedisLease(RedisConnection connection, String registry, String holder, Duration term) {
        this.connection = connection;
        this.holder = holder;
        this.term = term;
        key = "duban:{" + registry + "}:dispatcher";
    }

    @Override
    public synchronized boolean hold() {
        var now = System.nanoTime();
        // Each prolongation is a write to disk: a third of the term is soon enough.
        if (held && now - askedAt < term.toNanos() / 3) {
            return true;
        }
        var before = held;
        held = ask();
        askedAt = now;
        if (held != before) {
            LOG.info(held ? "取得发送权：{}" : "失去发送权：{}", key);
        }
        return held;
    }

    private boolean ask() {
        try {
            var reply = connection.client()
                    .eval(HOLD, List.of(key), List.of(holder, String.valueOf(term.toMillis())));
            return Long.valueOf(1).equals(reply);
        } catch (JedisException e) {
            LOG.debug("问不到发送权：{}", e.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void release() {
        held = false;
        try {
            connection.client().eval(RELEASE, List.of(key), List.of(holder));
        } catch (JedisException e) {
            LOG.warn("发送权未能归还，{} 秒内自行到期：{}", term.toSeconds(), e.getMessage());
        }
    }
}
