package cn.duban.command;

import cn.duban.duty.AskCompletion;
import cn.duban.duty.Clerk;
import cn.duban.duty.GiveAlias;
import cn.duban.duty.OpenMatters;
import cn.duban.duty.SettleTask;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import cn.duban.talk.MeantUnit;
import cn.duban.talk.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Orders about who is responsible for what, and the contact's one that a task be closed (分工).
final class SettlingChapter implements Chapter {

    private static final Verb SETTLE = Verb.ofStaff("确认", "确认 14 责任领导 郭磊", "用途.确认");
    private static final Verb ALIAS = Verb.ofStaff("别名", "别名 城投公司 = 区城投公司", "用途.别名");
    private static final Verb OPEN = Verb.ofStaff("待定", "待定", "用途.待定");
    private static final Verb UNCLAIMED = Verb.ofStaff("未认领", "未认领", "用途.未认领");
    private static final Verb UNPLANNED = Verb.ofStaff("未安排", "未安排", "用途.未安排");
    private static final Verb DONE = new Verb("申请办结", "申请办结 6 已通过验收", "用途.申请办结", Set.of(Verb.Role.CONTACT));

    private static final Pattern SETTLING = Pattern.compile(
            "(?:确认|明确)\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?(?:的)?\\s*(责任区?领导|领导|牵头单位|牵头|责任单位|单位|成员单位|配合单位)\\s*[:为是=]?\\s*(.+)");
    private static final Pattern ALIASING = Pattern
            .compile("别名\\s*[:,]?\\s*([\\p{L}\\d()·]{2,25})\\s*(?:=|是|即|指|->|→)\\s*([\\p{L}()·]{2,25})");
    private static final Pattern COMPLETING = Pattern.compile(
            "申请(?:办结|销号)\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?(?:任务)?(?:[\\s:,]+(.*))?|第?(\\d{1,4})[号项](?:任务)?\\s*申请(?:办结|销号)(?:[\\s:,]+(.*))?",
            Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[、,;\\s]+");

    @Override
    public String title() {
        return "分工";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(SETTLE, ALIAS, OPEN, UNCLAIMED, UNPLANNED, DONE);
    }

    @Override
    public Optional<Act> read(Request request) {
        if (request.speaker() instanceof Speaker.Contact contact) {
            return completion(request, contact);
        }
        return switch (request.text()) {
            case "待定", "待明确", "待确认事项" -> Optional.of(new Act(OPEN, () -> OpenMatters.text(request.ledger())));
            case "未认领", "谁没认领", "未认领单位", "认领情况" ->
                Optional.of(new Act(UNCLAIMED, () -> OpenMatters.unclaimed(request.ledger())));
            case "未安排", "谁没报安排", "未报安排", "未报工作安排", "缺安排" ->
                Optional.of(new Act(UNPLANNED, () -> OpenMatters.unplanned(request.ledger())));
            default -> settling(request).or(() -> alias(request));
        };
    }

    private static Optional<Act> completion(Request request, Speaker.Contact contact) {
        var asked = COMPLETING.matcher(request.text());
        if (!asked.matches()) {
            return Optional.empty();
        }
        var first = asked.group(1) != null;
        var task = Integer.parseInt(asked.group(first ? 1 : 3));
        var words = asked.group(first ? 2 : 4);
        return Optional.of(new Act(DONE, () -> request.answer(new AskCompletion(request.cause(), contact.name(),
                request.by(), contact.unit(), task, words == null ? "" : FullWidth.of(words.strip())))));
    }

    private static Optional<Act> settling(Request request) {
        var order = SETTLING.matcher(request.text());
        return order.matches()
                ? Optional.of(new Act(SETTLE,
                        () -> settle(request, Integer.parseInt(order.group(1)), order.group(2), order.group(3))))
                : Optional.empty();
    }

    private static String settle(Request request, int task, String what, String names) {
        var listed = BETWEEN.splitAsStream(names).filter(name -> !name.isEmpty()).distinct().toList();
        if (what.endsWith("领导")) {
            return settle(request, new Amendment.LeadersNamed(task, listed));
        }
        var units = new ArrayList<String>();
        for (var name : listed) {
            switch (MeantUnit.of(request.ledger().registry(), name)) {
                case MeantUnit.Known(var unit) -> units.add(unit);
                case MeantUnit.Unknown(var why) -> {
                    return why;
                }
            }
        }
        if (!what.startsWith("牵头")) {
            return settle(request, new Amendment.MembersNamed(task, units));
        }
        return units.size() == 1
                ? settle(request, new Amendment.LeadNamed(task, units.getFirst()))
                : request.wording().text("明确.牵头一个");
    }

    private static String settle(Request request, Amendment.OfTask settled) {
        return request.answer(new SettleTask(clerk(request), settled));
    }

    private static Optional<Act> alias(Request request) {
        var order = ALIASING.matcher(request.text());
        return order.matches()
                ? Optional.of(new Act(ALIAS, () -> alias(request, order.group(1), order.group(2))))
                : Optional.empty();
    }

    private static String alias(Request request, String alias, String name) {
        Roster roster = request.ledger().registry().roster();
        // People write it either way round: the name that the roster has is the unit.
        var written = roster.unit(alias);
        if (written.isPresent() && roster.unit(name).isEmpty()) {
            return request.answer(new GiveAlias(clerk(request), name, written.get().name()));
        }
        return switch (MeantUnit.of(request.ledger().registry(), name)) {
            case MeantUnit.Known(var unit) -> request.answer(new GiveAlias(clerk(request), alias, unit));
            case MeantUnit.Unknown(var why) -> why;
        };
    }

    private static Clerk clerk(Request request) {
        return new Clerk(request.cause(), request.actor(), request.by());
    }
}
