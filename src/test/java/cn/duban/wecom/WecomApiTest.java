package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.wecom.StubPlatform.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WecomApiTest {

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private static final String EXPIRED = "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}";

    private final AtomicInteger issued = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private StubPlatform platform;
    private WxCpService api;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform();
        api = WecomApi.of(new WecomSettings(platform.address(), "corp", 1, "the-secret", null, null, "督办", Set.of(),
                Duration.ofSeconds(2), Duration.ofSeconds(5)), clock());
        platform.answer(this::newestTokenOnly);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void fetchesOneTokenForManySendings() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Object>>mapToObj(_ -> this::send)
                    .toList())) {
                sent.get();
            }
        }
        assertThat(issued).hasValue(1);
    }

    @Test
    void fetchesANewTokenWhenTheOldOneHasExpired() throws WxErrorException {
        send();
        issued.incrementAndGet();
        now = now.plusSeconds(60);
        send();
        assertThat(issued).hasValue(3);
    }

    @Test
    void keepsAYoungTokenThatALateAnswerCallsExpired() {
        var tokens = (Tokens) api.getWxCpConfigStorage();
        tokens.updateAccessToken("t1", 7200);
        tokens.expireAccessToken();
        assertThat(tokens.isAccessTokenExpired()).isFalse();
        now = now.plusSeconds(10);
        tokens.expireAccessToken();
        assertThat(tokens.isAccessTokenExpired()).isTrue();
    }

    @Test
    void tellsTheCodeOfARefusal() {
        platform.answer(request -> request.startsWith("/cgi-bin/gettoken")
                ? token()
                : new Answer(200, "{\"errcode\":81013,\"errmsg\":\"x\"}"));
        assertThatThrownBy(this::send).isInstanceOfSatisfying(WxErrorException.class,
                e -> assertThat(e.getError().getErrorCode()).isEqualTo(81013));
    }

    private Object send() throws WxErrorException {
        return api.getMessageService().send(WxCpMessage.TEXT().agentId(1).toUser("u").content("x").build());
    }

    private Answer newestTokenOnly(String request) {
        if (request.startsWith("/cgi-bin/gettoken")) {
            return token();
        }
        return new Answer(200, request.contains("access_token=t" + issued + " ") ? OK : EXPIRED);
    }

    private Answer token() {
        return new Answer(200, "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"t%d\",\"expires_in\":7200}"
                .formatted(issued.incrementAndGet()));
    }

    private InstantSource clock() {
        return () -> now;
    }
}
