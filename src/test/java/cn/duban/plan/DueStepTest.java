package cn.duban.plan;

import static cn.duban.plan.Times.YEAR;
import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Bulletin;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Person;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueStepTest {

    private static final Ledger EMPTY = Ledger.of(Registries.small());
    private static final Step BULLETIN = Ladder.YEAR.steps()
            .stream()
            .filter(step -> step.kind() == StepKind.BULLETIN)
            .findFirst()
            .orElseThrow();
    private static final Instant ON_TIME = at("2024-03-15T09:10");

    @Test
    void opensTheRoundWithOneMessageToEachUnitThatHasTasks() {
        var events = decide("2024Q1/opening", EMPTY, ON_TIME);

        assertThat(events.getFirst()).isEqualTo(new Event.StepTaken(Times.step("2024Q1/opening").id(), false,
                List.of("区财政局", "区税务局", "区商务局")));
        assertThat(messages(events)).extracting(Message::to)
                .containsExactly(new Recipient.UnitGroup("区财政局"), new Recipient.UnitGroup("区税务局"),
                        new Recipient.UnitGroup("区商务局"));
    }

    @Test
    void numbersMessagesOnFromTheLastOne() {
        var before = new Message(1, new Recipient.UnitGroup("区商务局"), "旧", Text.of("旧"));
        var ledger = EMPTY.after(new Event.MessageOwed(before), ON_TIME);

        assertThat(messages(decide("2024Q1/opening", ledger, ON_TIME))).extracting(Message::number)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void remindsOnlyWhoStillOwesAndOnlyOfThat() {
        var ledger = planned(filed(filed(EMPTY, 1, "区财政局"), 3, "区商务局"), 3, "区商务局");

        var messages = messages(decide("2024Q1/reminder-1", ledger, at("2024-03-26T09:10")));

        assertThat(messages).extracting(Message::to)
                .containsExactly(new Recipient.UnitGroup("区财政局"), new Recipient.UnitGroup("区税务局"));
        assertThat(messages.getFirst().text().items()).containsExactly("- 2号（牵头）推进零基预算管理改革");
    }

    @Test
    void takesAStepWithoutMessagesWhenEverythingIsAnswered() {
        var ledger = planned(planned(planned(
                filed(filed(filed(filed(EMPTY, 1, "区财政局"), 2, "区财政局"), 3, "区商务局"), 1, "区税务局"), 1, "区财政局"),
                2, "区财政局"), 3, "区商务局");

        assertThat(decide("2024Q1/reminder-2", ledger, at("2024-03-29T09:10"))).hasSize(1)
                .first()
                .isInstanceOf(Event.StepTaken.class);
    }

    @Test
    void remindsInTheSameOneLetterOfClaimsAndPlans() {
        var ledger = filed(EMPTY, 3, "区商务局");

        var messages = messages(decide("2024Q1/reminder-1", ledger, at("2024-03-26T09:10")));

        assertThat(messages).extracting(Message::to)
                .containsExactly(new Recipient.UnitGroup("区财政局"), new Recipient.UnitGroup("区税务局"),
                        new Recipient.UnitGroup("区商务局"));
        assertThat(messages.getFirst().text().foot()).contains("全部 2 项还没有认领", "1、2号还没有报送");
        assertThat(messages.getLast().text().items()).isEmpty();
        assertThat(messages.getLast().text().foot()).contains("3号还没有报送").doesNotContain("认领");
    }

    @Test
    void showsStaffTheDraftOfTheBulletin() {
        var now = at("2024-04-10T09:20");

        var events = new DueStep(Ladder.YEAR, BULLETIN).decide(EMPTY, now).events();

        assertThat(events.getFirst()).isEqualTo(new Event.StepTaken(BULLETIN.id(), false));
        assertThat(messages(events)).extracting(Message::to).containsExactly(new Recipient.DingtalkGroup("cid-staff"));
        assertThat(messages(events).getFirst().subject()).startsWith("督查通报（草稿） 2024年一季度");
    }

    @Test
    void leavesTheDraftOutWhereTheBulletinIsIssued() {
        var bulletin = new Bulletin(1, BULLETIN.id().period(), Text.of("通报"), new Person(Platform.DINGTALK, "he"));
        var ledger = EMPTY.after(new Event.BulletinIssued(bulletin), at("2024-04-10T09:20"));

        assertThat(new DueStep(Ladder.YEAR, BULLETIN).decide(ledger, at("2024-04-10T09:20")).events())
                .containsExactly(new Event.StepSkipped(BULLETIN.id(), "通报已经发出"));
    }

    @Test
    void sendsTheDigestToEachLeaderAndTheirGroup() {
        assertThat(messages(decide("2024Q1/digest", EMPTY, at("2024-04-03T09:10")))).extracting(Message::to)
                .containsExactly(new Recipient.DingtalkMember("leader-guo"),
                        new Recipient.DingtalkGroup("cid-leaders"));
    }

    @Test
    void isPunctualWithinAnHour() {
        var messages = messages(decide("2024Q1/opening", EMPTY, at("2024-03-15T10:10")));

        assertThat(messages).extracting(message -> message.text().head()).noneMatch(head -> head.contains("补发"));
    }

    @Test
    void saysInEveryMessageThatItIsLate() {
        var events = decide("2024Q1/opening", EMPTY, at("2024-03-15T10:11"));

        assertThat(events.getFirst()).isEqualTo(new Event.StepTaken(Times.step("2024Q1/opening").id(), true,
                List.of("区财政局", "区税务局", "区商务局")));
        assertThat(messages(events)).allSatisfy(message -> {
            assertThat(message.subject()).startsWith("【补发】");
            assertThat(message.text().head()).startsWith("**【补发】");
        });
    }

    @Test
    void leavesOutWhatALaterStepHasOvertaken() {
        var now = at("2024-03-29T11:00");

        assertThat(decide("2024Q1/opening", EMPTY, now))
                .containsExactly(skipped("2024Q1/opening", "已由 2024Q1/reminder-2 取代"));
        assertThat(decide("2024Q1/reminder-1", EMPTY, now))
                .containsExactly(skipped("2024Q1/reminder-1", "已由 2024Q1/reminder-2 取代"));
        assertThat(decide("2024Q1/reminder-2", EMPTY, now).getFirst()).isInstanceOf(Event.StepTaken.class);
    }

    @Test
    void isOvertakenByAStepThatIsAlreadyDone() {
        var ledger = EMPTY.after(new Event.StepTaken(Times.step("2024Q1/reminder-2").id(), false), ON_TIME);

        assertThat(decide("2024Q1/reminder-1", ledger, at("2024-03-29T11:00"))).first()
                .isInstanceOf(Event.StepSkipped.class);
    }

    @Test
    void wakesNothingThatIsMoreThanFifteenWorkingDaysOld() {
        var last = at("2024-04-25T10:00");
        var tooLate = at("2024-04-26T10:00");

        assertThat(decide("2024Q1/digest", EMPTY, last).getFirst())
                .isEqualTo(new Event.StepTaken(Times.step("2024Q1/digest").id(), true));
        assertThat(decide("2024Q1/digest", EMPTY, tooLate)).containsExactly(skipped("2024Q1/digest", "已过时，不再补发"));
    }

    @Test
    void doesNothingWhilePeopleAreNotAtWork() {
        assertThat(decide("2024Q1/opening", EMPTY, at("2024-03-16T10:00"))).isEmpty();
        assertThat(decide("2024Q1/opening", EMPTY, at("2024-03-15T17:30"))).isEmpty();
        assertThat(decide("2024Q1/opening", EMPTY, at("2024-03-15T09:09"))).isEmpty();
    }

    @Test
    void isDoneOnlyOnce() {
        var ledger = EMPTY.after(new Event.StepTaken(Times.step("2024Q1/opening").id(), false), ON_TIME);

        assertThat(decide("2024Q1/opening", ledger, ON_TIME)).isEmpty();
        assertThat(due("2024Q1/opening").cause()).hasToString("tick:2024Q1/opening");
        assertThat(due("2024Q1/opening").actor()).isEqualTo("定时");
    }

    @Test
    void wakesNothingOfAYearLongPast() {
        var now = at("2026-11-23T10:00");

        assertThat(YEAR.due(EMPTY, now)).hasSize(16)
                .allSatisfy(due -> assertThat(due.decide(EMPTY, now).events()).singleElement()
                        .isInstanceOf(Event.StepSkipped.class));
    }

    private static Event skipped(String step, String reason) {
        return new Event.StepSkipped(Times.step(step).id(), reason);
    }

    private static DueStep due(String step) {
        return new DueStep(YEAR, Times.step(step));
    }

    private static List<Event> decide(String step, Ledger ledger, Instant now) {
        return due(step).decide(ledger, now).events();
    }

    private static List<Message> messages(List<Event> events) {
        return events.stream()
                .filter(Event.MessageOwed.class::isInstance)
                .map(Event.MessageOwed.class::cast)
                .map(Event.MessageOwed::message)
                .toList();
    }

    private static Ledger planned(Ledger ledger, int task, String unit) {
        var plan = new Plan(List.of(new Plan.Part(1, 4, "按月推进")));
        var contact = new Person(Platform.WECOM, "wang");
        return ledger.after(new Event.PlanFiled(task, unit, 1, plan, contact), at("2024-03-20T10:00"));
    }

    private static Ledger filed(Ledger ledger, int task, String unit) {
        var report = new Report(null, Status.ON_TRACK, List.of(), "正常推进", null, null);
        return ledger.after(new Event.ReportFiled(new ReportKey(Period.parse("2024Q1"), task, unit), 1, report,
                new Person(Platform.WECOM, "wang")), ON_TIME);
    }
}
