package cn.duban.ledger;

import java.util.List;

/// What comes of a command.
///
/// @param events what happens; none where the command is refused or only asks
/// @param answer what the person is told; may be empty
public record Decision(List<Event> events, String answer) {

    public Decision {
        events = List.copyOf(events);
    }

    /// Nothing happens; the answer says why.
    public static Decision refusal(String answer) {
        return new Decision(List.of(), answer);
    }
}
