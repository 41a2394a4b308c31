package cn.duban.command;

import cn.duban.duty.ChangeTask;
import cn.duban.duty.Clerk;
import cn.duban.duty.CloseTask;
import cn.duban.duty.DecideRequest;
import cn.duban.duty.DecideRequest.Verdict;
import cn.duban.notice.FoundTargets;
import cn.duban.registry.Amendment;
import cn.duban.talk.Figures;
import cn.duban.talk.MeantUnit;
import cn.duban.talk.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Orders by which staff decide on requests, close tasks and change them (办理).
final class DutyChapter implements Chapter {

    private static final Verb KEEP = Verb.ofStaff("维持", "维持 3 理由：职责已明确", "用途.维持");
    private static final Verb MOVE = Verb.ofStaff("改派", "改派 3 区住建委", "用途.改派");
    private static final Verb GRANT = Verb.ofStaff("同意", "同意 4", "用途.同意");
    private static final Verb REFUSE = Verb.ofStaff("不同意", "不同意 4 理由：不影响填报", "用途.不同意");
    private static final Verb CLOSE = Verb.ofStaff("办结", "办结 6", "用途.办结");
    private static final Verb DENY = Verb.ofStaff("不予办结", "不予办结 6 缺验收材料", "用途.不予办结");
    private static final Verb ADJUST = Verb.ofStaff("调整", "调整 6 内容：… 理由：… 依据：津政〔2024〕1号", "用途.调整");
    private static final Verb CANCEL = Verb.ofStaff("取消任务", "取消任务 6 理由：… 依据：津政〔2024〕1号", "用途.取消任务");

    private static final Pattern ORDER = Pattern
            .compile(
                    "(维持|改派|同意|不同意|办结|不予办结|调整|取消任务)[\\s:,]*(?:第\\s*)?(\\d{1,6})\\s*[号项]?(?:[\\s:,]+(.*)|([^\\d\\s].*))?",
                    Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile("^(?:理由|原因)\\s*[:,]?\\s*");

    @Override
    public String title() {
        return "办理";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(KEEP, MOVE, GRANT, REFUSE, CLOSE, DENY, ADJUST, CANCEL);
    }

    @Override
    public Optional<Act> read(Request request) {
        var order = ORDER.matcher(request.text());
        if (!order.matches() || !(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        return verbs().stream()
                .filter(verb -> verb.word().equals(order.group(1)))
                .findFirst()
                .map(verb -> new Act(verb, () -> done(request, order)));
    }

    private static String done(Request request, Matcher order) {
        var number = Integer.parseInt(order.group(2));
        var rest = order.group(3) == null ? order.group(4) == null ? "" : order.group(4) : order.group(3);
        var reason = FullWidth.of(REASON.matcher(rest).replaceFirst("").strip());
        return switch (order.group(1)) {
            case "维持" -> reason.isEmpty() ? noReason(request, KEEP) : decide(request, number, new Verdict.Keep(reason));
            case "改派" -> move(request, number, rest.replaceFirst("^给", "").strip());
            case "同意" -> decide(request, number, new Verdict.Grant());
            case "不同意" ->
                reason.isEmpty() ? noReason(request, REFUSE) : decide(request, number, new Verdict.Refuse(reason));
            case "办结" -> close(request, number, true, reason);
            case "不予办结" -> close(request, number, false, reason);
            default -> change(request, order.group(1).equals("调整"), number, rest);
        };
    }

    private static String noReason(Request request, Verb verb) {
        return request.wording().text("命令.缺理由", Map.of("示例", verb.example()));
    }

    private static Clerk clerk(Request request) {
        return new Clerk(request.cause(), request.actor(), request.by());
    }

    private static String decide(Request request, int number, Verdict verdict) {
        return request.answer(new DecideRequest(clerk(request), number, verdict, request.rounds()::deadline));
    }

    private static String move(Request request, int number, String name) {
        return switch (MeantUnit.of(request.ledger().registry(), name)) {
            case MeantUnit.Known(var unit) -> decide(request, number, new Verdict.MoveTo(unit));
            case MeantUnit.Unknown(var why) -> name.isEmpty()
                    ? request.wording().text("改派.缺单位", Map.of("示例", MOVE.example()))
                    : why;
        };
    }

    private static String close(Request request, int task, boolean agreed, String words) {
        return request.answer(
                new CloseTask(clerk(request), task, request.period(), agreed, words.isEmpty() ? null : words));
    }

    private static String change(Request request, boolean adjusts, int task, String rest) {
        var words = ChangeWords.of(rest);
        if (words.document().isEmpty()) {
            return request.wording().text("命令.缺依据", Map.of("示例", (adjusts ? ADJUST : CANCEL).example()));
        }
        if (adjusts && words.content().isEmpty()) {
            return request.wording().text("任务调整.缺内容", Map.of("示例", ADJUST.example()));
        }
        var reason = FullWidth.of(adjusts || !words.reason().isEmpty() ? words.reason() : words.content());
        if (reason.isEmpty()) {
            return noReason(request, adjusts ? ADJUST : CANCEL);
        }
        var paper = FullWidth.of(words.document());
        return adjusts
                ? adjust(request, task, FullWidth.of(words.content()), reason, paper)
                : cancel(request, task, reason, paper);
    }

    private static String cancel(Request request, int task, String reason, String paper) {
        var command = new ChangeTask(clerk(request), new Amendment.TaskCancelled(task), reason, paper);
        return request.answer(command, request.wording()
                .text("任务取消.预览",
                        Map.of("任务", name(request, task), "理由", Figures.plain(reason), "依据", Figures.plain(paper))));
    }

    private static String adjust(Request request, int task, String text, String reason, String paper) {
        var found = FoundTargets.in(text);
        var command = new ChangeTask(clerk(request), new Amendment.TaskAdjusted(task, text, found.targets()), reason,
                paper);
        return request.answer(command, request.wording()
                .text("任务调整.预览",
                        Map.of("任务", name(request, task), "内容", Figures.plain(text), "个数", found.targets().size(), "存疑",
                                unclear(request, found), "理由", Figures.plain(reason), "依据", Figures.plain(paper))));
    }

    private static String unclear(Request request, FoundTargets found) {
        return found.unclear().isEmpty()
                ? ""
                : request.wording()
                        .text("任务调整.存疑",
                                Map.of("内容", Figures.plain(String.join("”“", found.unclear()))));
    }

    private static String name(Request request, int task) {
        return request.ledger().registry().task(task).map(Figures::name).orElse(task + "号");
    }
}
