package cn.duban.intake;

import cn.duban.document.SheetWriter;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Contact;
import cn.duban.registry.Roster.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is who as an Excel file, which reads back as no difference until it is edited. Keys of webhooks are no part of it.
public final class RosterSheet {

    static final String MARK = "名册 ";
    static final String UNIT = "责任单位";
    static final String LEADER = "区领导";
    static final String STAFF = "工作人员";

    private static final List<String> HEADING = List.of("类别", "单位", "别名", "姓名", "企业微信账号", "钉钉账号", "企业微信群");
    private static final String HINT = "：空着的请补上，一个单位几位联络员就写几行；改好发回，核对后回复“确认名册”才生效";

    private final List<List<String>> rows = new ArrayList<>();

    private RosterSheet() {}

    /// The content of the file.
    ///
    /// @param registry how the registry is named; it stands in the first line
    public static byte[] of(String registry, Roster roster) {
        var sheet = new RosterSheet();
        sheet.rows.add(List.of(MARK + registry + HINT));
        sheet.rows.add(HEADING);
        roster.units().forEach(sheet::add);
        roster.leaders()
                .forEach(leader -> sheet.row(LEADER, "", "", leader.name(), leader.wecomId(), leader.dingtalkId(), ""));
        roster.staff()
                .forEach(member -> sheet.row(STAFF, "", "", member.name(), member.wecomId(), member.dingtalkId(), ""));
        return SheetWriter.write("名册", sheet.rows);
    }

    private void add(Unit unit) {
        var aliases = String.join("、", unit.aliases());
        if (unit.contacts().isEmpty()) {
            row(UNIT, unit.name(), aliases, "", "", "", unit.chat());
        }
        for (var contact : unit.contacts()) {
            var isFirst = contact.equals(unit.contacts().getFirst());
            row(unit, contact, isFirst ? aliases : "", isFirst ? unit.chat() : "");
        }
    }

    private void row(Unit unit, Contact contact, String aliases, @Nullable String chat) {
        row(UNIT, unit.name(), aliases, contact.name(), contact.wecomId(), contact.dingtalkId(), chat);
    }

    private void row(String kind, String unit, String aliases, String name, @Nullable String wecom,
            @Nullable String dingtalk, @Nullable String chat) {
        rows.add(List.of(kind, unit, aliases, name, filled(wecom), filled(dingtalk), filled(chat)));
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value;
    }
}
