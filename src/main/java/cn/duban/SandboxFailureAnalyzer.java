package cn.duban;

import cn.duban.sandbox.NotStarted;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says which port of the sandbox is taken, in place of a stack trace.
final class SandboxFailureAnalyzer extends AbstractFailureAnalyzer<NotStarted> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotStarted cause) {
        return new FailureAnalysis(cause.getMessage() + "，服务没有启动。", "用 --duban.sandbox.port 指定另一个端口，0 为任意空闲端口。",
                cause);
    }
}
