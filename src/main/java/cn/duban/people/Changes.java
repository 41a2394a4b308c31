package cn.duban.people;

import cn.duban.digest.Typed;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds changes of who is who against a roster: whether they can be made, how they are told, what is to be minded.
public final class Changes {

    private final Roster roster;
    private final Holders holders;

    public Changes(Roster roster) {
        this.roster = roster;
        holders = new Holders(roster);
    }

    /// Why a change cannot be made; empty where it can.
    public Optional<String> refusal(Amendment.OfRoster change) {
        return switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> roster.unit(unit).isEmpty()
                    ? Optional.of("没有单位“" + Typed.excerpt(unit) + "”，没有执行。")
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
                    ? Optional.of("新旧领导是同一个人，没有执行。")
                    : leader(former).or(() -> id == null ? Optional.empty() : taken(holders.ofDingtalk(id), name));
            case Amendment.AliasGiven _ -> throw new IllegalArgumentException("不是人员变更：" + change);
        };
    }

    private Optional<String> bound(String unit, String name, String id) {
        return holders.seat(id)
                .filter(seat -> seat.unit().name().equals(unit) && seat.contact().name().equals(name))
                .map(_ -> name + "已经登记为" + unit + "联络员，不用再绑定。");
    }

    /// One person may be several things, under one name and with the same account.
    private static Optional<String> taken(List<Holders.Holder> by, String name) {
        return by.stream()
                .filter(holder -> !holder.name().equals(name))
                .findFirst()
                .map(holder -> "这个账号已登记为" + holder + "，没有执行。如已换人，请先解绑或移交。");
    }

    private static Optional<String> known(boolean isKnown, String id) {
        return isKnown ? Optional.empty() : Optional.of("账号 " + Typed.excerpt(id) + " 没有登记，没有执行。");
    }

    private Optional<String> leader(String name) {
        return roster.leader(name).isPresent()
                ? Optional.empty()
                : Optional.of("名册里没有领导“" + Typed.excerpt(name) + "”，没有执行。领导有："
                        + String.join("、", roster.leaders().stream().map(Roster.Leader::name).toList()) + "。");
    }

    /// What a change does, in a line.
    public String words(Amendment.OfRoster change) {
        return switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> who(name, "企业微信", id) + "登记为" + unit + "联络员";
            case Amendment.ContactUnbound(var id) -> seat(id) + "不再担任联络员";
            case Amendment.ContactReached(var wecomId, var id) -> reached(seat(wecomId), "钉钉", id);
            case Amendment.StaffReached(var dingtalkId, var id) -> reached(
                    "督查室" + holders.staff(dingtalkId).map(Roster.Staff::name).orElse(dingtalkId), "企业微信", id);
            case Amendment.LeaderReached(var name, var id) -> reached("区领导" + Typed.line(name), "企业微信", id);
            case Amendment.LeaderBound(var name, var id) -> reached("区领导" + Typed.line(name), "钉钉", id);
            case Amendment.LeaderReplaced(var former, var name, var id) ->
                Typed.line(former) + "所负责的任务全部改由" + Typed.line(name) + "负责"
                        + (id == null ? "" : "（钉钉 " + Typed.line(id) + "）");
            case Amendment.AliasGiven _ -> throw new IllegalArgumentException("不是人员变更：" + change);
        };
    }

    private String seat(String wecomId) {
        return holders.seat(wecomId)
                .map(seat -> seat.unit().name() + seat.contact().name())
                .orElse("账号 " + Typed.line(wecomId));
    }

    private static String who(String name, String platform, String id) {
        return Typed.line(name) + "（" + platform + " " + Typed.line(id) + "）";
    }

    private static String reached(String who, String platform, @Nullable String id) {
        return id == null ? who + "的" + platform + "账号解绑" : who + "绑定" + platform + "账号 " + Typed.line(id);
    }

    /// What is to be minded before a change is made, a line each.
    public List<String> warnings(Amendment.OfRoster change) {
        var lines = new ArrayList<String>();
        switch (change) {
            case Amendment.ContactBound(var unit, var name, var id) -> {
                holders.seat(id)
                        .filter(seat -> !seat.unit().name().equals(unit))
                        .ifPresent(seat -> lines.add(Typed.line(name) + "现为" + seat.unit().name() + "联络员，执行后不再是。"));
                holders.seats(name)
                        .stream()
                        .filter(seat -> !seat.contact().wecomId().equals(id))
                        .forEach(seat -> lines.add(seat.unit().name() + "已有同名联络员（企业微信 "
                                + Typed.line(seat.contact().wecomId()) + "），请核对是不是同一人。"));
            }
            case Amendment.ContactUnbound(var id) -> holders.seat(id)
                    .filter(seat -> seat.unit().contacts().size() == 1)
                    .ifPresent(seat -> lines.add(seat.unit().name() + "没有其他联络员：群里仍会收到消息，但没有人能填报，请尽快另行绑定。"));
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
                    lines.add(Typed.line(name) + "还没有钉钉账号，绑定前收不到汇总。");
                }
            }
            case Amendment.AliasGiven _ -> throw new IllegalArgumentException("不是人员变更：" + change);
        }
        return lines;
    }

    private static void replaced(List<String> lines, String platform, @Nullable String former, @Nullable String id) {
        if (former != null && id != null && !former.equals(id)) {
            lines.add("原" + platform + "账号 " + Typed.line(former) + " 将不能再用。");
        }
    }
}
