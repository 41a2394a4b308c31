package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.duban.registry.Registries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookkeeperTest {

    private final FakeJournal journal = new FakeJournal();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-03-20T02:00:00Z"));
    private final List<Bookkeeper> open = new ArrayList<>();

    /// Meets a stranger of its own, and answers with how many commits the ledger held.
    private record Greet(String name) implements Command {

        @Override
        public Cause cause() {
            return new Cause("wecom:" + name);
        }

        @Override
        public String actor() {
            return name;
        }

        @Override
        public Decision decide(Ledger ledger, Instant now) {
            return new Decision(List.of(new Event.StrangerMet(new Person(Platform.WECOM, name))),
                    name + "@" + ledger.number());
        }
    }

    @AfterEach
    void close() {
        open.forEach(Bookkeeper::close);
    }

    @Test
    void answersOnlyOnceItIsWritten() {
        assertThat(bookkeeper().answer(new Greet("a"))).isEqualTo("a@0");
        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void decidesACauseOnlyOnceAndGivesTheFormerAnswer() {
        var bookkeeper = bookkeeper();
        var first = bookkeeper.answer(new Greet("a"));
        bookkeeper.answer(new Greet("b"));

        assertThat(bookkeeper.answer(new Greet("a"))).isEqualTo(first);
        assertThat(journal.after(0, 10)).hasSize(2);
    }

    @Test
    void knowsCausesOfBeforeItsStart() {
        bookkeeper().answer(new Greet("a"));
        assertThat(bookkeeper().answer(new Greet("a"))).isEqualTo("a@0");
        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void writesWhatComesTogetherInOneCommit() throws InterruptedException {
        var bookkeeper = bookkeeper();
        var held = new CountDownLatch(1);
        bookkeeper.onCommit(commit -> waitFor(held));
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 65; i++) {
            answers.add(bookkeeper.submit(new Greet("p" + i)));
        }
        held.countDown();

        answers.forEach(CompletableFuture::join);
        assertThat(journal.after(0, 100)).hasSizeLessThan(65);
        assertThat(journal.after(0, 100).stream().flatMap(commit -> commit.entries().stream())).hasSize(65);
    }

    @Test
    void decidesAgainWhenAnotherReplicaWasFaster() {
        var one = bookkeeper();
        var other = bookkeeper();
        for (var i = 0; i < 20; i++) {
            one.answer(new Greet("one" + i));
            other.answer(new Greet("other" + i));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> one.ledger().number() == 40 && other.ledger().number() == 40);
        assertThat(one.ledger().answerTo(new Cause("wecom:other19"))).contains("other19@39");
    }

    @Test
    void decidesTheSameCauseOnceAmongReplicas() {
        var one = bookkeeper();
        var other = bookkeeper();
        assertThat(one.answer(new Greet("a"))).isEqualTo(other.answer(new Greet("a")));
        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void findsOutWhetherAnUnansweredAppendWasWritten() {
        var bookkeeper = bookkeeper();
        journal.fail(FakeJournal.Fault.UNANSWERED);
        assertThat(bookkeeper.answer(new Greet("a"))).isEqualTo("a@0");
        journal.fail(FakeJournal.Fault.LOST);
        assertThat(bookkeeper.answer(new Greet("b"))).isEqualTo("b@1");
        assertThat(journal.after(0, 10)).hasSize(2);
    }

    @Test
    void saysThatNothingWasRecordedWhenTheJournalIsAwayAndGoesOnAfterwards() {
        var bookkeeper = bookkeeper();
        journal.away(true);
        assertThatThrownBy(() -> bookkeeper.answer(new Greet("a"))).isInstanceOf(NotRecorded.class);
        assertThat(bookkeeper.ledger().met(new Person(Platform.WECOM, "a"))).isFalse();

        journal.away(false);
        assertThat(bookkeeper.answer(new Greet("a"))).isEqualTo("a@0");
    }

    @Test
    void refusesToStartOnAJournalWithAGap() {
        journal.append(new Commit(1, "w", clock.instant(), List.of()));
        journal.append(new Commit(2, "w", clock.instant(), List.of()));
        journal.lose(1);
        assertThatThrownBy(this::bookkeeper).isInstanceOf(JournalDamaged.class);
    }

    @Test
    void stopsAndSaysSoAtOnceWhenItsLastCommitIsLost() {
        var bookkeeper = bookkeeper();
        bookkeeper.answer(new Greet("a"));
        journal.lose(1);
        var answer = bookkeeper.submit(new Greet("b"));
        assertThat(answer).failsWithin(Duration.ofSeconds(3))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(NotRecorded.class);
        assertThat(bookkeeper.stopped()).containsInstanceOf(JournalDamaged.class);
    }

    @Test
    void keepsOneBrokenCommandFromTakingOthersWithIt() {
        var bookkeeper = bookkeeper();
        var broken = bookkeeper.submit(new Command() {

            @Override
            public Cause cause() {
                return new Cause("broken");
            }

            @Override
            public String actor() {
                return "";
            }

            @Override
            public Decision decide(Ledger ledger, Instant now) {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(bookkeeper.answer(new Greet("a"))).isEqualTo("a@0");
        assertThat(broken).isCompletedExceptionally();
    }

    @Test
    void finishesWhatWaitsWhenItCloses() {
        var bookkeeper = bookkeeper();
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 500; i++) {
            answers.add(bookkeeper.submit(new Greet("p" + i)));
        }
        bookkeeper.close();
        assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThat(bookkeeper.submit(new Greet("late"))).isCompletedExceptionally();
    }

    private Bookkeeper bookkeeper() {
        var bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), journal, clock);
        bookkeeper.start();
        open.add(bookkeeper);
        return bookkeeper;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
