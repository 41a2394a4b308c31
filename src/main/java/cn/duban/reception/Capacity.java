package cn.duban.reception;

import cn.duban.command.Chapters;
import cn.duban.filing.ExhibitOrder;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Units;
import cn.duban.talk.Utterance;
import java.util.List;

/// Tells as what somebody speaks who is several things to the office: the words decide, then the place.
final class Capacity {

    private Capacity() {}

    /// The one of somebody's roles that a message is said in.
    ///
    /// @param roles at least one, those of most rights first
    static Speaker of(List<Speaker> roles, Utterance utterance, Chapters chapters, Units units) {
        if (roles.size() == 1) {
            return roles.getFirst();
        }
        var contacts = roles.stream().filter(Speaker.Contact.class::isInstance).toList();
        var office = roles.stream().filter(role -> !(role instanceof Speaker.Contact)).toList();
        if (contacts.isEmpty() || office.isEmpty()) {
            return given(roles, utterance, chapters, roles.getFirst());
        }
        if (!utterance.attachments().isEmpty()) {
            return contacts.getFirst();
        }
        var isAmongUnits = Hall.isUnits(utterance);
        var ranked = isAmongUnits ? roles.reversed() : roles;
        return given(ranked, utterance, chapters,
                isOfOffice(utterance, units, isAmongUnits) ? office.getFirst() : contacts.getFirst());
    }

    private static Speaker given(List<Speaker> roles, Utterance utterance, Chapters chapters, Speaker otherwise) {
        return roles.stream().filter(role -> chapters.isGiven(role, utterance)).findFirst().orElse(otherwise);
    }

    /// Whether words that stand in no chapter are for the office's desk; accounts are for the contact's.
    private static boolean isOfOffice(Utterance utterance, Units units, boolean isAmongUnits) {
        if (!isAmongUnits && ExhibitOrder.read(StaffOrders.called(utterance.text())).isPresent()) {
            return true;
        }
        return switch (new StaffOrders(units).read(utterance.text())) {
            case Order.Urge _,Order.UrgeMissing _,Order.ShowUnit _,Order.Pending _,Order.Confirm _ -> true;
            case Order.Help _,Order.Missing _,Order.Summary _,Order.ShowTask _,Order.Why _ -> !isAmongUnits;
            case Order.MyTasks _,Order.Incomplete _,Order.Other _ -> false;
        };
    }
}
