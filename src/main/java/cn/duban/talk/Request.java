package cn.duban.talk;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import java.time.Instant;

/// A message that may be an order, with all that is needed to carry it out.
///
/// @param text half width, without mention of the bot, white space and stops around it
/// @param period the one people speak of when they name none
/// @param now when it was received
record Request(
        Speaker speaker,
        Utterance utterance,
        String text,
        Bookkeeper bookkeeper,
        Rounds rounds,
        Period period,
        Instant now) {

    Ledger ledger() {
        return bookkeeper.ledger();
    }

    Cause cause() {
        return utterance.cause();
    }

    /// The sender's name, for the trail.
    String actor() {
        return switch (speaker) {
            case Speaker.Contact contact -> contact.name();
            case Speaker.Leader leader -> leader.name();
            case Speaker.Staff staff -> staff.name();
            case Speaker.Stranger _ -> "";
        };
    }

    /// Has a command decided and written down.
    ///
    /// @throws cn.duban.ledger.NotRecorded if it could not be
    String answer(Command command) {
        return bookkeeper.answer(command);
    }
}
