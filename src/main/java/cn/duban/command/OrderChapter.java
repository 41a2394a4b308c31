package cn.duban.command;

import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.order.BeginSnooze;
import cn.duban.order.DemandViews;
import cn.duban.order.IssueOrder;
import cn.duban.order.RehearsalViews;
import cn.duban.order.Resume;
import cn.duban.order.SnoozeViews;
import cn.duban.order.WithdrawDemand;
import cn.duban.registry.Period;
import cn.duban.registry.Roster;
import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Orders on the ladder of urging (督办): press notes, supervision orders, rests from them, and what will go out.
final class OrderChapter implements Chapter {

    private static final Verb REASON = new Verb("原因", "原因 3", "用途.原因",
            EnumSet.allOf(Verb.Role.class));
    private static final Verb NOTES = Verb.ofStaff("催办单", "催办单", "用途.催办单");
    private static final Verb ORDERS = Verb.ofStaff("督办单", "督办单", "用途.督办单");
    private static final Verb ISSUE = Verb.ofStaff("督办", "督办 32 区住建委 进展迟缓", "用途.督办");
    private static final Verb WITHDRAW = Verb.ofStaff("撤单", "撤单 3 已电话报送", "用途.撤单");
    private static final Verb REST = Verb.ofStaff("暂缓", "暂缓 12 至 6-30 等市里文件", "用途.暂缓");
    private static final Verb RESUME = Verb.ofStaff("恢复", "恢复 12", "用途.恢复");
    private static final Verb REHEARSE = Verb.ofStaff("预演", "预演", "用途.预演");

    private static final String NUMBER = "(?:第)?(\\d{1,4})[号项]?(?:任务)?";
    private static final String NAME = "([\\p{L}()·、]{2,25}?)";
    private static final Pattern ASKS_REASON = Pattern.compile("原因\\s*(?:催办单|督办单)?\\s*" + NUMBER);
    private static final Pattern LISTS = Pattern.compile("(?:查看|查询|看看?)?\\s*(催办单|督办单)(?:清单|列表|情况)?");
    private static final Pattern ISSUES = Pattern.compile("督办[\\s:,]*(?:任务)?" + NUMBER + "[\\s:,]*(.{0,220})");
    private static final Pattern WITHDRAWS = Pattern
            .compile("(?:撤单|撤销(?:催办单|督办单))\\s*" + NUMBER + "(?:[\\s,:]+(.{1,200}))?");
    private static final Pattern RESTS = Pattern.compile("暂缓\\s*" + NUMBER + "(?:\\s*" + NAME
            + ")?\\s*(?:至|到)\\s*(?:(\\d{4})[-年./])?(\\d{1,2})[-月./](\\d{1,2})[日号]?(?:为?止)?(?:[\\s,:]*(.{1,200}))?");
    private static final Pattern RESUMES = Pattern.compile("恢复\\s*" + NUMBER + "(?:\\s*" + NAME + ")?");
    private static final Pattern REHEARSES = Pattern.compile("预演(?:\\s*" + NAME + ")?");

    @Override
    public String title() {
        return "督办";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(REASON, NOTES, ORDERS, ISSUE, WITHDRAW, REST, RESUME, REHEARSE);
    }

    @Override
    public Optional<Act> read(Request request) {
        var text = request.text();
        return act(REASON, ASKS_REASON, text, match -> reason(request, number(match)))
                .or(() -> act(WITHDRAW, WITHDRAWS, text, match -> withdraw(request, match)))
                .or(() -> act(REHEARSE, REHEARSES, text, match -> rehearse(request, match.group(1))))
                .or(() -> list(request))
                .or(() -> resting(request));
    }

    private static Optional<Act> list(Request request) {
        var lists = LISTS.matcher(request.text());
        if (!lists.matches()) {
            return Optional.empty();
        }
        var kind = lists.group(1).equals(Demand.Kind.ORDER.label()) ? Demand.Kind.ORDER : Demand.Kind.PRESS_NOTE;
        return Optional.of(new Act(kind == Demand.Kind.ORDER ? ORDERS : NOTES,
                () -> DemandViews.list(request.ledger(), kind, request.now())));
    }

