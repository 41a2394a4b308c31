package cn.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.ledger.Owed;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest extends AtTheDispatcher {

    @Test
    void sendsWhatIsOwedInOrder() throws InterruptedException {
        var dispatcher = start();
        owe("一", GROUP);
        owe("二", OTHER);

        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).extracting(Parcel::subject).containsExactly("一", "二");
        assertThat(states()).containsExactly(Owed.State.DELIVERED, Owed.State.DELIVERED);
    }

    @Test
    void sendsALongMessageInParts() throws InterruptedException {
        channel.allow(new Allowance(256, "all", 100, Duration.ofSeconds(1)), false);
        var dispatcher = start();
        answer(new Owe("长", GROUP, new Text("头", List.of("甲".repeat(60), "乙".repeat(60)), "脚")));

        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).hasSizeGreaterThan(1)
                .last()
                .satisfies(parcel -> assertThat(parcel.markdown()).endsWith("脚"));
    }

    @Test
    void repeatsOnceWhatMayHaveArrivedAndMarksIt() throws InterruptedException {
        channel.answer(new Outcome.Unknown("超时"));
        var dispatcher = start();
        owe("一", GROUP);
        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        clock.jump(Duration.ofSeconds(3));
        awaitSettled();

        assertThat(channel.arrived()).extracting(Parcel::markdown).containsExactly("你好", "【重发】你好");
        assertThat(states()).containsExactly(Owed.State.DELIVERED);
    }

    @Test
    void givesUpWhatMayHaveArrivedTwiceAndTellsStaff() throws InterruptedException {
        channel.answer(new Outcome.Unknown("超时"), new Outcome.Unknown("超时"));
        var dispatcher = start();
        owe("一", GROUP);
        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        clock.jump(Duration.ofSeconds(3));
        awaitSent(2);
        clock.jump(Duration.ofSeconds(3));
        awaitSettled();

        assertThat(bookkeeper.ledger().message(1).orElseThrow().state()).isEqualTo(Owed.State.FAILED);
        assertThat(channel.arrived()).hasSize(3)
                .last()
                .satisfies(parcel -> assertThat(parcel.markdown()).contains("区财政局企业微信群", "重发后仍无法确认"));
    }

    @Test
    void goesOnWithTheOthersWhileOneIsPutOff() throws InterruptedException {
        channel.allow(new Allowance(4096, "", 100, Duration.ofSeconds(1)), true);
        channel.answer(new Outcome.Later(Duration.ofMinutes(1), "太频繁"));
        var dispatcher = start();
        owe("一", GROUP);
        owe("二", OTHER);
        assertThat(dispatcher.awaitRest(PATIENCE)).isTrue();
        assertThat(channel.arrived()).extracting(Parcel::subject).containsExactly("二");

        clock.jump(Duration.ofMinutes(2));
        awaitSettled();
        assertThat(channel.arrived()).extracting(Parcel::markdown).containsExactly("你好", "你好");
    }

    @Test
    void tellsStaffOfWhatAPlatformRefuses() throws InterruptedException {
        channel.answer(new Outcome.Refused("群机器人已失效"));
        start();
        owe("一", GROUP);
        awaitSettled();

        assertThat(states()).containsExactly(Owed.State.FAILED, Owed.State.DELIVERED);
        assertThat(channel.arrived().getFirst().to()).isEqualTo(new Recipient.DingtalkGroup("cid-staff"));
        assertThat(channel.arrived().getFirst().markdown()).contains("群机器人已失效");
    }

    @Test
    void failsWhatNoChannelCarries() throws InterruptedException {
        start();
        owe("一", new Recipient.DingtalkMember("leader-guo"));
        awaitSettled();
        assertThat(channel.arrived().getFirst().markdown()).contains("郭磊（钉钉）", "没有可用的发送渠道");
    }

    @Test
    void keepsTheRateOfItsPlatform() throws InterruptedException {
        channel.allow(new Allowance(4096, "webhook", 2, Duration.ofMinutes(1)), false);
        start();
        for (var name : List.of("一", "二", "三")) {
            owe(name, GROUP);
        }
        awaitSent(2);
        assertThat(bookkeeper.ledger().outstanding()).hasSize(1);
        clock.jump(Duration.ofMinutes(1));
        awaitSettled();
        assertThat(channel.arrived()).hasSize(3);
    }

    @Test
    void marksWhatWasBeingSentWhenTheServiceDied() throws InterruptedException {
        owe("一", GROUP);
        answer(Settlement.began(1, 1, 0, "the one that died"));
        start();
        awaitSettled();
        assertThat(channel.arrived()).extracting(Parcel::markdown).containsExactly("【重发】你好");
    }

    @Test
    void sendsWhatWasPutOffAgainAndAgainAfterARestart() throws InterruptedException {
        channel.answer(new Outcome.Later(Duration.ofMinutes(1), "连不上"),
                new Outcome.Later(Duration.ofMinutes(1), "连不上"));
        var first = start();
        owe("一", GROUP);
        assertThat(first.awaitRest(PATIENCE)).isTrue();
        clock.jump(Duration.ofMinutes(2));
        await().atMost(PATIENCE).until(() -> bookkeeper.ledger().message(1).orElseThrow().putOff() == 2);
        first.close();

        start();
        awaitSettled();
        assertThat(states()).containsExactly(Owed.State.DELIVERED);
        assertThat(channel.arrived()).extracting(Parcel::markdown).containsExactly("你好");
    }

    @Test
    void sendsNothingWithoutTheLease() throws InterruptedException {
        begin();
        var dispatcher = new Dispatcher(bookkeeper, List.of(channel), new FixedLease(false), DispatchRules.DEFAULT,
                gate, clock);
        open.add(dispatcher);
        dispatcher.start();
        answer(new Owe("一", GROUP, Text.of("你好")));
        assertThat(dispatcher.awaitRest(Duration.ofMillis(500))).isFalse();
        assertThat(channel.arrived()).isEmpty();
    }
}
