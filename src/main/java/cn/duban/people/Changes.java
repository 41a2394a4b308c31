package cn.duban.people;

import cn.duban.digest.Typed;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.registry.Roster;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds changes of who is who against a registry's roster: whether they can be made, how they are told, what is to be minded.
public final class Changes {

    private final Wording wording;
    private final Roster roster;
    private final Holders holders;

    public Changes(Registry registry) {
        wording = registry.wording();
        roster = registry.roster();
        holders = new Holders(roster);
    }

    /// Why a change cannot be made; empty where it can.
    public Optional<String> refusal(Amendment.OfRoster change) {
        return switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> roster.unit(unit).isEmpty()
                    ? known(unit)
                    : bound(unit, name, id).or(() -> taken(holders.ofWecom(id), name));
            case Amendment.ContactUnbound(var id) -> known(holders.seat(id).isPresent(), id);
            case Amendment.ContactReached(var wecomId, var id) -> known(holders.seat(wecomId).isPresent(), wecomId)
                    .or(() -> id == null
                            ? Optional.empty()
                            : taken(holders.ofDingtalk(id), holders.seat(wecomId).orElseThrow().contact().name()));
            case Amendment.StaffReached(var dingtalkId, var id) -> known(holders.staff(dingtalkId).isPresent(),
                    dingtalkId)
                    .or(() -> id == null
                            ? Optional.empty()
                            : taken(holders.ofWecom(id), holders.staff(dingtalkId).orElseThrow().name()));
            case Amendment.LeaderReached(var name, var id) -> leader(name)
                    .or(() -> id == null ? Optional.empty() : taken(holders.ofWecom(id), name));
            case Amendment.LeaderBound(var name, var id) -> leader(name)
                    .or(() -> id == null ? Optional.empty() : taken(holders.ofDingtalk(id), name));
            case Amendment.LeaderReplaced(var former, var name, var id) -> former.equals(name)
                    ? Optional.of(wording.text("人员.同一领导"))
                    : leader(former).or(() -> id == null ? Optional.empty() : taken(holders.ofDingtalk(id), name));
            case Amendment.AliasGiven(var unit, var alias) -> known(unit)
                    .or(() -> holder(roster.unit(alias).filter(one -> !one.name().equals(unit)), alias));
            case Amendment.GroupSet(var unit, var chat) -> known(unit).or(() -> holder(
                    roster.units().stream().filter(one -> chat.equals(one.chat())).findFirst(), chat));
        };
    }

    private Optional<String> known(String unit) {
        return roster.unit(unit).isPresent()
                ? Optional.empty()
                : Optional.of(wording.text("人员.没有单位", Map.of("单位", Typed.excerpt(unit))));
    }

    private Optional<String> holder(Optional<Roster.Unit> unit, String what) {
        return unit.map(one -> wording.text("人员.已属单位", Map.of("名称", Typed.excerpt(what), "单位", one.name())));
    }

    private Optional<String> bound(String unit, String name, String id) {
        return holders.seat(id)
                .filter(seat -> seat.unit().name().equals(unit) && seat.contact().name().equals(name))
                .map(_ -> wording.text("人员.已经登记", Map.of("姓名", name, "单位", unit)));
    }

    /// One person may be several things, under one name and with the same account.
    private Optional<String> taken(List<Holders.Holder> by, String name) {
        return by.stream()
                .filter(holder -> !holder.name().equals(name))
                .findFirst()
                .map(holder -> wording.text("人员.账号有人", Map.of("身份", holder)));
    }

    private Optional<String> known(boolean isKnown, String id) {
        return isKnown
                ? Optional.empty()
                : Optional.of(wording.text("人员.没有账号", Map.of("账号", Typed.excerpt(id))));
    }

    private Optional<String> leader(String name) {
        return roster.leader(name).isPresent()
                ? Optional.empty()
                : Optional.of(wording.text("人员.没有领导", Map.of("领导", Typed.excerpt(name), "名单",
                        String.join("、", roster.leaders().stream().map(Roster.Leader::name).toList()))));
    }

    /// What a change does, in a line.
    public String words(Amendment.OfRoster change) {
        return switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> wording.text("人员.任联络员",
                    Map.of("姓名", Typed.line(name), "账号", Typed.line(id), "单位", unit));
            case Amendment.ContactUnbound(var id) -> wording.text("人员.不任联络员", Map.of("联络员", seat(id)));
            case Amendment.ContactReached(var wecomId, var id) -> reached(seat(wecomId), "钉钉", id);
            case Amendment.StaffReached(var dingtalkId, var id) -> reached(
                    "督查室" + holders.staff(dingtalkId).map(Roster.Staff::name).orElse(dingtalkId), "企业微信", id);
            case Amendment.LeaderReached(var name, var id) -> reached("区领导" + Typed.line(name), "企业微信", id);
            case Amendment.LeaderBound(var name, var id) -> reached("区领导" + Typed.line(name), "钉钉", id);
            case Amendment.LeaderReplaced(var former, var name, var id) ->
                replaced(Typed.line(former), Typed.line(name), id);
            case Amendment.AliasGiven(var unit, var alias) ->
                wording.text("人员.单位别名", Map.of("别名", Typed.line(alias), "单位", unit));
            case Amendment.GroupSet(var unit, var chat) ->
                wording.text("人员.单位群", Map.of("单位", unit, "群", Typed.line(chat)));
        };
    }

    private String seat(String wecomId) {
        return holders.seat(wecomId)
                .map(seat -> seat.unit().name() + seat.contact().name())
                .orElseGet(() -> wording.text("人员.账号", Map.of("账号", Typed.line(wecomId))));
    }

    private String replaced(String former, String name, @Nullable String id) {
        return id == null
                ? wording.text("人员.换领导", Map.of("原领导", former, "新领导", name))
                : wording.text("人员.换领导并绑定", Map.of("原领导", former, "新领导", name, "账号", Typed.line(id)));
    }

    private String reached(String who, String platform, @Nullable String id) {
        return id == null
                ? wording.text("人员.解绑账号", Map.of("人", who, "平台", platform))
                : wording.text("人员.绑定账号", Map.of("人", who, "平台", platform, "账号", Typed.line(id)));
    }

    /// What is to be minded before a change is made, a line each.
    public List<String> warnings(Amendment.OfRoster change) {
        var lines = new ArrayList<String>();
        switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> {
                holders.seat(id)
                        .filter(seat -> !seat.unit().name().equals(unit))
                        .ifPresent(seat -> lines.add(wording.text("人员.调离",
                                Map.of("姓名", Typed.line(name), "单位", seat.unit().name()))));
                holders.seats(name)
                        .stream()
                        .filter(seat -> !seat.contact().wecomId().equals(id))
                        .forEach(seat -> lines.add(wording.text("人员.同名",
                                Map.of("单位", seat.unit().name(), "账号", Typed.line(seat.contact().wecomId())))));
            }
            case Amendment.ContactUnbound(var id) -> holders.seat(id)
                    .filter(seat -> seat.unit().contacts().size() == 1)
                    .ifPresent(seat -> lines.add(
                            wording.text("人员.没有其他联络员", Map.of("单位", seat.unit().name()))));
            case Amendment.LeaderBound(var name, var id) -> replaced(lines, "钉钉",
                    roster.leader(name).map(Roster.Leader::dingtalkId).orElse(null), id);
            case Amendment.LeaderReached(var name, var id) -> replaced(lines, "企业微信",
                    roster.leader(name).map(Roster.Leader::wecomId).orElse(null), id);
            case Amendment.ContactReached(var wecomId, var id) -> replaced(lines, "钉钉",
                    holders.seat(wecomId).map(seat -> seat.contact().dingtalkId()).orElse(null), id);
            case Amendment.StaffReached(var dingtalkId, var id) -> replaced(lines, "企业微信",
                    holders.staff(dingtalkId).map(Roster.Staff::wecomId).orElse(null), id);
            case Amendment.LeaderReplaced(_, var name, var id) -> {
                if (id == null && roster.leader(name).map(Roster.Leader::dingtalkId).isEmpty()) {
                    lines.add(wording.text("人员.收不到汇总", Map.of("领导", Typed.line(name))));
                }
            }
            case Amendment.AliasGiven _,Amendment.GroupSet _ -> {
                // Nobody loses anything by it.
            }
        }
        return lines;
    }

    private void replaced(List<String> lines, String platform, @Nullable String former, @Nullable String id) {
        if (former != null && id != null && !former.equals(id)) {
            lines.add(wording.text("人员.原账号停用", Map.of("平台", platform, "账号", Typed.line(former))));
        }
    }
}
