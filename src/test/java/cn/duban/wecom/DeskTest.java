package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Person SENDER = new Person(Platform.WECOM, "u");
    private static final Incoming SAID = new Incoming.Said(new Utterance(SENDER, "m1", null, "帮助", null));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void handsOnWhatTheReceptionAnswers() {
        assertThat(desk(utterance -> "答：" + utterance.text()).answer(SAID)).contains("答：帮助");
    }

    @Test
    void saysThatItIsNotSureWhenTimeIsUp() {
        var never = new CountDownLatch(1);
        assertThat(new Desk(_ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        }, threads, Duration.ofMillis(20)).answer(SAID)).contains(Desk.UNSURE);
    }

    @Test
    void saysThatItIsNotSureWhenTheReceptionFails() {
        assertThat(desk(_ -> {
            throw new IllegalStateException("坏了");
        }).answer(SAID)).contains(Desk.UNSURE);
    }

    @Test
    void answersWhatIsNoTextByItself() {
        var desk = desk(_ -> "不该问到");
        assertThat(desk.answer(new Incoming.Sent(SENDER, "m1"))).contains(Desk.NOT_TEXT);
        assertThat(desk.answer(new Incoming.Entered(SENDER))).contains(Desk.WELCOME);
        assertThat(desk.answer(new Incoming.Nothing())).isEmpty();
    }

    @Test
    void wordsAreAsAgreed() {
        assertThat(String.join("\n---\n", Desk.WELCOME, Desk.NOT_TEXT, Desk.UNSURE)).isEqualTo(Golden.text("desk.txt"));
    }

    private Desk desk(Reception reception) {
        return new Desk(reception, threads, Duration.ofSeconds(10));
    }
}
