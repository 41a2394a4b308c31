package cn.duban.wecom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;

/// The SDK's settings and access token, kept in memory.
final class Tokens extends WxCpDefaultConfigImpl {

    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final transient InstantSource clock;
    private transient volatile Instant fetched = Instant.MIN;

    /// @param clock the real time, also where the service runs on a moved one: tokens age by the platform's
    Tokens(WecomSettings settings, InstantSource clock) {
        this.clock = clock;
        setBaseApiUrl(settings.api().toString());
        // In this order, or the SDK fails.
        setCorpId(settings.corpId());
        setAgentId(settings.agentId());
        setCorpSecret(settings.secret());
        setApacheHttpClientBuilder(new PooledClient(settings));
    }

    @Override
    public synchronized void updateAccessToken(String accessToken, int expiresInSeconds) {
        super.updateAccessToken(accessToken, expiresInSeconds);
        fetched = clock.instant();
    }

    /// Several calls may be told at once that the old token has expired; the late ones must not throw the new one away.
    @Override
    public void expireAccessToken() {
        if (fetched.equals(Instant.MIN) || Duration.between(fetched, clock.instant()).compareTo(YOUNG) >= 0) {
            super.expireAccessToken();
        }
    }

    /// The SDK's own text holds the secrets, and fails on today's Java.
    @Override
    public String toString() {
        return "Tokens[" + getCorpId() + "]";
    }
}
