package cn.duban.talk;

import cn.duban.registry.Registry;

/// Reads what contacts reply: a pure function of the registry and the reply.
final class Understanding {

    private final Registry registry;

    Understanding(Registry registry) {
        this.registry = registry;
    }

    /// What a reply means; never throws, and takes time linear in the length of its text.
    Reading read(Reply reply) {
        return Reading.nothingToRecord(registry.tasksOf(reply.unit()).isEmpty() ? Intent.CHAT : Intent.QUESTION);
    }
}
