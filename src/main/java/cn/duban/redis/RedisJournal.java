package cn.duban.redis;

import cn.duban.ledger.Commit;
import cn.duban.ledger.Journal;
import cn.duban.ledger.JournalDamaged;
import cn.duban.ledger.JournalUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/// The journal of one registry as a Redis Stream: one entry a commit, whose ID is the commit's number.
public final class RedisJournal implements Journal, AutoCloseable {

    private static final String FIELD = "commit";
    private static final int PAGE = 1000;
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(30);
    /// How Redis begins to refuse an ID that is not beyond the last one; the refusal has no code of its own.
    private static final String TAKEN = "ERR The ID specified in XADD is equal or smaller";

    private final RedisConnection connection;
    private final RedisClient waiting;
    private final String key;

    /// @param registry the registry's id, e.g. `xiqing-2024`
    public RedisJournal(RedisConnection connection, String registry) {
        this.connection = connection;
        waiting = connection.blockingClient(LONGEST_BLOCK);
        key = "duban:{" + registry + "}:journal";
    }

    @Override
    public Appended append(Commit commit) {
        var params = XAddParams.xAddParams().id(commit.number(), 0);
        if (commit.number() > 1) {
            // A stream that has vanished must not begin anew in the middle.
            params.noMkStream();
        }
        var json = CommitCodec.write(commit);
        try (var pipeline = connection.client().pipelined()) {
            var added = pipeline.xadd(key, params, Map.of(FIELD, json));
            var length = pipeline.xlen(key);
            pipeline.sync();
            return appended(commit.number(), added.get(), length.get());
        } catch (JedisDataException e) {
            if (String.valueOf(e.getMessage()).startsWith(TAKEN)) {
                return Appended.TAKEN;
            }
            throw unavailable(e);
        } catch (JedisException e) {
            throw unavailable(e);
        }
    }

    /// The length tells at once when Redis has lost entries that were on disk, as after a failover to a replica that
    /// lagged: without it the gap would be found only at the next start.
    private Appended appended(long number, @Nullable StreamEntryID added, long length) {
        if (added == null || length < number) {
            throw new JournalDamaged("台账记录有缺失：Redis 键 " + key + " 应有 " + number + " 条，实有 " + length
                    + " 条。已停止记录，请从备份恢复 Redis 数据后重启");
        }
        return Appended.DONE;
    }

    @Override
    public List<Commit> after(long number, int limit) {
        try {
            var first = new StreamEntryID(number, 1);
            return read(number, connection.client().xrange(key, first, StreamEntryID.MAXIMUM_ID, limit));
        } catch (JedisException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<Commit> await(long number, Duration patience) {
        // Zero would be for ever.
        var block = Math.clamp(patience.toMillis(), 1, (int) LONGEST_BLOCK.toMillis());
        var params = XReadParams.xReadParams().block(block).count(PAGE);
        try {
            var streams = waiting.xread(params, Map.of(key, new StreamEntryID(number, 0)));
            return streams == null ? List.of() : read(number, streams.getFirst().getValue());
        } catch (JedisException e) {
            throw unavailable(e);
        }
    }

    private List<Commit> read(long number, List<StreamEntry> entries) {
        var commits = new ArrayList<Commit>(entries.size());
        for (var entry : entries) {
            commits.add(read(number + commits.size() + 1, entry));
        }
        return commits;
    }

    private Commit read(long number, StreamEntry entry) {
        if (!entry.getID().equals(new StreamEntryID(number, 0))) {
            throw new JournalDamaged("台账第 " + number + " 条记录缺失：Redis 键 " + key + " 中接下来是 " + entry.getID()
                    + "。已停止记录，请从备份恢复 Redis 数据后重启");
        }
        var json = entry.getFields().get(FIELD);
        if (json == null) {
            throw new JournalDamaged("台账第 " + number + " 条记录读不出来：Redis 键 " + key + " 的 " + entry.getID()
                    + " 没有 " + FIELD + " 字段");
        }
        try {
            return CommitCodec.read(number, json);
        } catch (IllegalArgumentException e) {
            throw new JournalDamaged("台账第 " + number + " 条记录读不出来：Redis 键 " + key + " 的 " + entry.getID() + "："
                    + e.getMessage() + "。若由更新的版本写入，请升级后重启", e);
        }
    }

    private JournalUnavailable unavailable(JedisException e) {
        if (e instanceof JedisConnectionException) {
            connection.forgetIdle();
        }
        return new JournalUnavailable("台账所在的 Redis " + connection.address() + " 不可用：" + e.getMessage(), e);
    }

    /// Ends the waiting connection; the pool stays open.
    @Override
    public void close() {
        waiting.close();
    }
}
