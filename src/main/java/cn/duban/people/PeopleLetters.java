package cn.duban.people;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Amendment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whom changes of who is who are told to: the groups of the units, and who has got an account in DingTalk.
final class PeopleLetters {

    private final Ledger ledger;
    private final Map<String, List<String>> byUnit = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();

    private PeopleLetters(Ledger ledger) {
        this.ledger = ledger;
    }

    static List<Letter> of(Ledger ledger, List<Amendment.OfRoster> changes) {
        var letters = new PeopleLetters(ledger);
        changes.forEach(letters::add);
        letters.byUnit.forEach((unit, items) -> letters.letters
                .add(new Letter(new Recipient.UnitGroup(unit), "联络员变更", unit + "联络员有变更，督查室已登记。", items,
                        "\n新任联络员在本群@机器人发送“我的任务”，即可查看和填报。")));
        return List.copyOf(letters.letters);
    }

    private void add(Amendment.OfRoster change) {
        switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> {
                new Holders(ledger.registry().roster()).seat(id)
                        .filter(seat -> !seat.unit().name().equals(unit))
                        .ifPresent(seat -> note(seat.unit().name(), "- 不再担任：" + Typed.line(name)));
                note(unit, "- 新任：" + Typed.line(name));
            }
            case Amendment.ContactUnbound(var id) -> new Holders(ledger.registry().roster()).seat(id)
                    .ifPresent(seat -> note(seat.unit().name(), "- 不再担任：" + Typed.line(seat.contact().name())));
            case Amendment.ContactReached(_, var id) -> welcome(id, "您的钉钉账号已登记，填报和查询与企业微信相同。");
            case Amendment.LeaderBound(_, var id) -> welcome(id, "您的钉钉账号已登记，今后的进展汇总发到这里。");
            case Amendment.LeaderReplaced(var former, _, var id) ->
                welcome(id, "您的钉钉账号已登记，原由" + Typed.line(former) + "同志负责的任务改由您负责，今后的进展汇总发到这里。");
            case Amendment.LeaderReached _,Amendment.StaffReached _,Amendment.AliasGiven _ -> {
                // They are told by the answers they get from now on.
            }
        }
    }

    private void note(String unit, String item) {
        byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(item);
    }

    private void welcome(@Nullable String dingtalkId, String lead) {
        if (dingtalkId != null) {
            letters.add(new Letter(new Recipient.DingtalkMember(dingtalkId), "账号已登记", lead, List.of(),
                    "发送“帮助”可查看怎样使用。"));
        }
    }
}
