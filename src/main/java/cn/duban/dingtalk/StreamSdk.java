package cn.duban.dingtalk;

import com.dingtalk.open.app.api.KeepAliveOption;
import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import com.dingtalk.open.app.api.security.AuthClientCredential;
import com.dingtalk.open.app.stream.network.api.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;

/// What the stream SDK does not let one do by its public interface: speak to another host, and say whether it is
/// connected. All reflection on it is here.
final class StreamSdk {

    private StreamSdk() {}

    /// A client that is not started yet.
    static OpenDingTalkClient client(DingtalkSettings settings, Duration keepAlive,
            OpenDingTalkCallbackListener<String, Object> listener) {
        var credential = new AuthClientCredential(settings.clientId(), settings.clientSecret());
        var builder = OpenDingTalkStreamClientBuilder.custom()
                .credential(credential)
                // One thread keeps the order in which messages came; the listener only hands them on.
                .consumeThreads(1)
                .keepAlive(KeepAliveOption.create().withKeepAliveIdleMill(keepAlive.toMillis()))
                .registerCallbackListener(DingTalkStreamTopics.BOT_MESSAGE_TOPIC, listener);
        if (!settings.host().equals(DingtalkSettings.PUBLIC.toString())) {
            pointTo(settings.host(), builder);
        }
        return builder.build();
    }

    /// Whether a started client holds a connection that is in use.
    static boolean connected(OpenDingTalkClient client) {
        try {
            var network = field(client, "netWorkService").get(client);
            if (network == null) {
                return false;
            }
            var pool = field(network, "sessionPool").get(network);
            var sessions = (Map<?, ?>) field(pool, "sessions").get(pool);
            return sessions.values()
                    .stream()
                    .map(Session.class::cast)
                    .anyMatch(session -> session.isActive() && !session.isGoAway());
        } catch (ReflectiveOperationException changed) {
            throw foreign(changed);
        }
    }

    private static void pointTo(String host, OpenDingTalkStreamClientBuilder builder) {
        try {
            Method method = OpenDingTalkStreamClientBuilder.class.getDeclaredMethod("openApiHost", String.class);
            method.setAccessible(true);
            method.invoke(builder, host);
        } catch (ReflectiveOperationException changed) {
            throw foreign(changed);
        }
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        var field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static IllegalStateException foreign(ReflectiveOperationException changed) {
        return new IllegalStateException("钉钉 Stream SDK 的版本与本程序不符，需要 app-stream-client 1.3.12", changed);
    }
}
