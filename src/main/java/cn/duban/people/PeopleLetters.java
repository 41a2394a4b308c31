package cn.duban.people;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Amendment;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whom changes of who is who are told to: the groups of the units, and who has got an account in DingTalk.
final class PeopleLetters {

    private final Ledger ledger;
    private final Wording wording;
    private final Map<String, List<String>> byUnit = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();

    private PeopleLetters(Ledger ledger) {
        this.ledger = ledger;
        wording = ledger.registry().wording();
    }

    static List<Letter> of(Ledger ledger, List<Amendment.OfRoster> changes) {
        var letters = new PeopleLetters(ledger);
        changes.forEach(letters::add);
        letters.byUnit.forEach((unit, items) -> letters.letters.add(letters.toUnit(unit, items)));
        return List.copyOf(letters.letters);
    }

    private Letter toUnit(String unit, List<String> items) {
        return new Letter(new Recipient.UnitGroup(unit), wording.text("联络员变更.标题"),
                wording.text("联络员变更.说明", Map.of("单位", unit)), items, "\n" + wording.text("联络员变更.结尾"));
    }

    private void add(Amendment.OfRoster change) {
        switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> {
                new Holders(ledger.registry().roster()).seat(id)
                        .filter(seat -> !seat.unit().name().equals(unit))
                        .ifPresent(seat -> note(seat.unit().name(), "联络员变更.卸任", name));
                note(unit, "联络员变更.新任", name);
            }
            case Amendment.ContactUnbound(var id) -> new Holders(ledger.registry().roster()).seat(id)
                    .ifPresent(seat -> note(seat.unit().name(), "联络员变更.卸任", seat.contact().name()));
            case Amendment.ContactReached(_, var id) -> welcome(id, wording.text("账号登记.联络员"));
            case Amendment.LeaderBound(_, var id) -> welcome(id, wording.text("账号登记.领导"));
            case Amendment.LeaderReplaced(var former, _, var id) ->
                welcome(id, wording.text("账号登记.接任领导", Map.of("原领导", Typed.line(former))));
            case Amendment.LeaderReached _,Amendment.StaffReached _,Amendment.AliasGiven _,Amendment.GroupSet _ -> {
                // They are told by the answers they get from now on.
            }
        }
    }

    private void note(String unit, String template, String name) {
        byUnit.computeIfAbsent(unit, _ -> new ArrayList<>())
                .add("- " + wording.text(template, Map.of("姓名", Typed.line(name))));
    }

    private void welcome(@Nullable String dingtalkId, String lead) {
        if (dingtalkId != null) {
            letters.add(new Letter(new Recipient.DingtalkMember(dingtalkId), wording.text("账号登记.标题"), lead, List.of(),
                    wording.text("账号登记.结尾")));
        }
    }
}
