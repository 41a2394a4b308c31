package cn.duban;

import cn.duban.redis.RedisFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is wrong with Redis and what to set, in place of a stack trace.
final class RedisFailureAnalyzer extends AbstractFailureAnalyzer<RedisFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RedisFault cause) {
        return new FailureAnalysis("Redis 不能使用，服务没有启动：\n" + cause.getMessage(), "改正后重新启动。", cause);
    }
}
