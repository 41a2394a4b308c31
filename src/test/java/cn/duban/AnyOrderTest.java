package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Digest;
import cn.duban.digest.Story;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LedgerDump;
import cn.duban.plan.Ladder;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// Whatever is said in whatever order, some things hold. A failure names its seed: `-Dwalk.seed=17` repeats it alone,
/// `-Dwalk.seeds=500` walks on for longer.
class AnyOrderTest {

    private static final int STEPS = 300;
    private static final String[] REACHED = {"ORDER OVERDUE", "ORDER DUE_SOON", "PRESS_NOTE OVERDUE",
            "DeadlineExtended", "ReportReturned", "ReportPassed", "ReportWithdrawn", "SnoozeBegan", "SnoozeEnded",
            "TaskClosed", "UnitUrged", "UnitTold", "DemandWithdrawn", "LightSet", "RegistryAmended"};
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    static LongStream seeds() {
        var one = Long.getLong("walk.seed");
        return one == null ? LongStream.range(0, Long.getLong("walk.seeds", 8)) : LongStream.of(one);
    }

    @BeforeAll
    static void quiet() {
        LoggingSystem.get(AnyOrderTest.class.getClassLoader()).setLogLevel("cn.duban", LogLevel.ERROR);
    }

    @AfterAll
    static void loud() {
        if (Long.getLong("walk.seed") == null) {
            assertThat(SEEN).as("the walks reach every part").containsKeys(REACHED);
        }
        LoggingSystem.get(AnyOrderTest.class.getClassLoader()).setLogLevel("cn.duban", null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsWhatMustHoldInAnyOrder(long seed) {
        try (var walk = new Walk(seed)) {
            try {
                walk.steps(STEPS);
                var replayed = Invariants.check(Story.XIQING, Ladder.YEAR, walk.journal());
                Invariants.check(walk.ledger());
                totals(walk.ledger(), walk.now());
                assertThat(LedgerDump.of(replayed(walk))).isEqualTo(LedgerDump.of(walk.ledger()));
                walk.journal()
                        .forEach(
                                commit -> commit.entries().forEach(entry -> entry.events().forEach(AnyOrderTest::see)));
                assertThat(replayed.orders().demands()).isEqualTo(walk.ledger().orders().demands());
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed + "\n" + walk.story() + "\n" + failed.getMessage(), failed);
            }
        }
    }

    private static void see(Event event) {
        SEEN.merge(event instanceof Event.DemandIssued(var demand)
                ? demand.kind() + " " + demand.points().getFirst().ground() + (demand.by() == null ? "" : " by hand")
                : event.getClass().getSimpleName(), 1, Integer::sum);
    }

    private static Ledger replayed(Walk walk) {
        var ledger = Ledger.of(Story.XIQING);
        for (var commit : walk.journal()) {
            ledger = ledger.after(commit);
        }
        return ledger;
    }

    /// Each task stands in one list of a digest, and the totals count those lists.
    private static void totals(Ledger ledger, Instant now) {
        for (var quarter = 1; quarter <= 4; quarter++) {
            var digest = DigestText.read(Digest.ofAll(ledger, new Period(2024, quarter), now).text().whole());
            digest.lists()
                    .forEach((standing, tasks) -> assertThat(tasks).as("%s", standing)
                            .hasSize(digest.totals().getOrDefault(standing, 0)));
            assertThat(digest.totals().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(ledger.registry().tasks().size());
        }
    }
}
