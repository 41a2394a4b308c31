package cn.duban.wecom;

import java.time.InstantSource;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// Sets up the SDK so that it neither waits, repeats nor tells.
final class WecomApi {

    private WecomApi() {}

    static WxCpService of(WecomSettings settings, InstantSource realTime) {
        silence();
        var service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(new Tokens(settings, realTime));
        // One is the least: with none the SDK hides every error code behind "too many tries".
        service.setMaxRetryTimes(1);
        service.setRetrySleepMillis(100);
        return service;
    }

    /// The SDK and its HTTP client write webhook keys, tokens and whole messages into the log; what is of use in that
    /// is in the outcome of a sending.
    private static void silence() {
        var logging = LoggingSystem.get(WecomApi.class.getClassLoader());
        logging.setLogLevel("me.chanjar.weixin", LogLevel.OFF);
        logging.setLogLevel("me.chanjar.weixin.cp.api.impl.BaseWxCpServiceImpl", LogLevel.OFF);
        logging.setLogLevel("org.apache.http", LogLevel.OFF);
    }
}
