package cn.duban.talk;

import org.jspecify.annotations.Nullable;

/// A picture or file that came with what somebody said, not fetched yet.
///
/// @param name as the sender calls it; null where the platform does not tell, as with pictures
/// @param handle what the platform is asked for it with; a secret of the platform's, so it is told to nobody
public record Attachment(Kind kind, @Nullable String name, String handle) {

    /// What the platform says it is; its content may be something else.
    public enum Kind {
        PICTURE, FILE
    }

    @Override
    public String toString() {
        return "Attachment[" + kind + ", " + name + "]";
    }
}
