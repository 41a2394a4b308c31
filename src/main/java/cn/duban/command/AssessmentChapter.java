package cn.duban.command;

import cn.duban.digest.GroundsView;
import cn.duban.ledger.Light;
import cn.duban.registry.Task;
import cn.duban.review.AssessmentViews;
import cn.duban.review.SetLight;
import cn.duban.talk.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The orders on how tasks are assessed (评估): the calculation, the lights, the four proofs.
final class AssessmentChapter implements Chapter {

    private static final Set<Verb.Role> SEEING = Set.of(Verb.Role.LEADER, Verb.Role.STAFF);
    private static final Verb GROUNDS = new Verb("依据", "依据 6", "用途.依据", SEEING);
    private static final Verb LIGHTS = new Verb("亮灯", "亮灯", "用途.亮灯", SEEING);
    private static final Verb LIGHT = Verb.ofStaff("亮灯", "亮灯 6 黄 现场核实进度滞后", "用途.另行亮灯");
    private static final Verb PROOFS = new Verb("四有", "四有 6", "用途.四有", SEEING);

    private static final String NUMBER = "(?:任务)?第?(\\d{1,3})[号项]?";
    private static final Pattern GROUNDED = Pattern.compile("依据[\\s:,#]*" + NUMBER);
    private static final Pattern LIT = Pattern.compile("亮灯(?:情况|清单)?|红黄灯");
    private static final Pattern SET = Pattern
            .compile("亮灯[\\s:,#]*" + NUMBER + "[\\s:,]*([红黄绿])灯?[\\s:,]*(?:理由)?[\\s:,]*(.{0,200})");
    private static final Pattern PROVEN = Pattern.compile("四有[\\s:,#]*" + NUMBER);
    private static final Pattern LACKING = Pattern.compile("四有(?:情况|[\\s:,]*缺(?:项|什么)?)?");

    @Override
    public String title() {
        return "评估";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(GROUNDS, LIGHTS, LIGHT, PROOFS);
    }

    @Override
    public Optional<Act> read(Request request) {
        if (request.speaker() instanceof Speaker.Contact) {
            return Optional.empty();
        }
        var set = SET.matcher(request.text());
        if (set.matches()) {
            return Optional.of(new Act(LIGHT, () -> set(request, set)));
        }
        var words = PeriodWords.of(request.text(), request.period());
        var grounds = GROUNDED.matcher(words.text());
        if (grounds.matches()) {
            return Optional.of(new Act(GROUNDS, () -> ofTask(request, grounds, task -> GroundsView
                    .text(request.ledger(), task, words.period(), request.now())
                    .whole())));
        }
        var proofs = PROVEN.matcher(words.text());
        if (proofs.matches()) {
            return Optional.of(new Act(PROOFS, () -> ofTask(request, proofs,
                    task -> AssessmentViews.proofs(request.ledger(), task, words.period()))));
        }
        if (LIT.matcher(words.text()).matches()) {
            return Optional.of(new Act(LIGHTS, () -> AssessmentViews.lights(request.ledger(), tasks(request),
                    words.period(), request.now())));
        }
        return LACKING.matcher(words.text()).matches()
                ? Optional.of(new Act(PROOFS,
                        () -> AssessmentViews.missing(request.ledger(), tasks(request), words.period())))
                : Optional.empty();
    }

    private static String set(Request request, Matcher set) {
        var light = switch (set.group(2)) {
            case "红" -> Light.RED;
            case "黄" -> Light.YELLOW;
            default -> Light.GREEN;
        };
        return request.answer(new SetLight(request.cause(), request.actor(), request.by(),
                Integer.parseInt(set.group(1)), request.period(), light,
                set.group(3).strip().replace(',', '，').replace(';', '；')));
    }

    private static String ofTask(Request request, Matcher named, Function<Task, String> view) {
        var number = Integer.parseInt(named.group(1));
        return tasks(request).stream()
                .filter(task -> task.number() == number)
                .findFirst()
                .map(view)
                .orElseGet(() -> request.speaker() instanceof Speaker.Leader
                        ? request.wording().text("没有任务.不归领导", Map.of("编号", number))
                        : request.wording().text("没有任务.没有", Map.of("编号", number)));
    }

    /// What the sender may see: a leader the own tasks, staff all of them.
    private static List<Task> tasks(Request request) {
        var registry = request.ledger().registry();
        return request.speaker() instanceof Speaker.Leader leader
                ? registry.tasksLedBy(leader.name())
                : registry.tasks();
    }
}
