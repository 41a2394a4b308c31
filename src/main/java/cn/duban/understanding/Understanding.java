package cn.duban.understanding;

import cn.duban.registry.Registry;
import cn.duban.understanding.StatementReader.Setting;
import java.util.List;
import java.util.Optional;

/// Reads what contacts reply: a pure function of the registry and the reply.
public final class Understanding {

    private final StatementReader statements;
    private final Dialogue dialogue;

    public Understanding(Registry registry) {
        statements = new StatementReader(registry);
        dialogue = new Dialogue(statements);
    }

    /// What a reply means; never throws, and takes time linear in the length of its text.
    public Reading read(Reply reply) {
        var asked = reply.asked();
        var held = reply.held();
        return asked == null || held == null
                ? statements.read(reply.text(), Setting.of(reply))
                : dialogue.read(reply, asked, held);
    }

    /// What a message says by itself, whatever was asked before.
    public Reading alone(Reply reply) {
        return statements.read(reply.text(), Setting.of(reply));
    }

    /// The tasks an answer to a question names; empty if it names none.
    ///
    /// @param about the tasks asked about
    public List<Integer> chosen(Reply reply, List<Integer> about) {
        var duties = statements.duties(Setting.of(reply), Intent.CLAIM);
        var tasks = new Choices(statements).tasks(StatementReader.plain(reply.text()).text(), about, duties);
        return tasks == null ? List.of() : tasks;
    }

    /// The task of the unit's that a text without numbers names by its content.
    public Optional<Integer> byContent(Reply reply) {
        return statements.byContent(StatementReader.plain(reply.text()).text(), List.of(),
                statements.duties(Setting.of(reply), Intent.CLAIM));
    }
}
