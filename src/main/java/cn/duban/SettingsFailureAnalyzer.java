package cn.duban;

import cn.duban.notice.Fault;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Lists every fault of the settings, each with file and line, in place of a stack trace.
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<Settings.Faulty> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Settings.Faulty cause) {
        var list = cause.faults().stream().map(Fault::toString).collect(Collectors.joining("\n- ", "- ", ""));
        return new FailureAnalysis("设置有 " + cause.faults().size() + " 处错误，服务没有启动：\n" + list, "改正后重新启动。", cause);
    }
}
