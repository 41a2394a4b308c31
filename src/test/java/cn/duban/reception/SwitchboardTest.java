package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Person;
import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Corpus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private final Counter former = new Counter();
    private final Counter next = new Counter(of("xiqing-2025", 2025));
    private Instant now = Instant.parse("2024-03-20T02:00:00Z");
    private final Switchboard switchboard = new Switchboard(
            () -> List.of(line(former, "2024年清单"), line(next, "2025年清单")), () -> now);
    private int messages;

    private static Switchboard.Line line(Counter counter, String title) {
        return new Switchboard.Line(counter.desk(), title);
    }

    /// The tasks and people of the notice under another name and year; its units have no groups of their own.
    private static Registry of(String id, int year) {
        var registry = Corpus.registry();
        return new Registry(new RegistryId(id), year, registry.tasks(), registry.roster());
    }

    @AfterEach
    void close() {
        former.close();
        next.close();
    }

    @Test
    void asksWhichRegistryAndThenActsOnWhatWasHeld() {
        assertThat(say(Counter.FINANCE, "48号完成40%")).contains("您登记在 2 份台账里", "1. 2024年台账：2024年清单", "2. 2025年台账",
                "不用重发");
        assertThat(say(Counter.FINANCE, "2号完成30%")).contains("请问指的是哪一份");
        assertThat(former.ledger().reports()).isEmpty();
        assertThat(next.ledger().reports()).isEmpty();

        assertThat(say(Counter.FINANCE, "2")).contains("【2025年台账】", "48", "40%", "30%");
        assertThat(next.finance(48).orElseThrow().percent()).isEqualByComparingTo(new BigDecimal(40));
        assertThat(next.finance(2).orElseThrow().percent()).isEqualByComparingTo(new BigDecimal(30));
        assertThat(former.ledger().reports()).isEmpty();
    }

    @Test
    void tellsTwoOfOneYearByTheirNames() {
        try (var twin = new Counter(of("nanhu-2024", 2024))) {
            var two = new Switchboard(() -> List.of(line(former, "西青清单"), line(twin, "南湖清单")), () -> now);
            var asked = two.answer(new Utterance(Counter.STAFF, "twin-1", null, "切换 2024", null));

            assertThat(asked).contains("1. xiqing-2024：西青清单", "2. nanhu-2024：南湖清单");
            assertThat(two.answer(new Utterance(Counter.STAFF, "twin-2", null, "切换 nanhu-2024", null)))
                    .contains("南湖清单");
        }
    }

    @Test
    void tellsWhoIsKnownToOneAloneThatThereIsNothingToChoose() {
        try (var other = new Counter(new Registry(new RegistryId("nanhu-2024"), 2024, List.of(),
                new Roster(List.of(), List.of(), List.of(), List.of(), null, null)))) {
            var two = new Switchboard(() -> List.of(line(former, "西青清单"), line(other, "南湖清单")), () -> now);

            assertThat(two.answer(new Utterance(Counter.STAFF, "alone-1", null, "切换 nanhu-2024", null)))
                    .contains("只登记在一份台账里（西青清单）");
            assertThat(two.answer(new Utterance(Counter.STAFF, "alone-2", null, "未报", null))).doesNotContain("切换");
        }
    }

    @Test
    void keepsToTheChoiceForTheDayAndSaysSoEachTime() {
        say(Counter.FINANCE, "切换");
        say(Counter.FINANCE, "2024年");

        assertThat(say(Counter.FINANCE, "48号完成40%")).startsWith("【2024年台账】\n");
        assertThat(former.finance(48)).isPresent();
        assertThat(next.finance(48)).isEmpty();

        pass(Duration.ofDays(1));
        assertThat(say(Counter.FINANCE, "48号完成50%")).contains("请问指的是哪一份");
    }

    @Test
    void goesByTheYearNamedInTheMessage() {
        assertThat(say(Counter.FINANCE, "2025年：48号完成40%")).startsWith("【2025年台账】\n");
        assertThat(say(Counter.FINANCE, "xiqing-2024：48号完成60%")).startsWith("【2024年台账】\n");
        assertThat(next.finance(48).orElseThrow().percent()).isEqualByComparingTo(new BigDecimal(40));
        assertThat(former.finance(48).orElseThrow().percent()).isEqualByComparingTo(new BigDecimal(60));
    }

    @Test
    void switchesAtAnyTime() {
        say(Counter.STAFF, "切换 2024");
        assertThat(say(Counter.STAFF, "未报")).startsWith("【2024年台账】");
        assertThat(say(Counter.STAFF, "切换 2")).contains("2025年台账");
        assertThat(say(Counter.STAFF, "未报")).startsWith("【2025年台账】");
        assertThat(say(Counter.STAFF, "切换")).contains("请问指的是哪一份");
        assertThat(say(Counter.STAFF, "1")).contains("2024年台账");
        assertThat(say(Counter.STAFF, "未报")).startsWith("【2024年台账】");
    }

    @Test
    void actsOnceOnAChoiceThatIsDeliveredAgain() {
        say(Counter.FINANCE, "48号完成40%");
        deliver(Counter.FINANCE, null, "1", "twice");
        deliver(Counter.FINANCE, null, "1", "twice");

        assertThat(former.ledger().reports()).hasSize(1);
        assertThat(former.ledger().reports().iterator().next().revision()).isEqualTo(1);
    }

    @Test
    void doesNotAskOfAYearThatIsLongOver() {
        now = Instant.parse("2025-04-02T02:00:00Z");

        assertThat(say(Counter.FINANCE, "48号完成40%")).startsWith("【2025年台账】");
        assertThat(next.finance(48)).isPresent();
        assertThat(say(Counter.FINANCE, "2024年：48号完成100%")).startsWith("【2024年台账】");
    }

    @Test
    void goesByTheChatThatOnlyOneOfThemHas() {
        next.close();
        var registry = Corpus.registry();
        var roster = registry.roster();
        var elsewhere = new Roster(
                roster.units()
                        .stream()
                        .map(unit -> unit.name().equals("区财政局")
                                ? new Roster.Unit(unit.name(), unit.aliases(), unit.webhookKey(), "elsewhere",
                                        unit.contacts())
                                : unit)
                        .toList(),
                roster.unitGroups(), roster.leaders(), roster.staff(), roster.leadersChat(), roster.staffChat());
        try (var other = new Counter(new Registry(new RegistryId("other"), 2024, registry.tasks(), elsewhere))) {
            var both = new Switchboard(() -> List.of(line(former, "甲区"), line(other, "乙区")), () -> now);

            assertThat(both.answer(new Utterance(Counter.FINANCE, "a", "elsewhere", "48号完成40%", null)))
                    .startsWith("【乙区】");
            assertThat(other.finance(48)).isPresent();
            assertThat(former.finance(48)).isEmpty();
        }
    }

    @Test
    void holdsNothingThatMustNotBeKept() {
        say(Counter.FINANCE, "机密★ 48号完成40%");

        assertThat(former.journal.after(0, 100).toString()).doesNotContain("机密★");
        assertThat(next.journal.after(0, 100).toString()).doesNotContain("机密★");
        assertThat(former.ledger().choice(Counter.FINANCE, null).held()).isEmpty();
    }

    @Test
    void keepsNoMoreThanItSays() {
        for (var message = 0; message < 20; message++) {
            assertThat(say(Counter.FINANCE, "48号完成" + message + "%")).contains("不用重发");
        }
        assertThat(say(Counter.FINANCE, "48号完成50%")).contains("这一条没有留下");
        assertThat(former.ledger().choice(Counter.FINANCE, null).held()).hasSize(20);
    }

    @Test
    void leavesAloneWhoIsInOneOnly() {
        var alone = new Switchboard(() -> List.of(line(former, "2024年清单")), () -> now);

        assertThat(alone.answer(new Utterance(Counter.FINANCE, "a", null, "48号完成40%", null))).doesNotContain("【");
    }

    private String say(Person person, String text) {
        return deliver(person, null, text, "s" + ++messages);
    }

    private String deliver(Person person, @Nullable String chat, String text, String message) {
        pass(Duration.ofSeconds(1));
        return switchboard.answer(new Utterance(person, message, chat, text, null));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        former.pass(time);
        next.pass(time);
    }
}
