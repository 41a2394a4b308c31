package cn.duban.delivery;

import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.List;

/// The fake promises what the channels do, so that what is tested on it holds on them.
class FakeChannelTest extends ChannelContract {

    private final FakeChannel channel = new FakeChannel();

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected Recipient known() {
        return new Recipient.UnitGroup("区财政局");
    }

    @Override
    protected Recipient unknown() {
        channel.answer(new Outcome.Refused("没有这个群"));
        return new Recipient.UnitGroup("查无此局");
    }

    @Override
    protected Recipient foreign() {
        return new Recipient.DingtalkMember("guolei");
    }

    @Override
    protected List<String> arrived() {
        return channel.arrived().stream().map(Parcel::markdown).toList();
    }

    @Override
    protected void throttle() {
        channel.answer(new Outcome.Later(Duration.ofMinutes(1), "太频繁"));
    }

    @Override
    protected void fallSilent() {
        channel.answer(new Outcome.Unknown("没有应答"));
    }

    @Override
    protected void blab() {
        channel.answer(new Outcome.Refused("平台不收"));
    }

    @Override
    protected List<String> secrets() {
        return List.of("key-4711");
    }
}
