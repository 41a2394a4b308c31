package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.duban.ledger.Journal;
import cn.duban.ledger.JournalContractTest;
import cn.duban.ledger.JournalDamaged;
import cn.duban.ledger.JournalUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.StreamEntryID;

class RedisJournalTest extends JournalContractTest {

    private static final String KEY = "duban:{xiqing-2024}:journal";

    @TempDir
    Path folder;

    private RedisProcess redis;
    private RedisConnection connection;
    private RedisConnection otherConnection;
    private RedisJournal journal;
    private RedisJournal otherJournal;

    @BeforeEach
    void start() {
        redis = RedisProcess.start(folder);
        connection = RedisConnection.open(redis.address());
        otherConnection = RedisConnection.open(redis.address());
        journal = new RedisJournal(connection, "xiqing-2024");
        otherJournal = new RedisJournal(otherConnection, "xiqing-2024");
    }

    @AfterEach
    void stop() {
        journal.close();
        otherJournal.close();
        connection.close();
        otherConnection.close();
        redis.close();
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Journal journalOfAnotherReplica() {
        return otherJournal;
    }

    @Override
    protected void cutOff() {
        redis.close();
    }

    @Test
    void keepsACommitAsOneEntryUnderItsNumber() {
        journal.append(commit(1, "w"));
        var entries = connection.client().xrange(KEY, "-", "+");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.getID()).hasToString("1-0");
            assertThat(entry.getFields()).containsOnlyKeys("commit");
        });
    }

    @Test
    void costsOneRoundTripAnAppend() {
        journal.append(commit(1, "w"));
        var before = commandsProcessed();
        journal.append(commit(2, "w"));
        assertThat(commandsProcessed() - before).as("XADD, XLEN and this INFO").isEqualTo(3);
    }

    @Test
    void goesOnAfterRedisHasDiedAndComeBack() throws IOException {
        journal.append(commit(1, "w"));
        var pid = Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
        var former = ProcessHandle.of(pid).orElseThrow();
        former.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !former.isAlive());
        assertThatThrownBy(() -> journal.append(commit(2, "w"))).isInstanceOf(JournalUnavailable.class);
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(JournalUnavailable.class)
                .until(() -> journal.append(commit(2, "w")) == Journal.Appended.DONE);
        assertThat(journal.after(0, 10)).containsExactly(commit(1, "w"), commit(2, "w"));
    }

    @Test
    void tellsNoPasswordWhenItCannotBeReached() {
        redis.close();
        assertThatThrownBy(() -> journal.append(commit(1, "w"))).isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining(redis.address().toString())
                .hasMessageNotContaining(String.valueOf(redis.address().password()));
    }

    @Test
    void stopsAtAMissingEntry() {
        journal.append(commit(1, "w"));
        journal.append(commit(2, "w"));
        journal.append(commit(3, "w"));
        connection.client().xdel(KEY, new StreamEntryID(2, 0));
        assertThatThrownBy(() -> journal.after(0, 10)).isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("第 2 条记录缺失")
                .hasMessageContaining("3-0");
        assertThatThrownBy(() -> journal.append(commit(4, "w"))).isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("应有 4 条，实有 3 条");
    }

    @Test
    void stopsWhenTheStreamHasVanished() {
        journal.append(commit(1, "w"));
        connection.client().del(KEY);
        assertThatThrownBy(() -> journal.append(commit(2, "w"))).isInstanceOf(JournalDamaged.class);
        assertThat(connection.client().exists(KEY)).isFalse();
    }

    @Test
    void stopsAtAnEntryThatIsNotOurs() {
        journal.append(commit(1, "w"));
        connection.client().xadd(KEY, new StreamEntryID(1, 1), Map.of("commit", "{}"));
        assertThatThrownBy(() -> journal.after(1, 10)).isInstanceOf(JournalDamaged.class).hasMessageContaining("1-1");
    }

    @Test
    void namesTheEntryThatCannotBeRead() {
        connection.client().xadd(KEY, new StreamEntryID(1, 0), Map.of("other", "x"));
        assertThatThrownBy(() -> journal.after(0, 10)).isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("1-0")
                .hasMessageContaining("没有 commit 字段");
        connection.client().xadd(KEY, new StreamEntryID(2, 0), Map.of("commit", "{\"writer\":"));
        assertThatThrownBy(() -> journal.after(1, 10)).isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("第 2 条记录读不出来");
    }

    private long commandsProcessed() {
        var line = connection.client()
                .info("stats")
                .lines()
                .filter(stat -> stat.startsWith("total_commands_processed:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.substring(line.indexOf(':') + 1));
    }
}
