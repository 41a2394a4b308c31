package cn.duban.talk;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Platform;
import cn.duban.registry.Roster;
import java.util.List;
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
                : Optional.of("这里是单位的群，结果可能涉及其他单位，没有执行。\n请与我单聊发送"
                        + unit.map(name -> switch (speaker) {
                            case Speaker.Staff _ -> "；在本群可以用“单位 " + name + "”“催办 " + name + "”。";
                            case Speaker.Leader _ -> "；在本群可以对本单位的任务作批示，例如“批示 17 请加快推进”。";
                            case Speaker.Contact _,Speaker.Stranger _ -> "。";
                        }).orElse("。"));
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
