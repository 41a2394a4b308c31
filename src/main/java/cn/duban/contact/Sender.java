package cn.duban.contact;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Person;
import cn.duban.talk.Figures;
import org.jspecify.annotations.Nullable;

/// Where a contact's command comes from.
///
/// @param actor the contact's name
/// @param chat null in a single chat
/// @param unit canonical name of the contact's unit
/// @param aside whether a question that is open is not answered by it
record Sender(Cause cause, String actor, Person by, @Nullable String chat, String unit, boolean aside) {

    /// Name and unit as staff are told of them.
    String who() {
        return Figures.plain(actor) + "（" + Figures.plain(unit) + "）";
    }
}
