package cn.duban.command;

import cn.duban.command.Verb.Role;
import cn.duban.digest.Words;
import cn.duban.problem.CloseProblem;
import cn.duban.problem.OpenProblem;
import cn.duban.problem.ProblemsView;
import cn.duban.problem.RecordVisit;
import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Problems, the visits paid to them, and how they are closed (问题、调研、销号).
final class ProblemChapter implements Chapter {

    private static final Verb LIST = new Verb("问题", "问题 17", "用途.问题",
            Set.of(Role.LEADER, Role.STAFF));
    private static final Verb OPEN = Verb.ofStaff("问题", "问题 32 区住建委 征地受阻", "用途.提出问题");
    private static final Verb VISIT = Verb.ofStaff("调研", "调研 17 6月5日 现场协调，议定月底前腾地", "用途.调研");
    private static final Verb CLOSE = Verb.ofStaff("销号", "销号 3 已协调解决", "用途.销号");

    private static final String NUMBER = "\\s*[:,#]?\\s*第?(\\d{1,4})[号项个]?(?:任务)?";
    private static final String GAP = "\\s*[:,]?\\s*";
    private static final Pattern ALL = Pattern
            .compile("(?:查看|看看?)?(?:全部|所有|有哪些|有什么|还有(?:哪些|什么))?(?:未销号|没销号|未解决|存在)?的?问题(?:清单|列表|有哪些)?");
    private static final Pattern OF_TASK = Pattern.compile("(?:存在)?问题" + NUMBER);
    private static final Pattern TASK_FIRST = Pattern
            .compile("(?:任务)?第?(\\d{1,4})[号项](?:任务)?(?:都)?(?:有(?:什么|哪些))?的?问题(?:清单|列表|有哪些)?");
    private static final Pattern NEW = Pattern.compile("(?:存在)?问题" + NUMBER + "[\\s:,]" + GAP + "(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern VISITED = Pattern.compile(
            "(?:调研|走访)[\\s:]*(问题)?" + NUMBER + "(?:[\\s:,]" + GAP + "(.*))?",
            Pattern.DOTALL);
    private static final Pattern DAY = Pattern
            .compile("(" + PastDays.FORM + ")(?:(?<=[日号天底末])|(?=[\\s:,])|$)" + GAP + "(.*)", Pattern.DOTALL);
    private static final Pattern CLOSED = Pattern.compile("(?:问题)?销号\\s*(?:问题)?" + NUMBER + "(?:[\\s:,]" + GAP
            + "(.*))?", Pattern.DOTALL);
    private static final Pattern SOLVED = Pattern.compile("(?:问题)?(?:已经?)?(?:得到)?(?:解决|销号|化解|办结|完成).{0,4}");

    @Override
    public String title() {
        return "问题";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(LIST, OPEN, VISIT, CLOSE);
    }

    /// What contacts write of problems is part of their accounts.
    @Override
    public Optional<Act> read(Request request) {
        return request.speaker() instanceof Speaker.Contact
                ? Optional.empty()
                : list(request).or(() -> opened(request)).or(() -> visited(request)).or(() -> closed(request));
    }

    private static Optional<Act> list(Request request) {
        var text = request.text();
        if (ALL.matcher(text).matches()) {
            return act(LIST, () -> all(request));
        }
        var one = OF_TASK.matcher(text);
        var other = TASK_FIRST.matcher(text);
        var found = one.matches() ? one : other.matches() ? other : null;
        return found == null ? Optional.empty() : act(LIST, () -> ofTask(request, number(found, 1)));
    }

    private static String all(Request request) {
        var view = request.speaker() instanceof Speaker.Leader leader
                ? ProblemsView.ofLeader(request.ledger(), leader.name(), request.period(), request.now())
                : ProblemsView.open(request.ledger(), request.period(), request.now());
        return view.whole();
    }

    private static String ofTask(Request request, int task) {
        var isForeign = request.speaker() instanceof Speaker.Leader leader && request.ledger()
                .registry()
                .tasksLedBy(leader.name())
                .stream()
                .noneMatch(own -> own.number() == task);
        if (isForeign) {
            return request.wording().text("没有任务.不归领导", Map.of("编号", task));
        }
        return request.ledger().registry().task(task).isPresent()
                ? ProblemsView.ofTask(request.ledger(), task).whole()
                : request.wording().text("没有任务.没有", Map.of("编号", task));
    }

    private static Optional<Act> opened(Request request) {
        var match = NEW.matcher(request.text());
        return match.matches()
                ? act(OPEN, () -> open(request, number(match, 1), match.group(2)))
                : Optional.empty();
    }

    private static String open(Request request, int task, String words) {
        if (SOLVED.matcher(words).matches()) {
            return request.wording().text("列出问题.是销号", Map.of("问题", task));
        }
        var parts = words.split("[\\s:,]+", 2);
        var meant = new Units(request.ledger().registry().roster()).meant(parts[0]);
        if (meant.size() > 1) {
            return request.wording()
                    .text("列出问题.单位不明", Map.of("名称", Figures.excerpt(parts[0]), "单位",
                            String.join("、", meant.stream().limit(8).toList())));
        }
        if (meant.size() == 1 && parts.length == 1) {
            return request.wording().text("列出问题.缺内容", Map.of("编号", task, "单位", meant.getFirst()));
        }
        var text = meant.isEmpty() ? words : parts[1];
        return request.answer(new OpenProblem(request.cause(), request.actor(), request.by(), task,
                meant.isEmpty() ? null : meant.getFirst(), typed(request, text)));
    }

    private static Optional<Act> visited(Request request) {
        var match = VISITED.matcher(request.text());
        return match.matches() ? act(VISIT, () -> visit(request, match)) : Optional.empty();
    }

    private static String visit(Request request, Matcher match) {
        var today = Words.local(request.now()).toLocalDate();
        var words = match.group(3) == null ? "" : match.group(3).strip();
        var dated = DAY.matcher(words);
        var day = dated.matches() ? PastDays.read(dated.group(1), today) : Optional.of(today);
        if (day.isEmpty()) {
            return request.wording().text("调研.没有这一天", Map.of("日期", Figures.excerpt(words)));
        }
        var account = dated.matches() ? dated.group(2).strip() : words;
        var isOfProblem = match.group(1) != null;
        var number = number(match, 2);
        return request.answer(new RecordVisit(request.cause(), request.actor(), request.by(),
                isOfProblem ? 0 : number, isOfProblem ? number : null, day.get(), typed(request, account)));
    }

    private static Optional<Act> closed(Request request) {
        var match = CLOSED.matcher(request.text());
        return match.matches()
                ? act(CLOSE, () -> request.answer(new CloseProblem(request.cause(), request.actor(), request.by(),
                        number(match, 1), typed(request, match.group(2)))))
                : Optional.empty();
    }

    private static String typed(Request request, @Nullable String words) {
        return words == null || words.isBlank() ? "" : AsTyped.tail(request.utterance().text(), words.strip());
    }

    private static Optional<Act> act(Verb verb, Supplier<String> doing) {
        return Optional.of(new Act(verb, doing));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
