package cn.duban.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A way in which a platform can be told to fail.
enum Fault {

    /// A send is accepted, but answered only after the client has given up.
    SLOW("slow"),
    /// A send is refused as the platform does when it is busy: WeCom -1, DingTalk 429 `system.busy`.
    ERROR("error"),
    /// A send is refused for coming too fast: WeCom 45009, DingTalk 403 `QpsLimitForAppkeyAndApi`.
    THROTTLED("throttled"),
    /// A send is accepted, then the connection is cut without an answer.
    RESET_AFTER_ACCEPT("reset-after-accept"),
    /// What a person says is delivered twice.
    DUPLICATE("duplicate"),
    /// The access token in use ends early.
    EXPIRED_TOKEN("expired-token"),
    /// DingTalk's stream connections are closed.
    STREAM_DROPPED("stream-dropped");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Fault::toString).collect(Collectors.joining("、"));
    }

    @Override
    public String toString() {
        return word;
    }
}
