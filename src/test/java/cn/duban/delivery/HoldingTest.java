package cn.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.ledger.Message;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldingTest extends AtTheDispatcher {

    /// Lets through what is for staff, and the rest from a moment on.
    private record Until(Instant opens) implements Gate {

        @Override
        public boolean lets(Message message, Instant now) {
            return !(message.to() instanceof Recipient.UnitGroup) || !now.isBefore(opens);
        }

        @Override
        public Duration waited(Message message, Instant since, Instant now) {
            return Duration.between(since.isBefore(opens) ? opens : since, now);
        }
    }

    @Test
    void holdsWhatMustNotGoYetInItsOrderWhileOthersGo() throws InterruptedException {
        gate = new Until(clock.instant().plus(Duration.ofHours(11)));
        var dispatcher = start();
        owe("一", GROUP);
        owe("二", OTHER);
        owe("三", new Recipient.DingtalkGroup("cid-staff"));

        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).extracting(Parcel::subject).containsExactly("三");
        assertThat(bookkeeper.ledger().outstanding()).hasSize(2);
        clock.jump(Duration.ofHours(10));
        assertThat(dispatcher.lag()).isZero();
        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).hasSize(1);

        clock.jump(Duration.ofHours(1));
        awaitSettled();
        assertThat(channel.arrived()).extracting(Parcel::subject).containsExactly("三", "一", "二");
    }

    @Test
    void goesOnHoldingAfterARestart() throws InterruptedException {
        gate = new Until(clock.instant().plus(Duration.ofHours(11)));
        owe("一", GROUP);
        var first = start();
        assertThat(first.awaitRest(PATIENCE)).isTrue();
        first.close();

        var second = start();
        assertThat(second.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).isEmpty();
        clock.jump(Duration.ofHours(11));
        awaitSettled();
        assertThat(channel.arrived()).extracting(Parcel::markdown).containsExactly("你好");
    }

    @Test
    void doesNotGiveUpForTheTimeAMessageWasHeld() throws InterruptedException {
        gate = new Until(clock.instant().plus(Duration.ofDays(7)));
        channel.answer(new Outcome.Later(Duration.ofMinutes(1), "连不上"));
        var dispatcher = start();
        owe("一", GROUP);
        clock.jump(Duration.ofDays(7));
        await().atMost(PATIENCE).until(() -> bookkeeper.ledger().message(1).orElseThrow().putOff() == 1);
        clock.jump(Duration.ofMinutes(2));
        awaitSettled();

        assertThat(dispatcher.lag()).isZero();
        assertThat(states()).containsExactly(Owed.State.DELIVERED);
    }
}
