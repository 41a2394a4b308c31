package cn.duban.reception;

import cn.duban.talk.Attachment;
import cn.duban.talk.Attachment.Kind;
import cn.duban.talk.AttachmentSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A platform that holds what it is given.
final class FakeFiles implements AttachmentSource {

    private final Map<String, Fetched> held = new HashMap<>();
    private int fetches;

    /// A file that can be fetched from now on.
    Attachment file(@Nullable String name, byte[] content) {
        return put(name, new Fetched.Content(content, null));
    }

    /// One whose name comes only with its content.
    Attachment nameless(String name, byte[] content) {
        return put(null, new Fetched.Content(content, name));
    }

    Attachment put(@Nullable String name, Fetched fetched) {
        var handle = "h" + held.size();
        held.put(handle, fetched);
        return new Attachment(name == null ? Kind.PICTURE : Kind.FILE, name, handle);
    }

    int fetches() {
        return fetches;
    }

    @Override
    public Fetched fetch(Attachment attachment, int largest) {
        fetches++;
        var found = held.getOrDefault(attachment.handle(), new Fetched.Failed(false));
        return found instanceof Fetched.Content content && content.bytes().length > largest
                ? new Fetched.TooLarge()
                : found;
    }
}
