package cn.duban.dingtalk;

import cn.duban.delivery.Channel;
import cn.duban.delivery.ChannelContract;
import cn.duban.exhibit.FakeExhibits;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkMember;
import cn.duban.ledger.Recipient.UnitGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The channel's promises towards people.
class DingtalkMemberChannelTest extends ChannelContract {

    private final ApiStub stub = new ApiStub();
    private final DingtalkChannel channel = new DingtalkChannel(stub.settings(), InstantSource.system(),
            new FakeExhibits(), Duration.ofSeconds(5), Duration.ofSeconds(1));

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected Recipient known() {
        return new DingtalkMember("guolei");
    }

    @Override
    protected Recipient unknown() {
        return new DingtalkMember(ApiStub.STRANGER);
    }

    @Override
    protected Recipient foreign() {
        return new UnitGroup("区财政局");
    }

    @Override
    protected List<String> arrived() {
        return stub.texts();
    }

    @Override
    protected void throttle() {
        stub.answers(403, "{\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\",\"message\":\"slow\"}");
    }

    @Override
    protected void fallSilent() {
        stub.fallsSilent();
    }

    @Override
    protected void blab() {
        stub.answers(400,
                "{\"code\":\"param.odd\",\"message\":\"%1$s %2$s\"}".formatted(ApiStub.SECRET, ApiStub.token(1)));
    }

    @Override
    protected List<String> secrets() {
        return List.of(ApiStub.SECRET, ApiStub.token(1));
    }
}
