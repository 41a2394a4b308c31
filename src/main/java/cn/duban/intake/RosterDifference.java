package cn.duban.intake;

import cn.duban.intake.RosterTable.Column;
import cn.duban.intake.RosterTable.Entry;
import cn.duban.notice.Likeness;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Contact;
import cn.duban.registry.Roster.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a table of people changes about a roster. A unit that it does not name stays as it is; of one that it names, who
/// is not in it answers no more.
public final class RosterDifference {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@=$/+-]{0,63}");
    private static final Pattern KEY = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|.*key=.*");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]+");

    private final Roster roster;
    private final RosterTable table;
    private final List<String> faults = new ArrayList<>();
    private final List<Amendment.OfRoster> changes = new ArrayList<>();
    /// By WeCom account, the unit and row of the contact.
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Unit> named = new LinkedHashMap<>();

    private record Seat(Unit unit, Entry entry) {}

    private RosterDifference(Roster roster, RosterTable table) {
        this.roster = roster;
        this.table = table;
    }

    /// What becomes of a table.
    ///
    /// @param changes in the order in which they are to be made
    /// @param faults why it cannot be taken, each with its cell; nothing of it is then
    public record Result(List<Amendment.OfRoster> changes, List<String> faults) {

        public Result {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
        }
    }

    /// What a table changes about a roster.
    public static Result between(Roster roster, RosterTable table) {
        var difference = new RosterDifference(roster, table);
        difference.read();
        return new Result(difference.faults.isEmpty() ? difference.changes : List.of(), difference.faults);
    }

    private void read() {
        if (table.columns().containsKey(Column.SECRET)) {
            faults.add("群机器人的地址和 key 等同于密码，请删去这一列再发，由技术人员用环境变量设置");
            return;
        }
        if (!has(Column.NAME)) {
            faults.add("没有“姓名”这一列，请用“名册 导出”取的表填写，不要删列");
            return;
        }
        var last = "";
        for (var entry : table.rows()) {
            switch (kind(entry)) {
                case RosterSheet.LEADER -> leader(entry);
                case RosterSheet.STAFF -> staff(entry);
                default -> {
                    last = entry.get(Column.UNIT).isEmpty() ? last : entry.get(Column.UNIT);
                    unit(entry, last);
                }
            }
        }
        contacts();
    }

    private static String kind(Entry entry) {
        var kind = entry.get(Column.KIND);
        if (kind.contains("领导")) {
            return RosterSheet.LEADER;
        }
        return kind.contains("人员") || kind.contains("督查") ? RosterSheet.STAFF : RosterSheet.UNIT;
    }

    private void unit(Entry entry, String name) {
        var unit = roster.unit(name).orElse(null);
        if (unit == null) {
            fault(entry, Column.UNIT, name.isEmpty()
                    ? "没有写单位"
                    : "没有单位“" + name + "”" + Likeness.unit(roster, name).map(like -> "，是不是“" + like + "”？").orElse(""));
            return;
        }
        named.put(unit.name(), unit);
        aliases(entry, unit);
        chat(entry, unit);
        var id = entry.get(Column.WECOM);
        if (entry.get(Column.NAME).isEmpty() && id.isEmpty()) {
            return;
        }
        if (id.isEmpty() || entry.get(Column.NAME).isEmpty()) {
            fault(entry, id.isEmpty() ? Column.WECOM : Column.NAME, id.isEmpty() ? "缺企业微信账号" : "缺姓名");
        } else if (isAccount(entry, Column.WECOM) && isAccount(entry, Column.DINGTALK)) {
            seat(entry, unit, id);
        }
    }

    private void seat(Entry entry, Unit unit, String id) {
        var before = seats.putIfAbsent(id, new Seat(unit, entry));
        if (before != null) {
            fault(entry, Column.WECOM, "账号 " + id + " 与" + before.entry().place(Column.WECOM) + "重复");
        }
    }

    private void aliases(Entry entry, Unit unit) {
        for (var alias : BETWEEN.split(entry.get(Column.ALIASES), -1)) {
            var holder = roster.unit(alias);
            if (!alias.isEmpty() && holder.isEmpty()) {
                changes.add(new Amendment.AliasGiven(unit.name(), alias));
            } else if (holder.isPresent() && !holder.get().name().equals(unit.name())) {
                fault(entry, Column.ALIASES, "“" + alias + "”已经是" + holder.get().name() + "的名称");
            }
        }
    }

    private void chat(Entry entry, Unit unit) {
        var chat = entry.get(Column.CHAT);
        if (chat.isEmpty() || chat.equals(unit.chat()) || !isAccount(entry, Column.CHAT)) {
            return;
        }
        roster.units()
                .stream()
                .filter(other -> chat.equals(other.chat()))
                .findFirst()
                .ifPresentOrElse(other -> fault(entry, Column.CHAT, "这个群已经是" + other.name() + "的"),
                        () -> changes.add(new Amendment.GroupSet(unit.name(), chat)));
    }

    private boolean isAccount(Entry entry, Column column) {
        var id = entry.get(column);
        if (KEY.matcher(id).matches()) {
            fault(entry, column, "像是群机器人的 key，它等同于密码，请删去，由技术人员用环境变量设置");
            return false;
        }
        if (!id.isEmpty() && !ACCOUNT.matcher(id).matches()) {
            fault(entry, column, "“" + id + "”不像账号：账号由字母和数字组成");
            return false;
        }
        return true;
    }

    /// Who answers no more goes first, so that who moves to another unit stays there.
    private void contacts() {
        for (var unit : named.values()) {
            unit.contacts()
                    .stream()
                    .filter(contact -> !seats.containsKey(contact.wecomId()))
                    .forEach(contact -> changes.add(new Amendment.ContactUnbound(contact.wecomId())));
        }
        seats.forEach(this::bind);
    }

    private void bind(String id, Seat seat) {
        var known = contact(id).filter(contact -> contact.name().equals(seat.entry().get(Column.NAME)));
        if (known.filter(seat.unit().contacts()::contains).isEmpty()) {
            changes.add(new Amendment.ContactBound(seat.unit().name(), seat.entry().get(Column.NAME), id));
        }
        var dingtalk = blank(seat.entry().get(Column.DINGTALK));
        if (has(Column.DINGTALK) && !Objects.equals(dingtalk, known.map(Contact::dingtalkId).orElse(null))) {
            changes.add(new Amendment.ContactReached(id, dingtalk));
        }
    }

    private Optional<Contact> contact(String id) {
        return roster.units()
                .stream()
                .flatMap(unit -> unit.contacts().stream())
                .filter(contact -> contact.wecomId().equals(id))
                .findFirst();
    }

    private void leader(Entry entry) {
        var known = roster.leader(entry.get(Column.NAME));
        if (known.isEmpty()) {
            fault(entry, Column.NAME, "名册里没有领导“" + entry.get(Column.NAME) + "”，换人请用“更换领导 原领导 为 新领导”");
            return;
        }
        var leader = known.get();
        var dingtalk = blank(entry.get(Column.DINGTALK));
        if (has(Column.DINGTALK) && isAccount(entry, Column.DINGTALK)
                && !Objects.equals(dingtalk, leader.dingtalkId())) {
            changes.add(new Amendment.LeaderBound(leader.name(), dingtalk));
        }
        var wecom = blank(entry.get(Column.WECOM));
        if (has(Column.WECOM) && isAccount(entry, Column.WECOM) && !Objects.equals(wecom, leader.wecomId())) {
            changes.add(new Amendment.LeaderReached(leader.name(), wecom));
        }
    }

    private void staff(Entry entry) {
        var id = entry.get(Column.DINGTALK);
        var known = roster.staff()
                .stream()
                .filter(member -> member.dingtalkId().equals(id) && member.name().equals(entry.get(Column.NAME)))
                .findFirst();
        if (known.isEmpty()) {
            fault(entry, Column.NAME, "工作人员的姓名和钉钉账号由技术人员在 roster.yml 里登记，请保持原样");
        } else if (has(Column.WECOM) && isAccount(entry, Column.WECOM)
                && !Objects.equals(blank(entry.get(Column.WECOM)), known.get().wecomId())) {
            changes.add(new Amendment.StaffReached(id, blank(entry.get(Column.WECOM))));
        }
    }

    private boolean has(Column column) {
        return table.columns().containsKey(column);
    }

    private static @Nullable String blank(String value) {
        return value.isEmpty() ? null : value;
    }

    private void fault(Entry entry, Column column, String what) {
        faults.add(entry.place(column) + "：" + what);
    }
}
