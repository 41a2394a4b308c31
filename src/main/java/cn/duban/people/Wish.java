package cn.duban.people;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import org.jspecify.annotations.Nullable;

/// What it comes to that an account be made known as somebody's.
public sealed interface Wish {

    /// It is clear what is to be changed.
    record Clear(Amendment.OfRoster change) implements Wish {}

    /// It is not.
    ///
    /// @param why what to tell who wants it
    record Unclear(String why) implements Wish {}

    /// What comes of making an account known.
    ///
    /// @param account the one to be made known
    /// @param unit canonical name; null where none is named
    /// @param name of the person
    static Wish of(Roster roster, Person account, @Nullable String unit, String name) {
        var id = account.userId();
        var staff = roster.staff().stream().filter(member -> member.name().equals(name)).toList();
        var isOffice = unit == null || unit.contains("督查室");
        if (unit == null && roster.leader(name).isPresent()) {
            return new Clear(account.platform() == Platform.DINGTALK
                    ? new Amendment.LeaderBound(name, id)
                    : new Amendment.LeaderReached(name, id));
        }
        if (isOffice && staff.size() > 1) {
            return new Unclear("督查室有同名的工作人员，请由信息技术人员在名册（roster.yml）中登记。没有执行。");
        }
        if (isOffice && staff.size() == 1) {
            return account.platform() == Platform.WECOM
                    ? new Clear(new Amendment.StaffReached(staff.getFirst().dingtalkId(), id))
                    : new Unclear("工作人员的钉钉账号由信息技术人员在名册（roster.yml）中登记，没有执行。");
        }
        return account.platform() == Platform.WECOM ? inWecom(id, unit, name) : inDingtalk(roster, id, unit, name);
    }

    private static Wish inWecom(String id, @Nullable String unit, String name) {
        return unit == null
                ? new Unclear("请写明单位和姓名，例如“绑定 区财政局 张三”。没有执行。")
                : new Clear(new Amendment.ContactBound(unit, name, id));
    }

    private static Wish inDingtalk(Roster roster, String id, @Nullable String unit, String name) {
        var seats = new Holders(roster).seats(name)
                .stream()
                .filter(seat -> unit == null || seat.unit().name().equals(unit))
                .toList();
        if (seats.size() == 1) {
            return new Clear(new Amendment.ContactReached(seats.getFirst().contact().wecomId(), id));
        }
        return new Unclear(seats.isEmpty()
                ? "名册里没有" + (unit == null ? "" : unit + "的") + "联络员“" + name + "”，没有执行。联络员请先在企业微信绑定，再绑定钉钉。"
                : "同名的联络员不止一位，请写明单位，例如“绑定 " + seats.getFirst().unit().name() + " " + name + "”；同一单位有同名的，请由督查室办理。没有执行。");
    }
}
