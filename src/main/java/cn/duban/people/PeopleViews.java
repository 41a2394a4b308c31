package cn.duban.people;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Binding;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is who, as staff ask for it (人员, 人员 区财政局).
public final class PeopleViews {

    private PeopleViews() {}

    /// Leaders, staff, units nobody answers for, and what waits to be agreed to.
    public static Text all(Ledger ledger, Instant now) {
        var roster = ledger.registry().roster();
        var items = new ArrayList<String>();
        items.add("\n**区领导**");
        roster.leaders().forEach(leader -> items.add("- " + leader.name() + "（" + accounts(leader) + "）"));
        items.add("\n**督查室**");
        roster.staff()
                .forEach(member -> items.add("- " + member.name() + "（" + accounts(member) + "）"
                        + (roster.admins().contains(member) ? "，管理员" : "")));
        var silent = roster.units().stream().filter(unit -> unit.contacts().isEmpty()).map(Roster.Unit::name).toList();
        if (!silent.isEmpty()) {
            items.add("\n**没有联络员的单位 " + silent.size() + " 个**");
            items.add("- " + String.join("、", silent));
        }
        var open = ledger.bindings().stream().filter(binding -> !binding.until().isBefore(now)).toList();
        if (!open.isEmpty()) {
            items.add("\n**待同意 " + open.size() + " 项**");
            open.forEach(binding -> items.add(item(ledger, binding)));
        }
        return new Text("**人员**\n" + roster.units().size() + " 个责任单位，联络员 "
                + roster.units().stream().mapToInt(unit -> unit.contacts().size()).sum() + " 人。", items,
                "\n看某单位的联络员，发送“人员 单位名称”。");
    }

    private static String item(Ledger ledger, Binding binding) {
        var told = new Changes(ledger.registry().roster());
        return "- " + binding.changes()
                .stream()
                .filter(Amendment.OfRoster.class::isInstance)
                .map(change -> told.words((Amendment.OfRoster) change))
                .collect(Collectors.joining("；")) + "（" + Words.time(binding.askedAt()) + "提出，同意请发“同意绑定 "
                + binding.code() + "”）";
    }

    private static String accounts(Roster.Leader leader) {
        var accounts = Stream.of(leader.dingtalkId() == null ? "" : "钉钉 " + Typed.line(leader.dingtalkId()),
                leader.wecomId() == null ? "" : "企业微信 " + Typed.line(leader.wecomId()))
                .filter(account -> !account.isEmpty())
                .toList();
        return accounts.isEmpty() ? "没有绑定账号" : String.join("，", accounts);
    }

    private static String accounts(Roster.Staff member) {
        return "钉钉 " + Typed.line(member.dingtalkId())
                + (member.wecomId() == null ? "" : "，企业微信 " + Typed.line(member.wecomId()));
    }

    /// Those who answer for a unit.
    ///
    /// @param unit canonical name
    public static Text ofUnit(Ledger ledger, String unit) {
        var contacts = ledger.registry().roster().unit(unit).map(Roster.Unit::contacts).orElse(List.of());
        return new Text("**" + unit + "联络员**\n" + (contacts.isEmpty() ? "还没有联络员。" : "共 " + contacts.size() + " 人。"),
                contacts.stream()
                        .map(contact -> "- " + Typed.line(contact.name()) + "（企业微信 " + Typed.line(contact.wecomId())
                                + (contact.dingtalkId() == null ? "" : "，钉钉 " + Typed.line(contact.dingtalkId())) + "）")
                        .toList(),
                "");
    }
}
