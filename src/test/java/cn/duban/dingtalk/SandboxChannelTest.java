package cn.duban.dingtalk;

import cn.duban.delivery.Channel;
import cn.duban.delivery.ChannelContract;
import cn.duban.exhibit.FakeExhibits;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import cn.duban.ledger.Recipient.UnitGroup;
import cn.duban.sandbox.LiveTown;
import cn.duban.sandbox.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The channel's promises towards the sandbox.
class SandboxChannelTest extends ChannelContract {

    @TempDir
    static Path folder;
    private static LiveTown town;
    private static DingtalkChannel channel;
    private long before;

    @BeforeAll
    static void open() {
        town = LiveTown.in(folder);
        channel = new DingtalkChannel(settings(town), town.clock(), new FakeExhibits(), Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void calmDown() {
        town.calmDown();
        town.pass(Duration.ofSeconds(2));
        before = town.last();
    }

    static DingtalkSettings settings(LiveTown town) {
        return settings(town, town.credentials().dingtalk().base());
    }

    /// The app of the town, with its platform somewhere else.
    static DingtalkSettings settings(LiveTown town, URI base) {
        var dingtalk = town.credentials().dingtalk();
        return new DingtalkSettings(base, dingtalk.clientId(), dingtalk.clientSecret(), dingtalk.robotCode());
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
        return new DingtalkGroup("no-such-group");
    }

    @Override
    protected Recipient foreign() {
        return new UnitGroup("区财政局");
    }

    @Override
    protected List<String> arrived() {
        return town.arrived(Platform.DINGTALK, before);
    }

    @Override
    protected void throttle() {
        town.fault(Platform.DINGTALK, "throttled", 1);
    }

    @Override
    protected void fallSilent() {
        town.fault(Platform.DINGTALK, "slow", 1);
    }

    @Override
    protected void blab() {
        town.fault(Platform.DINGTALK, "error", 1);
    }

    @Override
    protected List<String> secrets() {
        return List.of(town.credentials().dingtalk().clientSecret());
    }
}
