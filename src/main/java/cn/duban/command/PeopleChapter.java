package cn.duban.command;

import cn.duban.ledger.Platform;
import cn.duban.people.ChangePeople;
import cn.duban.people.DenyBinding;
import cn.duban.people.PeopleViews;
import cn.duban.people.Wish;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import cn.duban.talk.Figures;
import cn.duban.talk.MeantUnit;
import cn.duban.talk.Nearest;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is who: binding, unbinding, handing over, and leaders who change (人员).
final class PeopleChapter implements Chapter {

    private static final Verb SHOW = Verb.ofStaff("人员", "人员 区财政局", "用途.人员");
    private static final Verb BIND = Verb.ofAdmin("绑定", "绑定 zhangsan 区财政局 张三",
            "用途.绑定");
    private static final Verb AGREE = Verb.ofAdmin("同意绑定", "同意绑定 1234", "用途.同意绑定");
    private static final Verb UNBIND = Verb.ofAdmin("解绑", "解绑 张三", "用途.解绑");
    private static final Verb HAND_OVER = new Verb("移交", "移交 张三 给 李四 lisi", "用途.移交",
            Set.of(Verb.Role.CONTACT, Verb.Role.ADMIN));
    private static final Verb REPLACE = Verb.ofAdmin("更换领导", "更换领导 郭磊 为 王五", "用途.更换领导");

