package cn.duban;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says in which line `application.yml` is not YAML, in place of a stack trace.
final class YamlFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        var mark = cause.getProblemMark();
        var line = mark == null ? 1 : mark.getLine() + 1;
        return new FailureAnalysis(
                "设置有错误，服务没有启动：\n- application.yml:" + line + "：不是正确的 YAML：" + cause.getProblem(), "改正后重新启动。", cause);
    }
}
