package cn.duban.command;

import cn.duban.ledger.Ledger;
import cn.duban.review.PassReports;
import cn.duban.review.ReturnReports;
import cn.duban.review.ReviewQueue;
import cn.duban.talk.Figures;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The orders by which staff review what units report (审核).
final class ReviewChapter implements Chapter {

    private static final Verb QUEUE = Verb.ofStaff("待审", "待审", "用途.待审");
    private static final Verb PASS = Verb.ofStaff("通过", "通过 32", "用途.通过");
    private static final Verb RETURN = Verb.ofStaff("退回", "退回 32 区住建委 缺措施", "用途.退回");

    private static final String NUMBER = "(?:任务)?第?\\d{1,3}[号项]?";
    private static final Pattern QUEUED = Pattern
            .compile("(?:查看|看看?)?待(?:审核?|审批)(?:的?填报|清单|列表)?[\\s:,]*(?:第?(\\d{1,3})页)?");
    private static final Pattern PASSED = Pattern.compile("(?:审核)?通过[\\s:,#]*(.{1,200})");
    private static final Pattern NUMBERED = Pattern
            .compile("(" + NUMBER + "(?:\\s*(?:[、,和]|至|到|-|~)\\s*" + NUMBER + "){0,40})\\s*(.{0,25})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})[号项]?(?:\\s*(?:至|到|-|~)\\s*(?:任务)?第?(\\d{1,3}))?");
    private static final Pattern RETURNED = Pattern.compile("(?:审核)?退回[\\s:,#]*(?:任务)?第?(\\d{1,3})[号项]?[\\s:,]*(.*)");

    @Override
    public String title() {
        return "审核";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(QUEUE, PASS, RETURN);
    }

    @Override
    public Optional<Act> read(Request request) {
        // What contacts write may begin with the same words: 通过走访企业…
        if (!(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        var words = PeriodWords.of(request.text(), request.period());
        var queued = QUEUED.matcher(words.text());
        if (queued.matches()) {
            var page = queued.group(1) == null ? 1 : Integer.parseInt(queued.group(1));
            return Optional.of(new Act(QUEUE, () -> ReviewQueue.text(request.ledger(), words.period(), page).whole()));
        }
        var passed = PASSED.matcher(words.text());
        if (passed.matches()) {
            return Optional.of(new Act(PASS, () -> pass(request, words, passed.group(1).strip())));
        }
        var leading = PeriodWords.leading(request.text(), request.period());
        var returned = RETURNED.matcher(leading.text());
        return returned.matches()
                ? Optional.of(new Act(RETURN,
                        () -> giveBack(request, leading, Integer.parseInt(returned.group(1)),
                                returned.group(2).strip())))
                : incomplete(request, words.text());
    }

    private static Optional<Act> incomplete(Request request, String text) {
        return Stream.of(PASS, RETURN)
                .filter(verb -> text.startsWith(verb.word()) && text.length() <= Order.LONGEST)
                .findFirst()
                .map(verb -> new Act(verb, () -> request.wording().text("命令.不完整", Map.of("示例", verb.example()))));
    }

    private static String pass(Request request, PeriodWords words, String what) {
        if (NamedUnit.ALL.matcher(what).matches()) {
            return pass(request, words, List.of(), null);
        }
        var numbered = NUMBERED.matcher(what);
        var name = numbered.matches() ? numbered.group(2).strip() : what;
        var tasks = numbered.matches() ? numbers(numbered.group(1)) : List.<Integer>of();
        if (name.isEmpty() || NamedUnit.ALL.matcher(name).matches()) {
            return pass(request, words, tasks, null);
        }
        var meant = units(request.ledger()).meant(name);
        return meant.size() == 1
                ? pass(request, words, tasks, meant.getFirst())
                : request.wording().text("通过.没有单位", Map.of("名称", Figures.excerpt(name), "示例", PASS.example()));
    }

    private static String pass(Request request, PeriodWords words, List<Integer> tasks, @Nullable String unit) {
        var command = new PassReports(request.cause(), request.actor(), request.by(), words.period(), tasks, unit,
                request.seen());
        return tasks.size() == 1
                ? request.answer(command)
                : request.answer(command, command.preview(request.ledger()));
    }

    private static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        var ranges = RANGE.matcher(text);
        while (ranges.find()) {
            var first = Integer.parseInt(ranges.group(1));
            var last = ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2));
            IntStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return numbers.stream().distinct().toList();
    }

    private static String giveBack(Request request, PeriodWords words, int task, String rest) {
        var named = NamedUnit.of(request.ledger(), task, rest);
        var due = request.rounds().workingDayAfter(request.now(), request.rounds().graces().again());
        return request.answer(new ReturnReports(request.cause(), request.actor(), request.by(), words.period(), task,
                named.unit(), named.all(), named.reason(), due));
    }

    private static Units units(Ledger ledger) {
        return new Units(ledger.registry().roster());
    }
}
