package cn.duban.notice;

import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Contact;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.Staff;
import cn.duban.registry.Roster.Unit;
import cn.duban.registry.Roster.UnitGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a roster's YAML, and holds that nothing which must tell people or chats apart stands twice.
final class RosterReader {

    private final Unique unitNames = new Unique("单位名称或别名", true);
    private final Unique webhooks = new Unique("群机器人 key", false);
    private final Unique chats = new Unique("群会话", true);
    private final Accounts wecomIds = new Accounts("企业微信账号");
    private final Unique leaderNames = new Unique("领导姓名", true);
    private final Accounts dingtalkIds = new Accounts("钉钉账号");

    Roster read(YamlNode root) {
        var units = root.get("units").items().stream().map(this::unit).toList();
        if (units.isEmpty()) {
            root.find("units").ifPresent(list -> list.fault("至少要有一个责任单位"));
        }
        var known = new Roster(units, List.of(), List.of(), List.of(), null, null);
        var groups = root.list("unit-groups").stream().map(group -> group(group, known)).toList();
        var leaders = root.list("leaders").stream().map(this::leader).toList();
        var staff = root.list("staff").stream().map(this::staff).toList();
        return new Roster(units, groups, leaders, staff, unique(root, "leaders-chat", chats),
                unique(root, "staff-chat", chats));
    }

    private Unit unit(YamlNode node) {
        node.only("name", "aliases", "webhook", "chat", "contacts");
        var name = unitNames.textOf(node.get("name"));
        var aliases = node.list("aliases").stream().map(unitNames::textOf).toList();
        var contacts = node.list("contacts").stream().map(this::contact).toList();
        return new Unit(name, aliases, unique(node, "webhook", webhooks), unique(node, "chat", chats), contacts);
    }

    private Contact contact(YamlNode node) {
        node.only("name", "wecom", "dingtalk");
        var name = node.text("name");
        return new Contact(name, wecomIds.check(node.get("wecom"), name, "contacts"),
                other(node, "dingtalk", dingtalkIds, name, "contacts"));
    }

    private UnitGroup group(YamlNode node, Roster known) {
        node.only("phrase", "members");
        var phrase = unitNames.textOf(node.get("phrase"));
        var members = new ArrayList<String>();
        for (var member : node.list("members")) {
            var name = member.text();
            known.unit(name)
                    .ifPresentOrElse(unit -> members.add(unit.name()),
                            () -> member.fault("units 中没有这个单位：" + name));
        }
        return new UnitGroup(phrase, members);
    }

    private Leader leader(YamlNode node) {
        node.only("name", "dingtalk", "wecom");
        var name = leaderNames.textOf(node.get("name"));
        return new Leader(name, other(node, "dingtalk", dingtalkIds, name, "leaders"),
                other(node, "wecom", wecomIds, name, "leaders"));
    }

    private Staff staff(YamlNode node) {
        node.only("name", "dingtalk", "wecom", "admin");
        var name = node.text("name");
        return new Staff(name, dingtalkIds.check(node.get("dingtalk"), name, "staff"),
                other(node, "wecom", wecomIds, name, "staff"),
                node.flag("admin", false));
    }

    private static @Nullable String other(YamlNode parent, String key, Accounts seen, String name, String list) {
        return parent.findText(key).isPresent() ? seen.check(parent.get(key), name, list) : null;
    }

    private static @Nullable String unique(YamlNode parent, String key, Unique seen) {
        return parent.findText(key).map(text -> seen.check(parent.get(key), text)).orElse(null);
    }

    /// Remembers whose each account of a platform is: somebody may stand in several lists, under one name.
    private record Accounts(String kind, Map<String, Integer> lines, Map<String, String> names, Set<String> places) {

        Accounts(String kind) {
            this(kind, new HashMap<>(), new HashMap<>(), new HashSet<>());
        }

        String check(YamlNode node, String name, String list) {
            var id = node.text();
            if (id.isEmpty()) {
                return id;
            }
            var before = lines.putIfAbsent(id, node.line());
            names.putIfAbsent(id, name);
            if (!places.add(list + " " + id) || !name.equals(names.get(id))) {
                node.fault(kind + "“" + id + "”与第 " + (before == null ? node.line() : before) + " 行重复");
            }
            return id;
        }
    }

    /// Remembers where each value of one kind stands.
    ///
    /// @param shown whether the value may be told; keys may not
    private record Unique(String kind, boolean shown, Map<String, Integer> lines) {

        Unique(String kind, boolean shown) {
            this(kind, shown, new HashMap<>());
        }

        String textOf(YamlNode node) {
            return check(node, node.text());
        }

        String check(YamlNode node, String value) {
            var before = value.isEmpty() ? null : lines.putIfAbsent(value, node.line());
            if (before != null) {
                node.fault(kind + (shown ? "“" + value + "”" : " ") + "与第 " + before + " 行重复");
            }
            return value;
        }
    }
}
