package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.SandboxApi.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that is killed in the middle of its work loses nothing.
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNITS = 52;

    @TempDir
    Path folder;

    private ServiceJvm service;
    private final Mailbox mailbox = new Mailbox();

    @BeforeEach
    void start() throws IOException {
        service = ServiceJvm.start(folder.resolve("data"), folder.resolve("service.log"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void killAndStart() throws IOException {
        service.kill();
        start();
    }

    @Test
    void keepsEverythingWhenKilledWhileSendingAndWhileRecording() throws IOException {
        finishesTheRoundItWasSending();
        keepsWhatItAnswered();
    }

    private void finishesTheRoundItWasSending() throws IOException {
        var moving = service.api().nextInFlight();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> service.arrived() >= 5);
        killAndStart();
        assertThat(moving).isCompletedExceptionally();
        var letters = new ArrayList<Mailbox.Letter>();
        await().atMost(PATIENCE).until(() -> {
            letters.addAll(mailbox.take(service.api()));
            return letters.size() >= UNITS;
        });
        assertThat(letters).hasSize(UNITS).extracting(Mailbox.Letter::where).doesNotHaveDuplicates();
        mailbox.requireAll(UNITS);
        assertThat(mailbox.repeated()).isLessThanOrEqualTo(1);
    }

    private void keepsWhatItAnswered() throws IOException {
        var reports = List.of(report("leihuimin", "48号任务完成35%，进度正常"), report("leihuimin", "2号任务正常推进"),
                report("leihuimin", "103号任务尚未启动"));
        var first = service.api().say(reports.getFirst());
        assertThat(first).contains("已记录").contains("完成 35%");
        var inFlight = reports.subList(1, 3).stream().map(service.api()::sayInFlight).toList();
        killAndStart();
        assertThat(inFlight).allMatch(answer -> answer.isDone());
        assertThat(service.api().say(Said.wecom("leihuimin", null, "我的任务"))).contains("完成 35%");
        // The platform delivers again what got no answer; what was answered gets the same answer.
        assertThat(service.api().say(reports.getFirst())).isEqualTo(first);
        assertThat(reports.stream().map(service.api()::say)).allSatisfy(
                answer -> assertThat(answer).contains("已记录").doesNotContain("第 2 次"));
        assertThat(service.api().say(Said.wecom("leihuimin", null, "我的任务"))).contains("已报 3 项，未报 0 项");
        assertThat(mailbox.take(service.api())).isEmpty();
    }

    private static Said report(String user, String text) {
        return Said.wecom(user, "wrxq-qucaizhengju", text).as("report-" + text.hashCode());
    }
}
