package cn.duban.notice;

import cn.duban.registry.Roster;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the `roster.yml` of a registry that was imported by chat, for the office's IT to go on with.
final class RosterWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StringBuilder text = new StringBuilder();

    private RosterWriter() {}

    static String write(NewRegistry registry) {
        var writer = new RosterWriter();
        writer.head(registry);
        writer.units(registry);
        writer.office(registry.roster());
        return writer.text.toString();
    }

    /// The variable that the key of a unit's webhook is looked up in.
    ///
    /// @param place of the unit in the roster, from 1
    static String variable(NewRegistry registry, int place) {
        return "DUBAN_WEBHOOK_" + registry.id().value().toUpperCase(Locale.ROOT).replace('-', '_') + "_" + place;
    }

    private void head(NewRegistry registry) {
        line("# 由聊天导入的台账名册。群机器人的 key 用环境变量给出，不要写进本文件；改后重启服务生效。");
        line("title: " + quoted(registry.title()));
        line("year: " + registry.year());
        account("leaders-chat", registry.roster().leadersChat());
        account("staff-chat", registry.roster().staffChat());
    }

    private void units(NewRegistry registry) {
        line("units:");
        var place = 0;
        for (var unit : registry.roster().units()) {
            place++;
            line("  - name: " + quoted(unit.name()));
            if (!unit.aliases().isEmpty()) {
                line("    aliases: " + list(unit.aliases()));
            }
            group(registry, unit, place);
            contacts(unit);
        }
    }

    /// A unit that has a group already keeps it, with the webhook the other registry has for it unless it is set.
    private void group(NewRegistry registry, Roster.Unit unit, int place) {
        var chat = unit.chat();
        var sandbox = chat != null && registry.shared().contains(chat) ? "" : "sandbox-" + registry.id() + "-" + place;
        line("    webhook: ${" + variable(registry, place) + ":" + sandbox + "}");
        line("    chat: " + (chat == null ? sandbox : quoted(chat)));
    }

    private void contacts(Roster.Unit unit) {
        if (!unit.contacts().isEmpty()) {
            line("    contacts:");
        }
        for (var contact : unit.contacts()) {
            line("      - name: " + quoted(contact.name()));
            line("        wecom: " + quoted(contact.wecomId()));
            account("        dingtalk", contact.dingtalkId());
        }
    }

    private void office(Roster roster) {
        if (!roster.unitGroups().isEmpty()) {
            line("unit-groups:");
        }
        for (var group : roster.unitGroups()) {
            line("  - phrase: " + quoted(group.phrase()));
            line("    members: " + list(group.members()));
        }
        line("leaders:");
        for (var leader : roster.leaders()) {
            line("  - name: " + quoted(leader.name()));
            account("    dingtalk", leader.dingtalkId());
            account("    wecom", leader.wecomId());
        }
        line("staff:");
        for (var member : roster.staff()) {
            line("  - name: " + quoted(member.name()));
            line("    dingtalk: " + quoted(member.dingtalkId()));
            account("    wecom", member.wecomId());
            if (member.admin()) {
                line("    admin: true");
            }
        }
    }

    private void account(String name, @Nullable String id) {
        if (id != null) {
            line(name + ": " + quoted(id));
        }
    }

    private static String list(List<String> values) {
        return "[" + String.join(", ", values.stream().map(RosterWriter::quoted).toList()) + "]";
    }

    /// As JSON has it, which YAML reads the same; a dollar sign would begin a variable.
    private static String quoted(String value) {
        return JSON.writeValueAsString(value.replace("${", "$ {"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
