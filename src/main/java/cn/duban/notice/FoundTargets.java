package cn.duban.notice;

import cn.duban.registry.Target;
import java.util.List;

/// The numeric targets in a task's text.
///
/// @param unclear passages with a number of which a person has to say what it is
public record FoundTargets(List<Target> targets, List<String> unclear) {

    public FoundTargets {
        targets = List.copyOf(targets);
        unclear = List.copyOf(unclear);
    }

    /// What a text says, as it is read from a notice.
    public static FoundTargets in(String text) {
        var reading = TargetReader.read(text);
        return new FoundTargets(reading.targets(), reading.doubts().stream().map(doubt -> doubt.found()).toList());
    }
}