    private static final String NAME = "([\\p{IsHan}·]{2,8}?)";
    private static final String ACCOUNT = "([A-Za-z0-9][A-Za-z0-9._@=$-]{1,63})";
    private static final Pattern SHOWN = Pattern
            .compile("(?:查看|看看?)?(?:人员|联络员|待绑定|待同意)(?:名单|清单|列表)?(?:[\\s:,]+(\\S{2,25}))?");
    private static final Pattern BOUND = Pattern.compile("绑定(?:[\\s:,]+(.*))?");
    private static final Pattern AGREED = Pattern.compile("(?:(不)?(?:同意|准予)(?:绑定|移交)?|确认(?:绑定)?)[\\s:,#]*(\\d{4})");
    private static final Pattern UNBOUND = Pattern.compile("(?:解绑|解除绑定|取消绑定)(?:[\\s:,]+(.*))?");
    private static final Pattern HANDED = Pattern.compile(
            "(?:移交|交接)(?:联络员(?:工作)?)?[\\s:,]*(?:" + NAME + "\\s*)?(?:给|->|→|移交给|由)\\s*" + NAME + "(?:[\\s:,(]*"
                    + ACCOUNT
                    + "[\\s)]*)?");
    private static final Pattern REPLACED = Pattern.compile(
            "更换(?:区?领导)[\\s:,]*" + NAME + "\\s*(?:为|成|->|→|换成|改为)\\s*" + NAME + "(?:同志)?(?:[\\s:,(]*" + ACCOUNT
                    + "[\\s)]*)?");

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(SHOW, BIND, AGREE, UNBIND, HAND_OVER, REPLACE);
    }

    @Override
    public Optional<Act> read(Request request) {
        if (request.speaker() instanceof Speaker.Contact contact) {
            return handedOver(request, contact).or(() -> bound(request));
        }
        return shown(request).or(() -> agreed(request))
                .or(() -> bound(request))
                .or(() -> unbound(request))
                .or(() -> handedOver(request))
                .or(() -> replaced(request));
    }

    private static Optional<Act> shown(Request request) {
        var order = SHOWN.matcher(request.text());
        return order.matches() ? act(SHOW, () -> show(request, order)) : Optional.empty();
    }

    private static String show(Request request, Matcher order) {
        if (order.group(1) == null) {
            return PeopleViews.all(request.ledger(), request.now()).whole();
        }
        return switch (MeantUnit.of(request.ledger().registry(), order.group(1))) {
            case MeantUnit.Known(var unit) -> PeopleViews.ofUnit(request.ledger(), unit).whole();
            case MeantUnit.Unknown(var why) -> why;
        };
    }

    private static Optional<Act> agreed(Request request) {
        var order = AGREED.matcher(request.text());
        if (!order.matches() || request.ledger().binding(order.group(2)).isEmpty()) {
            return order.matches() && request.text().contains("绑定")
                    ? act(AGREE, () -> wording(request).text("人员.没有待同意", Map.of("编号", order.group(2))))
                    : Optional.empty();
        }
        return act(AGREE, () -> settle(request, order.group(2), order.group(1) == null));
    }

    private static String settle(Request request, String code, boolean granted) {
        if (!granted) {
            return request.answer(new DenyBinding(request.cause(), request.actor(), request.by(), code));
        }
        return ChangePeople
                .agreeing(request.ledger(), request.cause(), request.actor(), request.by(), code, request.now())
                .map(request::answer)
                .orElseGet(() -> wording(request).text("人员.申请过期", Map.of("编号", code)));
    }

    private static Optional<Act> bound(Request request) {
        var order = BOUND.matcher(request.text());
        if (!order.matches()) {
            return Optional.empty();
        }
        return request.speaker() instanceof Speaker.Contact contact
                ? act(HAND_OVER, () -> wording(request).text("绑定.已是联络员", Map.of("单位", contact.unit())))
                : act(BIND, () -> bind(request, order.group(1) == null ? "" : order.group(1)));
    }

    private static String bind(Request request, String words) {
        var roster = roster(request);
        var read = PeopleWords.of(words, roster);
        var unit = read.unit();
        if (read.name().isEmpty() || read.person(roster).isEmpty()) {
            return wording(request).text("绑定.指令不完整", Map.of("示例", BIND.example()));
        }
        if (unit != null && !unit.equals("督查室")
                && MeantUnit.of(request.ledger().registry(), unit) instanceof MeantUnit.Unknown(var why)) {
            return why;
        }
        return switch (Wish.of(request.ledger().registry(), read.person(roster).orElseThrow(), read.canonical(roster),
                read.name())) {
            case Wish.Clear(var change) -> change(request, List.of(change));
            case Wish.Unclear(var why) -> why;
        };
    }

    private static String change(Request request, List<Amendment.OfRoster> changes) {
        var command = new ChangePeople(request.cause(), request.actor(), request.by(), changes, null);
        return request.answer(command, command.preview(request.ledger()));
    }

    private static Optional<Act> unbound(Request request) {
        var order = UNBOUND.matcher(request.text());
        return order.matches()
                ? act(UNBIND, () -> unbind(request, order.group(1) == null ? "" : order.group(1)))
                : Optional.empty();
    }

    private static String unbind(Request request, String words) {
        var roster = roster(request);
        var read = PeopleWords.of(words, roster);
        var leader = roster.leader(read.name());
        if (leader.isPresent()) {
            return change(request, List.of(read.platform() == Platform.WECOM
                    ? new Amendment.LeaderReached(read.name(), null)
                    : new Amendment.LeaderBound(read.name(), null)));
        }
        var staff = roster.staff().stream().filter(member -> member.name().equals(read.name())).findFirst();
        if (staff.isPresent() && read.platform() == Platform.WECOM) {
            return change(request, List.of(new Amendment.StaffReached(staff.get().dingtalkId(), null)));
        }
        var found = Seat.of(roster, read);
        if (found.size() != 1) {
            return unclear(request, found, read, UNBIND);
        }
        var id = found.getFirst().contact().wecomId();
        return change(request, List.of(read.platform() == Platform.DINGTALK
                ? new Amendment.ContactReached(id, null)
                : new Amendment.ContactUnbound(id)));
    }

    private static String unclear(Request request, List<Seat> found, PeopleWords read, Verb verb) {
        var wording = wording(request);
        if (read.name().isEmpty() && read.account() == null) {
            return incomplete(wording, verb);
        }
        if (found.size() > 1) {
            var seats = String.join("、", found.stream().map(Seat::told).toList());
            return wording.text("人员.同名的有", Map.of("人数", found.size(), "名单", seats, "指令", verb.word(), "账号",
                    found.getFirst().contact().wecomId()));
        }
        var typed = read.name().isEmpty() ? String.valueOf(read.account()) : read.name();
        var near = Nearest.to(read.name(),
                Seat.all(roster(request)).stream().map(seat -> seat.contact().name()).toList());
        return wording.text("人员.没有找到", Map.of("姓名", Figures.excerpt(typed)))
                + near.map(name -> wording.text("人员.您要找", Map.of("姓名", name))).orElse("");
    }

    private static String incomplete(Wording wording, Verb verb) {
        return wording.text("人员.指令不完整", Map.of("示例", verb.example()));
    }

    private static Optional<Act> handedOver(Request request) {
        var order = HANDED.matcher(request.text());
        return order.matches()
                ? act(HAND_OVER, () -> handOver(request, order))
                : incomplete(request, HAND_OVER);
    }

    private static String handOver(Request request, Matcher order) {
        var roster = roster(request);
        var read = PeopleWords.of(order.group(1) == null ? "" : order.group(1), roster);
        var found = Seat.of(roster, read);
        if (found.size() != 1) {
            return unclear(request, found, read, HAND_OVER);
        }
        var from = found.getFirst();
        return from.to(roster, order.group(2), order.group(3))
                .map(changes -> change(request, changes))
                .orElseGet(() -> wording(request).text("移交.写明账号",
                        Map.of("接任", order.group(2), "姓名", from.contact().name())));
    }

    /// A contact asks to hand over; accounts of tasks may begin with the same word.
    private static Optional<Act> handedOver(Request request, Speaker.Contact contact) {
        var order = HANDED.matcher(request.text());
        if (!order.matches() || (order.group(1) != null && !order.group(1).equals(contact.name()))
                || !new Units(roster(request)).meant(order.group(2)).isEmpty()) {
            return Optional.empty();
        }
        return act(HAND_OVER, () -> Seat.of(roster(request), contact, request.by())
                .to(roster(request), order.group(2), order.group(3))
                .map(changes -> request.answer(new AskBinding(request.cause(), request.by(), changes)))
                .orElseGet(() -> wording(request).text("移交.请写账号",
                        Map.of("接任", order.group(2), "单位", contact.unit()))));
    }

    private static Optional<Act> replaced(Request request) {
        var order = REPLACED.matcher(request.text());
        return order.matches()
                ? act(REPLACE, () -> change(request, List.of(new Amendment.LeaderReplaced(order.group(1),
                        order.group(2), id(roster(request), order)))))
                : incomplete(request, REPLACE);
    }

    /// The account named or, where the new leader is one already, the one known.
    private static @Nullable String id(Roster roster, Matcher order) {
        return order.group(3) == null
                ? roster.leader(order.group(2)).map(Roster.Leader::dingtalkId).orElse(null)
                : order.group(3);
    }

    private static Optional<Act> incomplete(Request request, Verb verb) {
        return request.text().startsWith(verb.word()) && request.text().length() <= Order.LONGEST
                ? act(verb, () -> incomplete(wording(request), verb))
                : Optional.empty();
    }

    private static Wording wording(Request request) {
        return request.ledger().registry().wording();
    }

    private static Roster roster(Request request) {
        return request.ledger().registry().roster();
    }

    private static Optional<Act> act(Verb verb, Supplier<String> doing) {
        return Optional.of(new Act(verb, doing));
    }
}
