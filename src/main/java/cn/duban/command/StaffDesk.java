package cn.duban.command;

import cn.duban.digest.Digest;
import cn.duban.digest.MissingView;
import cn.duban.digest.RequestsView;
import cn.duban.digest.TaskView;
import cn.duban.digest.UnitView;
import cn.duban.filing.ExhibitOrder;
import cn.duban.filing.ExhibitViews;
import cn.duban.filing.MoveExhibit;
import cn.duban.filing.SendExhibit;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.talk.Derived;
import cn.duban.talk.MeantUnit;
import cn.duban.talk.Order;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Units;
import cn.duban.talk.Utterance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers the supervision office: everything of the registry, and urging.
public final class StaffDesk {

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Chapters chapters;
    private final Derived<Units> units;
    private final WhyDesk whys;

    public StaffDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, Chapters chapters) {
        this.chapters = chapters;
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        whys = new WhyDesk(bookkeeper);
        units = new Derived<>(bookkeeper, registry -> new Units(registry.roster()));
    }

    public String answer(Speaker.Staff staff, Utterance utterance) {
        var ledger = bookkeeper.ledger();
        var now = clock.instant();
        var period = rounds.periodAt(now);
        var exhibits = ExhibitOrder.read(StaffOrders.called(utterance.text()));
        if (exhibits.isPresent()) {
            return exhibits(ledger, staff, utterance, period, exhibits.get());
        }
        return switch (new StaffOrders(units.get()).read(utterance.text())) {
            case Order.Help _ ->
                ledger.registry().wording().text("帮助.督查室") + chapters.overview(staff);
            case Order.MyTasks _ -> ledger.registry().wording().text("指令.督查室的任务");
            case Order.Missing _ -> MissingView.text(ledger, period).whole();
            case Order.Summary _ -> Digest.ofAll(ledger, period, now).text().whole();
            case Order.Pending _ -> RequestsView.text(ledger).whole();
            case Order.ShowTask(var number) -> task(ledger, number, now);
            case Order.Why(var number, var name) -> why(ledger, number, name, period);
            case Order.ShowUnit(var name) ->
                ofUnit(ledger, name, unit -> UnitView.text(ledger, unit, period).whole());
            case Order.Urge(var name) -> urge(staff, utterance, ledger, name);
            case Order.UrgeMissing _ -> bookkeeper.answer(new ProposeUrging(utterance.cause(), staff.name(),
                    utterance.sender(), period, rounds.deadline(period)));
            case Order.Confirm(var code) -> bookkeeper.answer(
                    new ConfirmProposal(utterance.cause(), staff.name(), utterance.sender(), code, rounds));
            case Order.Incomplete(var example) -> ledger.registry()
                    .wording()
                    .text("命令.不完整", Map.of("示例", example));
            case Order.Other(var text) -> Suggestion.to(ledger.registry().wording(), text, chapters.words(staff));
        };
    }

    private String exhibits(Ledger ledger, Speaker.Staff staff, Utterance utterance, Period period,
            ExhibitOrder order) {
        return switch (order) {
            case ExhibitOrder.Overview _ -> ExhibitViews.overview(ledger, period, null);
            case ExhibitOrder.OfTask(var task, var name) when name == null ->
                ExhibitViews.ofTask(ledger, period, task, null);
            case ExhibitOrder.OfTask(var task, var name) ->
                ofUnit(ledger, name, unit -> ExhibitViews.ofTask(ledger, period, task, unit));
            case ExhibitOrder.Fetch(var number) -> bookkeeper.answer(
                    new SendExhibit(utterance.cause(), staff.name(), utterance.sender(), number));
            case ExhibitOrder.Move(var number, var task) -> bookkeeper.answer(
                    new MoveExhibit(utterance.cause(), staff.name(), null, number, task));
        };
    }

    private String task(Ledger ledger, int number, Instant now) {
        return ledger.registry()
                .task(number)
                .map(task -> TaskView.text(ledger, task, rounds.periodAt(now), now).whole())
                .or(() -> ledger.amendments()
                        .cancellation(number)
                        .map(filed -> TaskView.cancelled(ledger.registry().wording(), filed)))
                .orElseGet(() -> ledger.registry()
                        .wording()
                        .text("任务.没有编号", Map.of("编号", number, "最大", ledger.registry().tasks().getLast().number())));
    }

    private String why(Ledger ledger, int number, String name, Period period) {
        if (number == 0) {
            return ledger.registry().wording().text("为什么.督查室写明");
        }
        return name.isEmpty()
                ? whys.everybody(number, ledger.registry().unitsOf(number), period)
                : ofUnit(ledger, name, unit -> whys.everybody(number, List.of(unit), period));
    }

    private String urge(Speaker.Staff staff, Utterance utterance, Ledger ledger, String name) {
        var period = rounds.periodAt(clock.instant());
        return ofUnit(ledger, name, unit -> bookkeeper.answer(new UrgeUnits(utterance.cause(), staff.name(),
                utterance.sender(), List.of(unit), period, rounds.deadline(period))));
    }

    /// An answer about the one unit a name stands for, or why it is none.
    private static String ofUnit(Ledger ledger, String name, Function<String, String> answer) {
        return switch (MeantUnit.of(ledger.registry(), name)) {
            case MeantUnit.Known(var unit) -> answer.apply(unit);
            case MeantUnit.Unknown(var why) -> why;
        };
    }
}
