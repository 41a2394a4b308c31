package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.wecom.WecomSettings.CallbackKeys;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WecomSettingsTest {

    @Test
    void tellsNoSecret() {
        var callback = new CallbackKeys("the-token", "k".repeat(43));
        var settings = settings("https://qyapi.weixin.qq.com", "corp", callback);
        assertThat(settings + " " + callback).contains("corp").doesNotContain("the-token", "kkk", "the-secret");
        assertThat(new Tokens(settings, InstantSource.system()).toString()).doesNotContain("the-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qyapi.weixin.qq.com", "https://qyapi.weixin.qq.com/", "https://a/%20b"})
    void refusesAddressesTheSdkCannotUse(String api) {
        assertThatThrownBy(() -> settings(api, "corp", null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(api);
    }

    @Test
    void wantsTheCorpOfAnApp() {
        assertThatThrownBy(() -> settings("https://a", "", new CallbackKeys("t", "k".repeat(43))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("corpId");
    }

    private static WecomSettings settings(String api, String corp,
            @Nullable CallbackKeys callback) {
        return new WecomSettings(URI.create(api), corp, 1, "the-secret", callback, callback, "督办", Set.of());
    }
}
