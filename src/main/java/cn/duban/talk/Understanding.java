package cn.duban.talk;

import cn.duban.registry.Registry;
import cn.duban.talk.StatementReader.Setting;

/// Reads what contacts reply: a pure function of the registry and the reply.
final class Understanding {

    private final StatementReader statements;
    private final Dialogue dialogue;

    Understanding(Registry registry) {
        statements = new StatementReader(registry);
        dialogue = new Dialogue(statements);
    }

    /// What a reply means; never throws, and takes time linear in the length of its text.
    Reading read(Reply reply) {
        var asked = reply.asked();
        var held = reply.held();
        return asked == null || held == null
                ? statements.read(reply.text(), Setting.of(reply))
                : dialogue.read(reply, asked, held);
    }
}
