package cn.duban.command;

import cn.duban.command.Verb.Role;
import cn.duban.comment.CommentViews;
import cn.duban.comment.EndComment;
import cn.duban.comment.GiveComment;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What leaders say on tasks, and what units answer (批示).
final class CommentChapter implements Chapter {

    private static final Verb LIST = new Verb("批示", "批示", "用途.批示",
            Set.of(Role.values()));
    private static final Verb GIVE = new Verb("批示", "批示 17 请加快推进，6月底前拿出办法", "用途.作批示",
            Set.of(Role.LEADER));
    private static final Verb RECORD = Verb.ofStaff("代录批示", "代录批示 17 郭磊：请加快推进", "用途.代录批示");
    private static final Verb END = Verb.ofStaff("结束批示", "结束批示 17", "用途.结束批示");
    private static final Verb ANSWER = new Verb("回复批示", "回复批示 17 已落实，……", "用途.回复批示", Set.of(Role.CONTACT));

    private static final String TASK = CommentWords.TASK;
    private static final Pattern ALL = Pattern
            .compile("(?:查看|看看?)?(?:我的|本单位|全部|所有|待回复的?|未回复的?)?(?:领导)?批示(?:清单|列表|情况)?");
    private static final Pattern OF_TASK = Pattern
            .compile("(?:查看|看看?)?批示[\\s:]*" + TASK + "|(?:查看|看看?)?" + TASK + "的?(?:领导)?批示(?:情况|清单)?");
    private static final Pattern RECORDED = Pattern
            .compile("(?:代录|补录|录入|代)(?:领导)?批示[\\s:]*" + CommentWords.TASKS + "[\\s:,]*(.*)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern
            .compile("(?:同志|副?区长|副?书记|常委|主任|部长){0,4}(?:(?:的)?(?:批示|指示|要求|强调)(?=[:,]))?[\\s:,]*");
    private static final Pattern ENDED = Pattern
            .compile("(?:结束|办结|了结)批示[\\s:]*" + TASK + "(?:\\s*第?(\\d{1,5})条)?");

    @Override
    public String title() {
        return "批示";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(LIST, GIVE, RECORD, END, ANSWER);
    }

    @Override
    public Optional<Act> read(Request request) {
        return list(request).or(() -> switch (request.speaker()) {
            case Speaker.Contact contact -> CommentWords.answered(request, contact)
                    .map(command -> new Act(ANSWER, () -> request.answer(command)));
            case Speaker.Leader leader -> ofStaff(request).or(() -> given(request, leader))
                    .or(() -> meant(request, leader));
            case Speaker.Staff _ -> ofStaff(request).or(() -> instead(request));
            case Speaker.Stranger _ -> Optional.<Act>empty();
        });
    }

    private static Optional<Act> list(Request request) {
        if (ALL.matcher(request.text()).matches()) {
            return act(LIST, () -> all(request));
        }
        var one = OF_TASK.matcher(request.text());
        return one.matches()
                ? act(LIST,
                        () -> ofTask(request, CommentWords.number(one.group(1) == null ? one.group(2) : one.group(1))))
                : Optional.empty();
    }

    private static String all(Request request) {
        return switch (request.speaker()) {
            case Speaker.Contact contact -> CommentViews.ofUnit(request.ledger(), contact.unit()).whole();
            case Speaker.Leader leader -> CommentViews.ofLeader(request.ledger(), leader.name()).whole();
            case Speaker.Staff _,Speaker.Stranger _ -> CommentViews.all(request.ledger()).whole();
        };
    }

    private static String ofTask(Request request, int task) {
        var registry = request.ledger().registry();
        return switch (request.speaker()) {
            case Speaker.Contact contact when !registry.unitsOf(task).contains(contact.unit()) ->
                registry.wording().text("批示清单.不是本单位", Map.of("编号", task, "单位", contact.unit()));
            case Speaker.Leader leader when !isLed(request, leader, task) ->
                registry.wording().text("批示清单.不是您的", Map.of("编号", task));
            case Speaker.Contact _,Speaker.Leader _,Speaker.Staff _,Speaker.Stranger _ ->
                registry.task(task).isPresent()
                        ? CommentViews.ofTask(request.ledger(), task).whole()
                        : registry.wording().text("任务.没有", Map.of("编号", task));
        };
    }

    private static boolean isLed(Request request, Speaker.Leader leader, int task) {
        return request.ledger().registry().tasksLedBy(leader.name()).stream().anyMatch(own -> own.number() == task);
    }

    private static Optional<Act> given(Request request, Speaker.Leader leader) {
        return CommentWords.given(request.text())
                .map(said -> new Act(GIVE, () -> give(request, said.tasks(), leader.name(), said.text(), false)));
    }

    /// What a leader says in plain words is shown and asked back, never taken for granted and never dropped.
    private static Optional<Act> meant(Request request, Speaker.Leader leader) {
        if (!(StaffOrders.ofTasks(request.utterance().text()) instanceof Order.Other)) {
            return Optional.empty();
        }
        var own = request.ledger().registry().tasksLedBy(leader.name()).stream().map(Task::number).toList();
        return CommentWords.meant(request.text(), own).map(tasks -> new Act(GIVE, () -> {
            var command = new GiveComment(request.cause(), request.actor(), request.by(), tasks, leader.name(),
                    typed(request, request.text()), false);
            return request.answer(command, CommentWords.order(tasks, command.text()),
                    command.previewOfWords(request.ledger()));
        }));
    }

    private static String give(Request request, List<Integer> tasks, String leader, String text, boolean recorded) {
        var command = new GiveComment(request.cause(), request.actor(), request.by(), tasks, leader,
                typed(request, text), recorded);
        // One that was asked back stands as a proposal, even where it is of one task.
        return tasks.size() == 1 && request.confirmed() == null
                ? request.answer(command)
                : request.answer(command, command.preview(request.ledger()));
    }

    private static Optional<Act> ofStaff(Request request) {
        return recorded(request).or(() -> ended(request));
    }

    private static Optional<Act> recorded(Request request) {
        var order = RECORDED.matcher(request.text());
        return order.matches()
                ? act(RECORD, () -> record(request, CommentWords.numbers(order.group(1)), order.group(2)))
                : Optional.empty();
    }

    private static String record(Request request, List<Integer> tasks, String rest) {
        var leader = leader(request, rest);
        if (leader == null) {
            return wording(request).text("批示作出.哪位领导", Map.of("编号", tasks.getFirst()));
        }
        var words = TITLE.matcher(rest.substring(leader.length()));
        var text = words.lookingAt() ? rest.substring(leader.length() + words.end()) : "";
        return give(request, tasks, leader, text, true);
    }

    private static @Nullable String leader(Request request, String rest) {
        return request.ledger()
                .registry()
                .roster()
                .leaders()
                .stream()
                .map(Roster.Leader::name)
                .filter(rest::startsWith)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Act> ended(Request request) {
        var order = ENDED.matcher(request.text());
        if (!order.matches()) {
            return Optional.empty();
        }
        var command = new EndComment(request.cause(), request.actor(), request.by(),
                CommentWords.number(order.group(1)),
                order.group(2) == null ? null : Integer.valueOf(order.group(2)));
        return act(END, () -> request.answer(command, command.preview(request.ledger())));
    }

    /// Staff comment on nothing themselves.
    private static Optional<Act> instead(Request request) {
        return CommentWords.given(request.text())
                .map(said -> new Act(RECORD, () -> wording(request).text("批示作出.请代录",
                        Map.of("编号", said.tasks().getFirst(), "内容", Figures.excerpt(said.text())))));
    }

    private static Wording wording(Request request) {
        return request.ledger().registry().wording();
    }

    private static String typed(Request request, String words) {
        return request.confirmed() != null || words.isBlank()
                ? words.strip()
                : AsTyped.tail(request.utterance().text(), words.strip());
    }

    private static Optional<Act> act(Verb verb, Supplier<String> doing) {
        return Optional.of(new Act(verb, doing));
    }
}
