package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.ledger.Status;
import cn.duban.registry.Registries;
import cn.duban.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The border table of lights: task 3 of the small registry is to reach 100个 over the year.
class LightingTest {

    private static final Person STAFF = new Person(Platform.DINGTALK, "staff-chen");

    private static Story story() {
        return Story.of(Registries.small());
    }

    private static Lighting lighting(Ledger ledger, String moment) {
        return Lighting.of(ledger, ledger.registry().task(3).orElseThrow(), Story.Q1, Story.at(moment));
    }

    private static @Nullable Light light(Ledger ledger, String moment) {
        return lighting(ledger, moment).shown();
    }

    private static Event demanded(Demand.Kind kind, String until) {
        return new Event.DemandIssued(new Demand(1, kind, "区商务局", Story.Q1,
                List.of(new Demand.Point(3, Demand.Ground.OVERDUE)), LocalDate.parse(until), null, "提醒后仍未填报", null,
                null));
    }

    @ParameterizedTest
    @CsvSource({"40, GREEN", "25, GREEN", "20, GREEN", "19.9, YELLOW", "15, YELLOW", "14.9, RED", "0, RED"})
    void goesByThePointsBehindPace(String value, Light light) {
        assertThat(light(story().value(3, value, "个").ledger(), "2024-03-28T10:00")).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"DONE, GREEN", "ON_TRACK, GREEN", "BEHIND, YELLOW"})
    void goesByTheUnitsWordWhereThereIsNoFigure(Status status, Light light) {
        assertThat(light(story().status(3, status).ledger(), "2024-03-28T10:00")).isEqualTo(light);
    }

    @Test
    void isYellowWhileAProblemIsOpen() {
        var ledger = story().trouble(3, "30", "资金紧张").ledger();

        assertThat(lighting(ledger, "2024-03-28T10:00"))
                .isEqualTo(new Lighting(Light.YELLOW, List.of("有问题未销号"), null));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31T18:00, GREEN", "2024-04-01T09:00, YELLOW"})
    void isYellowWhereTheReportCameAfterTheQuarter(String moment, Light light) {
        var ledger = story().in(Story.Q1, moment).value(3, "30", "个").ledger();

        assertThat(light(ledger, "2024-04-10T10:00")).isEqualTo(light);
    }

    @Test
    void isNoneBeforeTheQuarterIsOverThenYellow() {
        assertThat(light(story().ledger(), "2024-03-31T10:00")).isNull();
        assertThat(light(story().ledger(), "2024-04-01T10:00")).isEqualTo(Light.YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-08T17:00, YELLOW", "2024-04-09T09:00, RED"})
    void isRedWhenThePressNotesGraceIsOver(String moment, Light light) {
        var ledger = story().ledger()
                .after(demanded(Demand.Kind.PRESS_NOTE, "2024-04-08"),
                        Story.at("2024-04-02T09:00"));

        assertThat(light(ledger, moment)).isEqualTo(light);
    }

    @Test
    void turnsYellowWhenTheRedIsMadeUp() {
        var ledger = story().ledger()
                .after(demanded(Demand.Kind.PRESS_NOTE, "2024-04-08"),
                        Story.at("2024-04-02T09:00"));
        var answered = ledger.after(new Event.ReportFiled(
                new ReportKey(Story.Q1, 3, "区商务局"), 1, Story.percent("30", null, null),
                Story.CONTACT), Story.at("2024-04-10T09:00"));

        assertThat(light(answered, "2024-04-11T10:00")).isEqualTo(Light.YELLOW);
    }

    @Test
    void turnsYellowAndNotGreenWhereADigestShowedItRed() {
        var ledger = story().value(3, "10", "个").digest("2024-04-03T09:10").value(3, "30", "个").ledger();

        assertThat(light(ledger, "2024-04-03T09:00")).isEqualTo(Light.RED);
        assertThat(lighting(ledger, "2024-04-10T10:00"))
                .isEqualTo(new Lighting(Light.YELLOW, List.of("红灯事项已补上"), null));
        assertThat(Lighting.of(Story.of(Registries.small())
                .value(3, "10", "个")
                .digest("2024-04-03T09:10")
                .in(Story.Q2, "2024-06-20T10:00")
                .value(3, "60", "个")
                .ledger(),
                Registries.small().task(3).orElseThrow(), Story.Q2, Story.at("2024-06-25T10:00")).shown())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void isRedWhileAnOrderIsNotAnsweredInTime() {
        var ledger = story().value(3, "30", "个")
                .ledger()
                .after(demanded(Demand.Kind.ORDER, "2024-04-08"),
                        Story.at("2024-04-02T09:00"));

        assertThat(light(ledger, "2024-04-08T10:00")).isEqualTo(Light.GREEN);
        assertThat(light(ledger, "2024-04-09T10:00")).isEqualTo(Light.RED);
    }

    @Test
    void keepsBothWhereStaffSetAnother() {
        var ledger = story().value(3, "10", "个")
                .ledger()
                .after(new Event.LightSet(3, Story.Q1, Light.YELLOW, "已约谈，正在追赶", STAFF),
                        Story.at("2024-04-02T10:00"));
        var now = lighting(ledger, "2024-04-05T10:00");

        assertThat(now.shown()).isEqualTo(Light.YELLOW);
        assertThat(now.ruled()).isEqualTo(Light.RED);
        assertThat(now.words(Wording.builtIn())).isEqualTo("黄（督查室4月2日评定：已约谈，正在追赶；按规则为红（差 15 个百分点））");
        assertThat(light(ledger, "2024-04-01T10:00")).isEqualTo(Light.RED);
    }

    @Test
    void showsTheCalculation() {
        var ledger = story().value(3, "10", "个").ledger();
        Golden.check(GroundsView.text(ledger, ledger.registry().task(3).orElseThrow(), Story.Q1,
                Story.at("2024-03-28T10:00")), "digest/grounds-behind.md");
        Golden.check(GroundsView.text(ledger, ledger.registry().task(2).orElseThrow(), Story.Q1,
                Story.at("2024-03-28T10:00")), "digest/grounds-missing.md");
    }

    private static Event extended(String until) {
        return new Event.DeadlineExtended(new ReportKey(Story.Q1, 3, "区商务局"), LocalDate.of(2024, 3, 29),
                LocalDate.parse(until), STAFF);
    }

    @Test
    void isNotLateWhereMoreTimeWasGranted() {
        var ledger = story().ledger()
                .after(extended("2024-04-12"), Story.at("2024-03-28T10:00"))
                .after(demanded(Demand.Kind.PRESS_NOTE, "2024-04-05"), Story.at("2024-04-02T10:00"));
        assertThat(light(ledger, "2024-04-12T17:00")).isNull();
        assertThat(light(ledger, "2024-04-13T09:00")).isEqualTo(Light.RED);
        assertThat(light(ledger, "2024-03-27T09:00")).isNull();

        var reported = new Sequel(ledger).reports("2024-04-12T10:00");
        assertThat(light(reported, "2024-04-20T09:00")).isEqualTo(Light.GREEN);
        assertThat(light(new Sequel(ledger).reports("2024-04-13T10:00"), "2024-04-20T09:00"))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void goesByTheDayOfAReturn() {
        var first = new Sequel(story().ledger()).reports("2024-03-28T10:00");
        var back = first.after(new Event.ReportReturned(new ReportKey(Story.Q1, 3, "区商务局"), 1,
                new Review.Returned("缺措施", LocalDate.of(2024, 4, 8)), STAFF), Story.at("2024-04-02T10:00"));

        assertThat(light(back, "2024-04-08T17:00")).isEqualTo(Light.GREEN);
        assertThat(lighting(back, "2024-04-09T09:00").grounds()).containsExactly("退回期满未重报");
        assertThat(light(new Sequel(back).reports("2024-04-08T10:00"), "2024-04-20T09:00")).isEqualTo(Light.GREEN);
        assertThat(lighting(new Sequel(back).reports("2024-04-09T10:00"), "2024-04-20T09:00").grounds())
                .containsExactly("退回后4月9日才重报");
    }

    /// Goes on from a ledger.
    private record Sequel(Ledger ledger) {

        Ledger reports(String moment) {
            var key = new ReportKey(Story.Q1, 3, "区商务局");
            var report = Story.percent("25", Status.ON_TRACK, null);
            return ledger.after(new Event.ReportFiled(key, ledger.revisions(key).size() + 1, report, Story.CONTACT),
                    Story.at(moment));
        }
    }
}
