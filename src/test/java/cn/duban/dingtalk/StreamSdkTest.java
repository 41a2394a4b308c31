package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Fails when a new version of the SDK has lost what is reached by reflection.
class StreamSdkTest {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    @Test
    void canPointTheClientToAnotherHost() {
        var settings = new DingtalkSettings(URI.create("http://127.0.0.1:1"), "id", "secret", "robot");
        assertThat(StreamSdk.client(settings, KEEP_ALIVE, new Deaf())).isNotNull();
    }

    @Test
    void seesThatAClientIsNotConnected() throws Exception {
        var settings = new DingtalkSettings(URI.create("http://127.0.0.1:1"), "id", "secret", "robot");
        var client = StreamSdk.client(settings, KEEP_ALIVE, new Deaf());
        assertThat(StreamSdk.connected(client)).isFalse();
        client.start();
        assertThat(StreamSdk.connected(client)).isFalse();
        client.stop();
    }

    private static final class Deaf implements OpenDingTalkCallbackListener<String, Object> {

        @Override
        public Object execute(String json) {
            return json;
        }
    }
}
