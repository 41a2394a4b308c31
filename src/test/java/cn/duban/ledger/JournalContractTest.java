package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.registry.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every journal promises, the one in memory as the real one.
public abstract class JournalContractTest {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    /// The journal under test, empty at first; always the same one within a test.
    protected abstract Journal journal();

    /// The same journal as another replica sees it.
    protected abstract Journal journalOfAnotherReplica();

    /// Makes the journal unreachable for the rest of the test.
    protected abstract void cutOff();

    @Test
    void isEmptyAtFirst() {
        assertThat(journal().after(0, 10)).isEmpty();
    }

    @Test
    void givesBackExactlyWhatWasAppended() {
        var commit = commit(1, "一号副本");
        assertThat(journal().append(commit)).isEqualTo(Journal.Appended.DONE);
        assertThat(journal().after(0, 10)).containsExactly(commit);
        assertThat(journalOfAnotherReplica().after(0, 10)).containsExactly(commit);
    }

    @Test
    void keepsTheOrderOfNumbersBeyondNine() {
        var commits = append(12);
        assertThat(journal().after(0, 100)).isEqualTo(commits);
    }

    @Test
    void givesOnlyWhatCameAfterANumberAndNoMoreThanTheLimit() {
        var commits = append(5);
        assertThat(journal().after(1, 2)).isEqualTo(commits.subList(1, 3));
        assertThat(journal().after(5, 2)).isEmpty();
    }

    @Test
    void saysThatANumberIsTakenAndKeepsTheFirst() {
        var first = commit(1, "first");
        journal().append(first);
        assertThat(journalOfAnotherReplica().append(commit(1, "second"))).isEqualTo(Journal.Appended.TAKEN);
        assertThat(journal().append(first)).isEqualTo(Journal.Appended.TAKEN);
        assertThat(journal().after(0, 10)).containsExactly(first);
    }

    @Test
    void saysThatAnOlderNumberIsTaken() {
        append(3);
        assertThat(journal().append(commit(2, "late"))).isEqualTo(Journal.Appended.TAKEN);
    }

    @Test
    void letsOneOfTwoRacingReplicasWin() throws InterruptedException, ExecutionException, TimeoutException {
        for (var number = 1; number <= 20; number++) {
            var one = commit(number, "one");
            var two = commit(number, "two");
            var race = CompletableFuture.supplyAsync(() -> journalOfAnotherReplica().append(two));
            var outcomes = List.of(journal().append(one), race.get(20, TimeUnit.SECONDS));
            assertThat(outcomes).containsExactlyInAnyOrder(Journal.Appended.DONE, Journal.Appended.TAKEN);
            var winner = outcomes.getFirst() == Journal.Appended.DONE ? one : two;
            assertThat(journal().after(number - 1, 10)).containsExactly(winner);
        }
    }

    @Test
    void refusesToLeaveAGap() {
        append(2);
        assertThatThrownBy(() -> journal().append(commit(4, "hasty"))).isInstanceOf(JournalDamaged.class);
    }

    @Test
    void refusesToBeginInTheMiddle() {
        assertThatThrownBy(() -> journal().append(commit(2, "hasty"))).isInstanceOf(JournalDamaged.class);
        assertThat(journal().after(0, 10)).isEmpty();
    }

    @Test
    void awaitsWhatAnotherReplicaAppends() throws InterruptedException, ExecutionException, TimeoutException {
        append(1);
        var coming = CompletableFuture.supplyAsync(() -> journal().await(1, LONG));
        var second = commit(2, "other");
        journalOfAnotherReplica().append(second);
        assertThat(coming.get(20, TimeUnit.SECONDS)).containsExactly(second);
    }

    @Test
    void awaitsNothingWhenItIsThereAlready() {
        var commits = append(3);
        assertThat(journal().await(1, LONG)).isEqualTo(commits.subList(1, 3));
    }

    @Test
    void stopsAwaitingInTime() {
        append(1);
        assertThat(journal().await(1, MOMENT)).isEmpty();
        assertThat(journal().await(1, Duration.ZERO)).isEmpty();
    }

    @Test
    void saysThatItCannotBeReached() {
        append(1);
        cutOff();
        assertThatThrownBy(() -> journal().append(commit(2, "x"))).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> journal().after(0, 1)).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> journal().await(1, MOMENT)).isInstanceOf(JournalUnavailable.class);
    }

    private List<Commit> append(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> {
            var commit = commit(number, "writer");
            assertThat(journal().append(commit)).isEqualTo(Journal.Appended.DONE);
            return commit;
        }).toList();
    }

    /// A commit of two entries, with the values that are most easily bent on their way: fractions, nanoseconds, nulls.
    protected static Commit commit(long number, String writer) {
        var by = new Person(Platform.WECOM, "zhang\"san\n\u2028");
        var key = new ReportKey(new Period(2024, 1), 48, "区财政局");
        var values = List.of(new Quantity(new BigDecimal("1.50"), "万平方米"), new Quantity(new BigDecimal("1E+3"), "个"));
        var report = new Report(new BigDecimal("35.0"), null, values, "清理进度正常😀", null, "");
        var filed = new Event.ReportFiled(key, 1, report, by);
        var owed = new Event.MessageOwed(
                new Message(number, new Recipient.UnitGroup("区财政局"), "提醒", Text.of("**标题**")));
        var at = Instant.parse("2024-03-14T01:00:00.123456789Z");
        return new Commit(number, writer, at, List.of(
                new Entry(new Cause("wecom:" + number), by.toString(), "已记录", List.of(filed, owed)),
                new Entry(new Cause("tick:" + number), "tick", "", List.of(
                        new Event.StepTaken(new StepId(new Period(2024, 1), "opening"), true)))));
    }
}
