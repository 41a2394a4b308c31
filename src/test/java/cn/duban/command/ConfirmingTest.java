package cn.duban.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.order.Graces;
import cn.duban.order.Rehearsed;
import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An order of weight is shown first, and done once it is confirmed by who gave it, in time.
class ConfirmingTest implements Rounds {

    private static final Pattern CODE = Pattern.compile("“确认 (\\d{4})”");
    private static final Person WHO = dingtalk("staff-chen");

    private Instant now = Instant.parse("2024-03-20T02:00:00Z");
    private Period period = new Period(2024, 1);
    private int messages;
    private final Bookkeeper bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), new FakeJournal(), () -> now);
    private final Chapters chapters = new Chapters(bookkeeper, this, () -> now, List.of(new Greeting()));

    private static Person dingtalk(String id) {
        return new Person(Platform.DINGTALK, id);
    }

    /// Greets somebody once, which is noted as a stranger met.
    private record Greet(Cause cause, String actor, String whom, Period period) implements Command {

        @Override
        public Decision decide(Ledger ledger, Instant at) {
            var person = new Person(Platform.WECOM, whom);
            return ledger.met(person)
                    ? Decision.refusal("已经问候过" + whom)
                    : new Decision(List.of(new Event.StrangerMet(person)), "已问候" + whom + "（" + period + "）");
        }
    }

    private static final class Greeting implements Chapter {

        @Override
        public String title() {
            return "问候";
        }

        @Override
        public List<Verb> verbs() {
            return List.of(Verb.ofStaff("问候", "问候 某某", "问候一个人"));
        }

        @Override
        public Optional<Act> read(Request request) {
            var whom = request.text().replaceFirst("^问候\\s*", "");
            return whom.equals(request.text())
                    ? Optional.empty()
                    : Optional.of(new Act(verbs().getFirst(), () -> request.answer(
                            new Greet(request.cause(), request.actor(), whom, request.period()), "将问候" + whom + "。")));
        }
    }

    @AfterEach
    void close() {
        bookkeeper.close();
    }

    @Override
    public Period periodAt(Instant moment) {
        return period;
    }

    @Override
    public List<Rehearsed> rehearse(Ledger ledger, Instant at) {
        return List.of();
    }

    @Override
    public LocalDate deadline(Period of) {
        return of.lastDay();
    }

    @Override
    public Instant reaches(Instant moment) {
        return moment;
    }

    @Override
    public Graces graces() {
        return Graces.DEFAULT;
    }

    @Override
    public LocalDate workingDayAfter(Instant moment, int n) {
        return LocalDate.ofInstant(moment, ZoneOffset.ofHours(8)).plusDays(n);
    }

    private Optional<String> say(Person who, String text) {
        return chapters.answer(new Speaker.Staff("陈"), new Utterance(who, "m" + ++messages, null, text, null));
    }

    private String proposed() {
        var code = CODE.matcher(say(WHO, "问候 wang").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private boolean isDone() {
        return bookkeeper.ledger().met(new Person(Platform.WECOM, "wang"));
    }

    @BeforeEach
    void start() {
        bookkeeper.start();
    }

    @Test
    void showsItFirst() {
        assertThat(say(WHO, "问候 wang").orElseThrow()).matches("将问候wang。\n\n30 分钟内回复“确认 \\d{4}”执行；不回复则不执行。");
        assertThat(isDone()).isFalse();
    }

    @Test
    void doesItOnceItIsConfirmed() {
        assertThat(say(WHO, "确认 " + proposed())).contains("已问候wang（2024Q1）");
        assertThat(isDone()).isTrue();
    }

    @Test
    void speaksOfThePeriodThatWasShown() {
        var code = proposed();
        period = new Period(2024, 2);

        assertThat(say(WHO, "确认" + code + "。")).contains("已问候wang（2024Q1）");
    }

    @Test
    void leavesASecondConfirmationToWhoKnowsNoProposal() {
        var code = proposed();
        say(WHO, "确认 " + code);

        assertThat(say(WHO, "确认 " + code)).isEmpty();
        assertThat(bookkeeper.ledger().proposal(code)).isEmpty();
    }

    @Test
    void letsOnlyWhoProposedConfirm() {
        var code = proposed();

        assertThat(say(dingtalk("other"), "确认 " + code)).isEmpty();
        assertThat(isDone()).isFalse();
        assertThat(bookkeeper.ledger().proposal(code)).isPresent();
    }

    @Test
    void forgetsItAfterHalfAnHour() {
        var code = proposed();
        now = now.plus(Duration.ofMinutes(30)).plusSeconds(1);

        assertThat(say(WHO, "确认 " + code)).contains("确认 " + code + " 已过期，没有执行。请重新发送原指令。");
        assertThat(isDone()).isFalse();
        assertThat(bookkeeper.ledger().proposal(code)).isEmpty();
    }

    @Test
    void refusesAtOnceWhatWouldDoNothing() {
        say(WHO, "确认 " + proposed());
        var before = bookkeeper.ledger().number();

        assertThat(say(WHO, "问候 wang")).contains("已经问候过wang");
        assertThat(bookkeeper.ledger().number()).isEqualTo(before);
    }

    @Test
    void doesNotWhatWasDoneMeanwhile() {
        var code = proposed();
        say(WHO, "确认 " + proposed());

        assertThat(say(WHO, "确认 " + code)).contains("已经问候过wang");
        assertThat(bookkeeper.ledger().proposal(code)).isEmpty();
    }
}
