package cn.duban.command;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Proposal;
import cn.duban.registry.Period;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that may be an order, with all that is needed to carry it out.
///
/// @param text half width, without mention of the bot, white space and stops around it
/// @param period the one people speak of when they name none
/// @param now when it was received
/// @param confirmed the proposal it stood in and is confirmed by now; null where it is given for the first time
public record Request(
        Speaker speaker,
        Utterance utterance,
        String text,
        Bookkeeper bookkeeper,
        Rounds rounds,
        Period period,
        Instant now,
        @Nullable Proposal confirmed) {

    Request(Speaker speaker, Utterance utterance, String text, Bookkeeper bookkeeper, Rounds rounds, Period period,
            Instant now) {
        this(speaker, utterance, text, bookkeeper, rounds, period, now, null);
    }

    /// The order of a proposal that the sender confirms.
    Request confirming(Proposal proposal, String order) {
        return new Request(speaker, utterance, order, bookkeeper, rounds, proposal.period(), now, proposal);
    }

    /// The moment up to which the sender has seen what the order is about: that of the preview, once it is confirmed.
    public Instant seen() {
        return confirmed == null ? now : confirmed.shownAt();
    }

    public Person by() {
        return utterance.sender();
    }

    public Ledger ledger() {
        return bookkeeper.ledger();
    }

    public Wording wording() {
        return ledger().registry().wording();
    }

    public Cause cause() {
        return utterance.cause();
    }

    /// The sender's name, for the trail.
    public String actor() {
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
    public String answer(Command command) {
        return bookkeeper.answer(command);
    }

    /// Has a command of weight, or for many at once, decided only after it was shown and confirmed; where it would do
    /// nothing, tells why at once.
    ///
    /// @param preview what it would do
    /// @throws cn.duban.ledger.NotRecorded if it could not be written down
    public String answer(Command command, String preview) {
        return answer(command, text, preview);
    }

    /// The same for an order that people did not give as such, but may have meant.
    ///
    /// @param order how it is given
    /// @throws cn.duban.ledger.NotRecorded if it could not be written down
    public String answer(Command command, String order, String preview) {
        if (confirmed != null) {
            return bookkeeper.answer(new ConfirmOrder(by(), confirmed.code(), command));
        }
        var foreseen = command.decide(ledger(), now);
        return foreseen.events().isEmpty()
                ? foreseen.answer()
                : bookkeeper.answer(new ProposeOrder(cause(), actor(), by(), period, order, preview));
    }
}
