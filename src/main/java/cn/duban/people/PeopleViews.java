package cn.duban.people;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Binding;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is who, as staff ask for it (人员, 人员 区财政局).
public final class PeopleViews {

    private PeopleViews() {}

    /// Leaders, staff, units nobody answers for, and what waits to be agreed to.
    public static Text all(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var roster = ledger.registry().roster();
        var items = new ArrayList<String>();
        items.add(head(wording.text("人员清单.领导标题")));
        roster.leaders()
                .forEach(leader -> items.add("- " + leader.name() + "（" + accounts(wording, leader) + "）"));
        items.add(head(wording.text("人员清单.督查室标题")));
        roster.staff()
                .forEach(member -> items.add("- " + member.name() + "（" + accounts(member) + "）"
                        + (roster.admins().contains(member) ? wording.text("人员清单.管理员") : "")));
        var silent = roster.units().stream().filter(unit -> unit.contacts().isEmpty()).map(Roster.Unit::name).toList();
        if (!silent.isEmpty()) {
            items.add(head(wording.text("人员清单.没有联络员标题", Map.of("单位数", silent.size()))));
            items.add("- " + String.join("、", silent));
        }
        var open = ledger.bindings().stream().filter(binding -> !binding.until().isBefore(now)).toList();
        if (!open.isEmpty()) {
            items.add(head(wording.text("人员清单.待同意标题", Map.of("件数", open.size()))));
            open.forEach(binding -> items.add(item(ledger, binding)));
        }
        return new Text("**" + wording.text("人员清单.标题") + "**\n" + lead(wording, roster), items,
                "\n" + wording.text("人员清单.结尾"));
    }

    private static String head(String title) {
        return "\n**" + title + "**";
    }

    private static String lead(Wording wording, Roster roster) {
        var contacts = roster.units().stream().mapToInt(unit -> unit.contacts().size()).sum();
        return wording.text("人员清单.说明", Map.of("单位数", roster.units().size(), "人数", contacts));
    }

    private static String item(Ledger ledger, Binding binding) {
        var told = new Changes(ledger.registry());
        var changes = binding.changes()
                .stream()
                .filter(Amendment.OfRoster.class::isInstance)
                .map(change -> told.words((Amendment.OfRoster) change))
                .collect(Collectors.joining("；"));
        return "- " + ledger.registry()
                .wording()
                .text("人员清单.待同意",
                        Map.of("事项", changes, "时间", Words.time(binding.askedAt()), "编号", binding.code()));
    }

    private static String accounts(Wording wording, Roster.Leader leader) {
        var accounts = accounts(leader.dingtalkId(), leader.wecomId());
        return accounts.isEmpty() ? wording.text("人员清单.没有账号") : accounts;
    }

    private static String accounts(@Nullable String dingtalkId, @Nullable String wecomId) {
        return Stream.of(account("钉钉", dingtalkId), account("企业微信", wecomId))
                .filter(account -> !account.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String accounts(Roster.Staff member) {
        return accounts(member.dingtalkId(), member.wecomId());
    }

    private static String account(String platform, @Nullable String id) {
        return id == null ? "" : platform + " " + Typed.line(id);
    }

    /// Those who answer for a unit.
    ///
    /// @param unit canonical name
    public static Text ofUnit(Ledger ledger, String unit) {
        var contacts = ledger.registry().roster().unit(unit).map(Roster.Unit::contacts).orElse(List.of());
        var wording = ledger.registry().wording();
        var lead = contacts.isEmpty()
                ? wording.text("单位联络员.没有")
                : wording.text("单位联络员.说明", Map.of("人数", contacts.size()));
        return new Text("**" + wording.text("单位联络员.标题", Map.of("单位", unit)) + "**\n" + lead,
                contacts.stream()
                        .map(contact -> "- " + Typed.line(contact.name()) + "（"
                                + Stream.of(account("企业微信", contact.wecomId()), account("钉钉", contact.dingtalkId()))
                                        .filter(account -> !account.isEmpty())
                                        .collect(Collectors.joining("，"))
                                + "）")
                        .toList(),
                "");
    }
}
