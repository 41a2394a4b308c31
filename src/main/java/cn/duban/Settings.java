package cn.duban;

import cn.duban.dingtalk.DingtalkSettings;
import cn.duban.notice.Fault;
import cn.duban.wecom.WecomSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an office set, checked.
///
/// @param data folder where everything that must last is kept
/// @param config folder of the office's settings, `bot-config`
/// @param registries names of the registries' folders below `config`
/// @param redisUrl null where the service runs its own Redis
/// @param acceptWeaker whether to start on a Redis that may forget
/// @param platforms null in the sandbox
record Settings(
        Path data,
        Path config,
        List<String> registries,
        @Nullable String redisUrl,
        boolean acceptWeaker,
        Exhibits exhibits,
        @Nullable Platforms platforms,
        int sandboxPort,
        Instant sandboxStart) {

    /// The files that units hand in.
    ///
    /// @param folder where they are kept
    /// @param largest how large one may be, in bytes
    record Exhibits(Path folder, int largest) {}

    /// The real platforms.
    record Platforms(WecomSettings wecom, DingtalkSettings dingtalk) {}

    boolean sandbox() {
        return platforms == null;
    }

    @Override
    public String toString() {
        // The URL of Redis may hold a password.
        return "Settings[data=" + data + ", config=" + config + ", registries=" + registries + ", sandbox=" + sandbox()
                + "]";
    }

    /// Settings that keep the service from starting, all at once.
    static final class Faulty extends RuntimeException {

        private final transient List<Fault> faults;

        Faulty(List<Fault> faults) {
            super("设置有误");
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }
}
