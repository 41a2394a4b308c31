package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.exhibit.FakeExhibits;
import cn.duban.exhibit.SampleFiles;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Recipient.DingtalkMember;
import cn.duban.sandbox.LiveTown;
import cn.duban.sandbox.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files sent to somebody in the sandbox's DingTalk.
class EnclosureTest {

    @TempDir
    static Path folder;
    private static LiveTown town;
    private final FakeExhibits store = new FakeExhibits();
    private long before;

    @BeforeAll
    static void open() {
        town = LiveTown.in(folder);
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

    @Test
    void sendsADocumentAndAPicture() {
        assertThat(send("说明.pdf", "pdf", SampleFiles.pdf())).isInstanceOf(Outcome.Sent.class);
        assertThat(send("现场.jpeg", "jpg", SampleFiles.jpeg())).isInstanceOf(Outcome.Sent.class);

        assertThat(town.files(Platform.DINGTALK, before)).hasSize(2)
                .containsEntry("说明.pdf", SampleFiles.pdf())
                .containsEntry("现场.jpeg.jpg", SampleFiles.jpeg());
    }

    @Test
    void putsWhatDingtalkDoesNotShowInAZipFile() throws IOException {
        var table = SampleFiles.ole("Workbook");
        assertThat(send("台账.xls", "xls", table)).isInstanceOf(Outcome.Sent.class);

        var sent = town.files(Platform.DINGTALK, before);
        assertThat(sent).containsOnlyKeys("台账.xls.zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.values().iterator().next()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("台账.xls");
            assertThat(zip.readAllBytes()).isEqualTo(table);
        }
    }

    @Test
    void fetchesAFreshTokenWhenTheOldOneHasEnded() {
        var channel = channel(town.credentials().dingtalk().base());
        assertThat(channel.send(parcel("说明.pdf", "pdf", SampleFiles.pdf()))).isInstanceOf(Outcome.Sent.class);
        town.fault(Platform.DINGTALK, "expired-token", 1);
        assertThat(channel.send(parcel("说明.pdf", "pdf", SampleFiles.pdf()))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void putsOffWhatThePlatformIsTooBusyFor() {
        town.fault(Platform.DINGTALK, "throttled", 1);
        assertThat(send("说明.pdf", "pdf", SampleFiles.pdf())).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void putsOffWhatCouldNotBeUploaded() {
        var api = town.credentials().dingtalk();
        var settings = new DingtalkSettings(api.base(), api.clientId(), api.clientSecret(), api.robotCode(),
                URI.create("http://127.0.0.1:1"));
        var channel = new DingtalkChannel(settings, town.clock(), store, Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(channel.send(parcel("说明.pdf", "pdf", SampleFiles.pdf()))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.reason()).doesNotContain("token"));
        assertThat(town.last()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoLongerInItsPlace() {
        var lost = new Parcel(new DingtalkMember("staff1"), "材料", "材料", new Enclosure("a.pdf", "pdf", "0".repeat(64)));
        assertThat(channel(town.credentials().dingtalk().base()).send(lost)).isInstanceOfSatisfying(
                Outcome.Refused.class, refused -> assertThat(refused.reason()).contains("存放目录", "备份"));
    }

    private Outcome send(String name, String type, byte[] content) {
        return channel(town.credentials().dingtalk().base()).send(parcel(name, type, content));
    }

    private Parcel parcel(String name, String type, byte[] content) {
        return new Parcel(new DingtalkMember("staff1"), "材料", "材料", new Enclosure(name, type, store.keep(content)));
    }

    private DingtalkChannel channel(URI base) {
        return new DingtalkChannel(SandboxChannelTest.settings(town, base), town.clock(), store, Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
