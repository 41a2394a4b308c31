package cn.duban.people;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.wording.Wording;
import java.util.Map;
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
    static Wish of(Registry registry, Person account, @Nullable String unit, String name) {
        var roster = registry.roster();
        var wording = registry.wording();
        var id = account.userId();
        var staff = roster.staff().stream().filter(member -> member.name().equals(name)).toList();
        var isOffice = unit == null || unit.contains("督查室");
        if (unit == null && roster.leader(name).isPresent()) {
            return new Clear(account.platform() == Platform.DINGTALK
                    ? new Amendment.LeaderBound(name, id)
                    : new Amendment.LeaderReached(name, id));
        }
        if (isOffice && staff.size() > 1) {
            return new Unclear(wording.text("绑定.督查室同名"));
        }
        if (isOffice && staff.size() == 1) {
            return account.platform() == Platform.WECOM
                    ? new Clear(new Amendment.StaffReached(staff.getFirst().dingtalkId(), id))
                    : new Unclear(wording.text("绑定.督查室钉钉"));
        }
        return account.platform() == Platform.WECOM
                ? inWecom(wording, id, unit, name)
                : inDingtalk(registry, id, unit, name);
    }

    private static Wish inWecom(Wording wording, String id, @Nullable String unit, String name) {
        return unit == null
                ? new Unclear(wording.text("绑定.没写单位"))
                : new Clear(new Amendment.ContactBound(unit, name, id));
    }

    private static Wish inDingtalk(Registry registry, String id, @Nullable String unit, String name) {
        var seats = new Holders(registry.roster()).seats(name)
                .stream()
                .filter(seat -> unit == null || seat.unit().name().equals(unit))
                .toList();
        if (seats.size() == 1) {
            return new Clear(new Amendment.ContactReached(seats.getFirst().contact().wecomId(), id));
        }
        var wording = registry.wording();
        if (!seats.isEmpty()) {
            return new Unclear(
                    wording.text("绑定.同名", Map.of("单位", seats.getFirst().unit().name(), "姓名", name)));
        }
        return new Unclear(unit == null
                ? wording.text("绑定.没有联络员", Map.of("联络员", name))
                : wording.text("绑定.单位没有联络员", Map.of("单位", unit, "联络员", name)));
    }
}
