package cn.duban.contact;

import cn.duban.contact.ClaimTasks.Disowned;
import cn.duban.contact.Purpose.Objected;
import cn.duban.contact.Purpose.Planned;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.talk.Derived;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Item;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reading.Bearing;
import cn.duban.understanding.Reply;
import cn.duban.understanding.StatementReader;
import cn.duban.understanding.Understanding;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers contacts who neither report nor ask: claims, objections, plans, extensions, withdrawals.
final class DutyDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration DIALOGUE = Duration.ofDays(1);
    private static final Pattern EACH = Pattern.compile("全部|所有|均|都");

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Derived<Understanding> understanding;

    DutyDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, Derived<Understanding> understanding) {
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        this.understanding = understanding;
    }

    /// Does what a message wants, or asks what is missing for it.
    ///
    /// @param reading of the message, with the question before it
    /// @param open the question before it
    /// @return empty if the message reports, asks or chats
    Optional<String> answer(Ledger ledger, Speaker.Contact contact, Utterance utterance, Reply reply, Reading reading,
            Optional<Question> open) {
        var sender = new Sender(utterance.cause(), contact.name(), utterance.sender(), utterance.chat(),
                contact.unit(), reading.bearing() == Bearing.ASIDE);
        var matter = new Matter(ledger, utterance, sender, reply, reading, open, List.of(), sender.aside());
        var together = claimTogether(matter.with(open.isPresent() || sender.aside()));
        if (together.isPresent()) {
            return together;
        }
        if (open.isPresent()) {
            var followed = new FollowUp(understanding.get(), days(matter)).of(matter, open.get());
            if (followed.isPresent()) {
                return followed.map(meant -> act(meant.matter(), meant.purpose()));
            }
        } else {
            var words = Purposes.ofWords(matter.plain(), reading, matter.own(), days(matter));
            if (words.isPresent()) {
                return words.map(purpose -> act(matter, purpose));
            }
        }
        var answered = open.filter(_ -> !matter.aside()).map(Question::held).orElse(null);
        return Purposes.ofIntent(reading, matter.plain(), answered, days(matter)).map(purpose -> act(matter, purpose));
    }

    /// A claim with plans, or with an account, in one message.
    private Optional<String> claimTogether(Matter matter) {
        return ClaimWithPlans.of(matter.plain())
                .map(both -> claimAndPlan(matter, both))
                .or(() -> Optional.of(matter)
                        .filter(_ -> matter.reading().intent() == Intent.CLAIM)
                        .flatMap(_ -> ClaimWithPlans.beforeReport(matter.plain()))
                        .map(both -> claim(matter, both.claim(), List.of())
                                + DutyWords.withoutReport(matter.wording())));
    }

    private String act(Matter matter, Purpose purpose) {
        return switch (purpose) {
            case Purpose.Claiming claiming -> claim(matter, claiming);
            case Purpose.Objecting objecting -> object(matter, objecting);
            case Purpose.Planning planning -> plan(matter, planning);
            case Purpose.Delaying delaying -> delay(matter, delaying);
            case Purpose.Withdrawing(var tasks) -> withdraw(matter, tasks);
            case Purpose.TakingBack(var asked, var tasks) ->
                bookkeeper.answer(new TakeBackRequests(matter.sender(), asked, tasks));
            case Purpose.Unchanged(var tasks) -> leaveUnchanged(matter, tasks);
        };
    }

    private String claimAndPlan(Matter matter, ClaimWithPlans both) {
        var plans = placed(matter, PlanReader.in(StatementReader.plain(both.plans())));
        var isReady = isPlaced(matter, plans) && plans.stream().noneMatch(PlanReader::isUnfilled);
        var answer = claim(matter, both.claim(), isReady ? plans : List.of());
        return isReady ? answer : answer + "\n\n" + DutyWords.unplaced(matter.wording());
    }

    /// Claims what one part of a message says.
    private String claim(Matter matter, String part, List<Planned> plans) {
        var reply = matter.reply();
        var claim = new Reply(reply.unit(), reply.period(), matter.own(), reply.withGroups(), null, null, part);
        var alone = understanding.get().read(claim);
        var claiming = matter.claiming(claim, alone, plans);
        return Purposes.ofWords(claiming.plain(), alone, matter.own(), days(matter))
                .or(() -> Purposes.ofIntent(alone, claiming.plain(), null, days(matter)))
                .map(purpose -> act(claiming, purpose))
                .orElseGet(() -> whichTask(claiming, "认领", matter.unclaimed(), List.of()));
    }

    private String claim(Matter matter, Purpose.Claiming claiming) {
        if (claiming.tasks().isEmpty() || !matter.own().containsAll(claiming.tasks())) {
            return whichTask(matter, "认领", matter.unclaimed(), matter.foreign(claiming.tasks()));
        }
        return bookkeeper.answer(
                new ClaimTasks(matter.sender(), claiming.tasks(), claiming.excepted(), List.of(),
                        matter.plans(), null));
    }

    private String object(Matter matter, Purpose.Objecting objecting) {
        var meant = objecting.objected().stream().map(one -> new Objected(tasks(matter, one.tasks()), one.reason()));
        var objected = meant.toList();
        var named = objected.stream().flatMap(one -> one.tasks().stream()).toList();
        if (objected.stream().anyMatch(one -> one.tasks().isEmpty()) || !matter.own().containsAll(named)) {
            return whichTask(matter, "提出异议", matter.own(), matter.foreign(named));
        }
        var disowned = new ArrayList<Disowned>();
        var unexplained = new ArrayList<Integer>();
        for (var one : objected) {
            var reason = one.reason();
            if (reason == null) {
                unexplained.addAll(one.tasks());
            } else {
                one.tasks().forEach(task -> disowned.add(new Disowned(task, reason)));
            }
        }
        var question = unexplained.isEmpty()
                ? null
                : question(matter, FollowUp.WHICH_REASON,
                        DutyWords.whyObjected(matter.wording(), unexplained), unexplained);
        return bookkeeper.answer(new ClaimTasks(matter.sender(), matter.owned(objecting.claimed()), List.of(), disowned,
                matter.plans(), question));
    }

    /// The tasks named or, where none are, the only one that can be meant.
    private List<Integer> tasks(Matter matter, List<Integer> named) {
        if (!named.isEmpty()) {
            return named;
        }
        var own = matter.own();
        return own.size() == 1 ? own : understanding.get().byContent(matter.reply()).map(List::of).orElse(List.of());
    }

    private String plan(Matter matter, Purpose.Planning planning) {
        var plans = placed(matter, planning.plans());
        var blank = plans.stream().filter(PlanReader::isUnfilled).flatMap(one -> one.tasks().stream()).toList();
        if (!isPlaced(matter, plans)) {
            var named = plans.stream().flatMap(one -> one.tasks().stream()).toList();
            return whichTask(matter, "报送安排", matter.own(), matter.foreign(named));
        }
        return blank.isEmpty()
                ? bookkeeper.answer(new FilePlans(matter.sender(), plans))
                : DutyWords.unfilled(matter.wording(), blank);
    }

    /// The plans with their tasks, one each, and the figures they set.
    private List<Planned> placed(Matter matter, List<Planned> plans) {
        var placed = new ArrayList<Planned>();
        for (var one : plans) {
            var tasks = tasks(matter, one.tasks());
            if (tasks.isEmpty()) {
                placed.add(one);
            }
            tasks.forEach(task -> placed.add(new Planned(List.of(task), matter.ledger()
                    .registry()
                    .task(task)
                    .map(known -> Aims.in(one.plan(), known, matter.sender().unit(), matter.reply().period(),
                            understanding.get()))
                    .orElse(one.plan()))));
        }
        return List.copyOf(placed);
    }

    private static boolean isPlaced(Matter matter, List<Planned> plans) {
        return plans.stream().noneMatch(one -> one.tasks().isEmpty())
                && plans.stream().allMatch(one -> matter.own().containsAll(one.tasks()));
    }

    private String delay(Matter matter, Purpose.Delaying delaying) {
        var tasks = delaying.tasks();
        if (tasks.isEmpty()) {
            var owed = matter.reply().pending();
            return whichTask(matter, "延期", owed.isEmpty() ? matter.own() : owed, matter.reading().foreign());
        }
        var until = delaying.until();
        var period = matter.reply().period();
        return until == null
                ? ask(matter, Ask.WHICH_ITEM.wireName(),
                        DutyWords.untilWhen(matter.wording(), tasks), tasks)
                : bookkeeper.answer(new AskExtension(matter.sender(), period, tasks, rounds.deadline(period), until,
                        delaying.reason()));
    }

    private Days days(Matter matter) {
        return new Days(LocalDate.ofInstant(clock.instant(), ZONE), rounds.deadline(matter.reply().period()));
    }

    private String withdraw(Matter matter, List<Integer> tasks) {
        var period = matter.reply().period();
        var unit = matter.sender().unit();
        var reported = matter.own()
                .stream()
                .filter(task -> matter.ledger().report(new ReportKey(period, task, unit)).isPresent())
                .toList();
        if (tasks.isEmpty() && reported.isEmpty()) {
            return matter.wording().text("撤回.都没有填报", Map.of("单位", unit, "报告期", period.label()));
        }
        if (tasks.isEmpty()) {
            return whichTask(matter, "撤回", reported, matter.reading().foreign());
        }
        var isUnread = Pattern.compile("\\d%").matcher(matter.plain().text()).find();
        return bookkeeper.answer(new WithdrawReports(matter.sender(), period, tasks, isUnread));
    }

    private String leaveUnchanged(Matter matter, List<Integer> named) {
        var pending = matter.reply().pending();
        var tasks = named.isEmpty() && (pending.size() == 1 || EACH.matcher(matter.plain().text()).find())
                ? pending
                : named;
        if (pending.isEmpty()) {
            return matter.wording().text("无变化.已报齐", Map.of("报告期", matter.reply().period().label()));
        }
        if (tasks.isEmpty()) {
            return whichTask(matter, "报“无变化”", pending, List.of());
        }
        var words = matter.plain().original(0, matter.plain().text().length());
        var said = matter.open().filter(_ -> !matter.aside() && !named.isEmpty()).map(Question::held).orElse(words);
        var items = tasks.stream()
                .map(task -> new Item(task, new Report(null, null, List.of(), said, null, null), List.of()));
        return bookkeeper.answer(new FileReports(matter.sender().cause(), matter.sender().actor(), matter.sender().by(),
                matter.sender().chat(), matter.sender().unit(), matter.reply().period(), items.toList(), false,
                matter.aside(), matter.reply().text()));
    }

    private String whichTask(Matter matter, String what, List<Integer> about, List<Integer> foreign) {
        if (matter.own().isEmpty()) {
            return ContactWords.tasks(matter.ledger(), matter.sender().unit(), matter.reply().period());
        }
        return ask(matter, Ask.WHICH_TASK.wireName(),
                DutyWords.whichTask(matter.ledger().registry(), matter.sender().unit(), what, about, foreign)
                        + (matter.plans().isEmpty() ? "" : DutyWords.withoutPlans(matter.wording())),
                about);
    }

    private String ask(Matter matter, String kind, String words, List<Integer> about) {
        return bookkeeper.answer(new AskBack(matter.sender().cause(), matter.sender().actor(),
                question(matter, kind, words, about)));
    }

    private Question question(Matter matter, String kind, String words, List<Integer> about) {
        var dropped = matter.open().filter(question -> matter.aside() && !question.about().equals(about));
        var held = matter.open()
                .filter(_ -> !matter.aside())
                .map(question -> question.held() + "\n" + matter.reply().text())
                .filter(all -> all.length() <= Utterance.LONGEST)
                .orElse(matter.reply().text());
        return new Question(matter.sender().by(), matter.sender().chat(), kind,
                words + dropped
                        .map(question -> ContactWords.dropped(matter.wording(), question.about()))
                        .orElse(""),
                about, held,
                clock.instant().plus(DIALOGUE));
    }
}
