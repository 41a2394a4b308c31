package cn.duban.digest;

import static cn.duban.digest.Story.XIQING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Aim;
import cn.duban.ledger.Event;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a plan's figures say is to be reached, and how reports are held against it.
class PlannedShareTest {

    /// One figure a quarter, `-` for words alone, `+` in front of a figure to date.
    @ParameterizedTest
    @CsvSource({"30 60 80 100,30 60 80 100", "25 25 25 25,25 50 75 100", "20 30 - 50,20 50 - 100",
            "30 60 80 -,30 60 80 -",
            "20 30 - -,- - - -", "+20 +30 - -,20 30 - -", "- - - 100,- - - 100", "- - - -,- - - -",
            "50 30 40 -,- - - -",
            "+50 +30 - -,- - - -", "60 - - 100,60 - - 100", "10 - 20 -,- - - -"})
    void tellsWhatIsToBeReachedWhereThatIsCertain(String figures, String shares) {
        var parts = new ArrayList<Plan.Part>();
        var given = figures.split(" ", -1);
        for (var quarter = 1; quarter <= 4; quarter++) {
            var figure = given[quarter - 1];
            var aim = figure.equals("-")
                    ? null
                    : new Aim(new BigDecimal(figure.replace("+", "")), List.of(), figure.startsWith("+"));
            parts.add(new Plan.Part(quarter, quarter, "安排", aim));
        }

        assertThat(shares(new Plan(parts))).isEqualTo(shares);
    }

    private static String shares(Plan plan) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> PlannedShare.of(plan, quarter)
                        .map(share -> share.stripTrailingZeros().toPlainString())
                        .orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void countsWhatGoesOverSeveralQuartersOnlyAtTheirEnd() {
        var plan = new Plan(
                List.of(part(1, 2, "40"), part(3, 3, "70"), new Plan.Part(4, 4, "总结", null)));

        assertThat(PlannedShare.of(plan, 1)).isEmpty();
        assertThat(shares(new Plan(List.of(part(1, 2, "40"), part(3, 4, "100"))))).isEqualTo("- 40 - 100");
    }

    @Test
    void concludesNothingFromQuartersGivenTwice() {
        assertThat(PlannedShare.of(new Plan(List.of(part(1, 1, "30"), part(1, 1, "40"), part(2, 4, "100"))), 4))
                .isEmpty();
    }

    @Test
    void holdsASumAgainstThePlanInPlaceOfTheYear() {
        var task = sum();
        var unit = task.targets().getFirst().unit();
        var half = task.targets().getFirst().value().divide(BigDecimal.valueOf(2));
        var plan = new Plan(List.of(
                new Plan.Part(1, 1, "累计完成一半", new Aim(null, List.of(new Quantity(half, unit)), true))));
        var report = new Report(null, null, List.of(new Quantity(half.divide(BigDecimal.valueOf(2)), unit)), "", null,
                null);

        assertThat(Judgement.of(Wording.builtIn(), report, task, Story.Q1).standing()).isEqualTo(Standing.ON_PACE);
        var judged = Judgement.of(Wording.builtIn(), report, task, Story.Q1, plan);
        assertThat(judged.standing()).isEqualTo(Standing.BEHIND);
        assertThat(judged.against()).isEqualTo("计划 50%，差 25 个百分点");
    }

    private static Task sum() {
        return XIQING.tasks()
                .stream()
                .filter(task -> task.targets().size() == 1 && Measure.isStraight(task.targets().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsATaskWithoutNumbersAgainstItsPlanAndNotItsOwnWord() {
        var story = Story.of(XIQING).then(filed(48, part(1, 1, "40"), part(2, 4, "100")));
        var report = Story.percent("20", Status.ON_TRACK, null);

        var told = TaskStanding.of(story.report(48, report).ledger(), task(48), Story.Q1, Story.at("2024-04-01T10:00"));

        assertThat(told.standing()).isEqualTo(Standing.BEHIND);
        assertThat(told.account()).isEqualTo("完成 20%（计划 40%，差 20 个百分点）");
        assertThat(Judgement.of(Wording.builtIn(), report, task(48), Story.Q1).standing()).isEqualTo(Standing.ON_PACE);
    }

    @Test
    void keepsToThePlanAsItWasWhenTheQuarterEnded() {
        var ledger = Story.of(XIQING)
                .then(filed(48, part(1, 1, "40"), part(2, 4, "100")))
                .percent(48, "20")
                .in(Story.Q2, "2024-04-05T10:00")
                .then(filed(48, part(1, 1, "20"), part(2, 4, "100")))
                .ledger();

        assertThat(TaskStanding.of(ledger, task(48), Story.Q1, Story.at("2024-04-08T10:00")).standing())
                .isEqualTo(Standing.BEHIND);
    }

    @Test
    void showsThePlanInTheCalculation() {
        var ledger = Story.of(XIQING)
                .then(filed(48, part(1, 1, "40"), part(2, 4, "100")))
                .percent(48, "20")
                .then(filed(103, new Plan.Part(1, 1, "制定方案", null)))
                .percent(103, "20")
                .ledger();

        Golden.check(GroundsView.text(ledger, task(48), Story.Q1, Story.at("2024-04-01T10:00")),
                "digest/grounds-planned.md");
        Golden.check(GroundsView.text(ledger, task(103), Story.Q1, Story.at("2024-04-01T10:00")),
                "digest/grounds-plan-words.md");
        assertThat(ledger.report(new ReportKey(Story.Q1, 48, "区财政局"))).isPresent();
    }

    private static Task task(int number) {
        return XIQING.task(number).orElseThrow();
    }

    private static Event filed(int task, Plan.Part... parts) {
        return new Event.PlanFiled(task, "区财政局", 1, new Plan(List.of(parts)), Story.CONTACT);
    }

    private static Plan.Part part(int first, int last, String percent) {
        return new Plan.Part(first, last, "完成" + percent + "%",
                new Aim(new BigDecimal(percent), List.of(), false));
    }
}