    /// What a unit writes of a rest is its account; only staff give one.
    private static Optional<Act> resting(Request request) {
        var text = request.text();
        if (!(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        var leading = PeriodWords.leading(text, request.period());
        var issues = ISSUES.matcher(leading.text());
        if (issues.matches()) {
            return Optional.of(new Act(ISSUE, () -> issue(request, leading.period(), issues)));
        }
        if (text.startsWith(ISSUE.word() + " ") || text.equals(ISSUE.word())) {
            return Optional.of(new Act(ISSUE, () -> request.wording().text("命令.不完整", Map.of("示例", ISSUE.example()))));
        }
        if (text.equals(REST.word())) {
            return Optional.of(new Act(REST, () -> SnoozeViews.list(request.ledger())));
        }
        return act(REST, RESTS, text, match -> rest(request, match))
                .or(() -> act(RESUME, RESUMES, text, match -> ofUnit(request, match.group(2),
                        unit -> request.answer(new Resume(request.cause(), request.actor(), request.by(),
                                number(match), unit)))))
                .or(() -> text.startsWith(REST.word() + " ")
                        ? Optional
                                .of(new Act(REST, () -> request.wording().text("暂缓.缺日期", Map.of("示例", REST.example()))))
                        : Optional.empty());
    }

    private static Optional<Act> act(Verb verb, Pattern form, String text, Function<Matcher, String> doing) {
        var match = form.matcher(text);
        Supplier<String> done = () -> doing.apply(match);
        return match.matches() ? Optional.of(new Act(verb, done)) : Optional.empty();
    }

    private static String reason(Request request, int number) {
        var found = request.ledger().orders().demand(number);
        if (found.isEmpty()) {
            return request.wording().text("撤单.没有", Map.of("文号", number));
        }
        var demand = found.get().demand();
        return request.speaker() instanceof Speaker.Contact contact && !contact.unit().equals(demand.unit())
                ? request.wording().text("原因.不是发给", Map.of("文号", number, "单位", contact.unit()))
                : DemandViews.reason(request.ledger(), found.get(), request.now());
    }

    private static String issue(Request request, Period period, Matcher match) {
        var named = NamedUnit.of(request.ledger(), number(match), match.group(2).strip());
        var rounds = request.rounds();
        var command = new IssueOrder(request.cause(), request.actor(), request.by(), number(match), named.unit(),
                period, named.reason(), rounds.deadline(period),
                rounds.workingDayAfter(request.now(), rounds.graces().order()),
                rounds.workingDayAfter(request.now(), rounds.graces().dueSoon()));
        return request.answer(command, command.preview(request.ledger(), request.now()));
    }

    private static String withdraw(Request request, Matcher match) {
        var reason = match.group(2) == null ? "" : match.group(2).strip();
        return request.answer(
                new WithdrawDemand(request.cause(), request.actor(), request.by(), number(match), reason));
    }

    private static String rehearse(Request request, @Nullable String name) {
        var wording = request.wording();
        var steps = request.rounds().rehearse(request.ledger(), request.now());
        return ofUnit(request, name,
                unit -> unit == null ? RehearsalViews.all(wording, steps) : RehearsalViews.of(wording, steps, unit));
    }

    private static String rest(Request request, Matcher match) {
        var until = day(match, Words.local(request.now()).toLocalDate());
        if (until.isEmpty()) {
            return request.wording().text("暂缓.没有这一天", Map.of("示例", REST.example()));
        }
        var reason = match.group(6) == null ? "" : match.group(6).strip();
        return ofUnit(request, match.group(2), unit -> request.answer(new BeginSnooze(request.cause(),
                request.actor(), request.by(), number(match), unit, until.get(), reason)));
    }

    /// The day as typed; without a year, the next such day.
    private static Optional<LocalDate> day(Matcher match, LocalDate today) {
        try {
            var year = match.group(3) == null ? today.getYear() : Integer.parseInt(match.group(3));
            var day = LocalDate.of(year, Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)));
            return Optional.of(match.group(3) == null && day.isBefore(today) ? day.plusYears(1) : day);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Does something for the unit that a name stands for, or for all where none is named.
    private static String ofUnit(Request request, @Nullable String name, Function<@Nullable String, String> doing) {
        if (name == null) {
            return doing.apply(null);
        }
        Roster roster = request.ledger().registry().roster();
        var meant = new Units(roster).meant(name);
        return meant.size() == 1
                ? doing.apply(meant.getFirst())
                : request.wording().text("命令.没有单位", Map.of("名称", Figures.excerpt(name)));
    }

    private static int number(Matcher match) {
        return Integer.parseInt(match.group(1));
    }
}
