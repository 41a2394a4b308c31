package cn.duban.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// A chat platform that the sandbox stands in for.
public enum Platform {

    /// 企业微信.
    @JsonProperty("wecom")
    WECOM("wecom"),
    /// 钉钉.
    @JsonProperty("dingtalk")
    DINGTALK("dingtalk");

    private final String word;

    Platform(String word) {
        this.word = word;
    }

    static Optional<Platform> of(String word) {
        for (var platform : values()) {
            if (platform.word.equals(word)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    /// The word for it in JSON: `wecom` or `dingtalk`.
    @Override
    public String toString() {
        return word;
    }
}
