package cn.duban.talk;

import org.jspecify.annotations.Nullable;

/// Fetches from the platforms what people attach. Safe for many threads.
public interface AttachmentSource {

    /// Fetches one, within a bounded time and never more than is asked for.
    ///
    /// @param largest size in bytes
    Fetched fetch(Attachment attachment, int largest);

    /// What came of fetching.
    sealed interface Fetched {

        /// It is larger than was asked for.
        record TooLarge() implements Fetched {}

        /// It could not be fetched.
        ///
        /// @param again whether it may help to send it once more
        record Failed(boolean again) implements Fetched {}

        /// It is here.
        final class Content implements Fetched {

            private final byte[] bytes;
            private final @Nullable String name;

            /// @param bytes not copied, since they may be many
            /// @param name as the platform calls it; null where it does not tell
            public Content(byte[] bytes, @Nullable String name) {
                this.bytes = bytes;
                this.name = name;
            }

            /// The content itself, to be read only.
            public byte[] bytes() {
                return bytes;
            }

            /// As the platform calls it; null where it does not tell.
            public @Nullable String name() {
                return name;
            }
        }
    }
}
