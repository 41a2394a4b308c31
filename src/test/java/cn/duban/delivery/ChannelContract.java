package cn.duban.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every channel promises, whatever its platform: one subclass a channel, on the platform's stand-in.
public abstract class ChannelContract {

    private static final String TEXT = "**第一季度台账**\n- 6 已报\n- 48 未报";

    /// The channel at test, towards a stand-in that can be told to fail.
    protected abstract Channel channel();

    /// Somebody the platform knows.
    protected abstract Recipient known();

    /// Somebody of the same kind that the platform does not know.
    protected abstract Recipient unknown();

    /// Somebody whom another channel carries.
    protected abstract Recipient foreign();

    /// The texts that stand at the other end, in order.
    protected abstract List<String> arrived();

    /// Makes the platform refuse the next message for coming too soon.
    protected abstract void throttle();

    /// Makes the platform take the next message and never answer.
    protected abstract void fallSilent();

    /// Makes the platform refuse the next message for a reason it explains by repeating all it was sent.
    protected abstract void blab();

    /// What must never be read in a reason: secrets, tokens, keys.
    protected abstract List<String> secrets();

    @Test
    void handsOverAMessage() {
        assertThat(send(known())).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).singleElement().asString().contains("第一季度台账", "6 已报", "48 未报");
    }

    @Test
    void keepsTheOrderOfTwoMessages() {
        channel().send(new Parcel(known(), "一", "先说的话"));
        channel().send(new Parcel(known(), "二", "后说的话"));
        assertThat(arrived()).hasSize(2);
        assertThat(arrived().getFirst()).contains("先说的话");
        assertThat(arrived().getLast()).contains("后说的话");
    }

    @Test
    void takesTheLongestMessageItAllows() {
        var line = "- 区财政局 48 号任务，完成 35%，“清理\"进度\"正常”。\n";
        var bytes = channel().allowance(known()).bytes();
        var text = line.repeat(bytes / line.getBytes(UTF_8).length);
        assertThat(channel().send(new Parcel(known(), "台账", text))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void isPutOffWhenItSendsTooMuch() {
        throttle();
        assertThat(send(known())).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.pause()).isPositive());
        assertThat(arrived()).isEmpty();
    }

    @Test
    void isRefusedForSomebodyUnknown() {
        assertThat(send(unknown())).isInstanceOf(Outcome.Refused.class);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void doesNotKnowWhatBecameOfAMessageNobodyAnswered() {
        fallSilent();
        assertThat(send(known())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void sendsOnceAndNeverTriesAgainByItself() {
        fallSilent();
        send(known());
        assertThat(arrived()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tellsNoSecretInAReason() {
        throttle();
        var reasons = new StringBuilder().append(send(known())).append(send(unknown()));
        blab();
        reasons.append(send(known()));
        fallSilent();
        reasons.append(send(known()));
        assertThat(secrets()).isNotEmpty().noneMatch(secret -> reasons.indexOf(secret) >= 0);
    }

    @Test
    void carriesItsOwnRecipientsOnly() {
        assertThat(channel().carries(known())).isTrue();
        assertThat(channel().carries(foreign())).isFalse();
    }

    private Outcome send(Recipient to) {
        return channel().send(new Parcel(to, "第一季度台账", TEXT));
    }
}
