package cn.duban.reception;

import cn.duban.command.CommentWords;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Platform;
import cn.duban.registry.Roster;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Units;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may be said to staff and leaders where a unit reads along: only what is of that unit alone.
final class Hall {

    private Hall() {}

    /// Why an order is not carried out in the chat it was given in; empty where it may be.
    static Optional<String> refusal(Ledger ledger, Speaker speaker, Utterance utterance) {
        if (!isUnits(utterance) || speaker instanceof Speaker.Contact || speaker instanceof Speaker.Stranger) {
            return Optional.empty();
        }
        var roster = ledger.registry().roster();
        var unit = roster.units()
                .stream()
                .filter(one -> one.chat() != null && one.chat().equals(utterance.chat()))
                .map(Roster.Unit::name)
                .findFirst();
        return unit.filter(name -> isOf(ledger, speaker, utterance, name)).isPresent()
                ? Optional.empty()
                : Optional.of(refusal(ledger.registry().wording(), speaker, unit));
    }

    private static String refusal(Wording wording, Speaker speaker, Optional<String> unit) {
        return speaker instanceof Speaker.Leader && unit.isPresent()
                ? wording.text("单位群.领导")
                : unit.map(name -> wording.text("单位群.督查室", Map.of("单位", name)))
                        .orElseGet(() -> wording.text("单位群.没有执行"));
    }

    /// Whether a message was sent where others than the office read along.
    static boolean isUnits(Utterance utterance) {
        return utterance.chat() != null && utterance.platform() == Platform.WECOM;
    }

    private static boolean isOf(Ledger ledger, Speaker speaker, Utterance utterance, String unit) {
        if (speaker instanceof Speaker.Leader) {
            return CommentWords.given(Order.plain(StaffOrders.called(utterance.text())))
                    .filter(said -> said.tasks()
                            .stream()
                            .allMatch(task -> ledger.registry().unitsOf(task).contains(unit)))
                    .isPresent();
        }
        var units = new Units(ledger.registry().roster());
        var named = switch (new StaffOrders(units).read(utterance.text())) {
            case Order.ShowUnit(var name) -> name;
            case Order.Urge(var name) -> name;
            case Order.Help _ -> unit;
            case Order.MyTasks _,Order.Missing _,Order.Summary _,Order.Pending _,Order.ShowTask _,Order.UrgeMissing _,Order.Confirm _,Order.Why _,Order.Incomplete _,Order.Other _ ->
                "";
        };
        return units.meant(named).equals(List.of(unit));
    }
}
