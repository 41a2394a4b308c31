package cn.duban.delivery;

import java.time.Duration;

/// What a platform allows.
///
/// @param bytes how long a message may be, in bytes of UTF-8
/// @param scope what the rate is counted by, e.g. one webhook or a whole app; no secret
/// @param messages how many messages may be sent within the window
public record Allowance(int bytes, String scope, int messages, Duration window) {

    public Allowance {
        if (bytes < 256 || messages < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("发送限额不合理：" + bytes + " 字节，" + messages + " 条");
        }
    }
}
