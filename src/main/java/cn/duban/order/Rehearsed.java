package cn.duban.order;

import cn.duban.ledger.Message;
import java.time.Instant;
import java.util.List;

/// What one step will send if nobody answers anything more.
///
/// @param at when
/// @param step what people call it, e.g. `2024年二季度催办单`
public record Rehearsed(Instant at, String step, List<Message> messages) {

    public Rehearsed {
        messages = List.copyOf(messages);
    }
}
