package cn.duban.digest;

import static cn.duban.digest.Story.Q1;
import static cn.duban.digest.Story.Q2;
import static cn.duban.digest.Story.XIQING;
import static cn.duban.digest.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final Instant NOW = at("2024-12-30T10:00");
    private static final Pattern SECTION = Pattern.compile("\\*\\*(已完成|超序时|达序时|欠序时|已报未判|未报) (\\d+) 项.*\\*\\*");
    private static final Pattern COUNT = Pattern.compile("(已完成|超序时|达序时|欠序时|已报未判|未报) (\\d+)");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void addsUpToItsTasksWhateverWasReported(long seed) {
        var ledger = random(seed);
        for (var digest : digests(ledger)) {
            assertThat(Arrays.stream(Standing.values()).mapToInt(standing -> digest.in(standing).size()).sum())
                    .isEqualTo(digest.tasks().size());
            assertThat(digest.exceptions()).hasSameElementsAs(digest.in(Standing.BEHIND));
            assertThat(digest.in(Standing.MISSING)).containsAll(digest.unassigned());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void tellsCountsThatEqualTheListsBelowThem(long seed) {
        for (var digest : digests(random(seed))) {
            var items = digest.text().items();
            var counts = COUNT.matcher(items.getFirst().substring(items.getFirst().indexOf('：')));
            while (counts.find()) {
                assertThat(listed(items, counts.group(1))).as(counts.group())
                        .isEqualTo(Integer.parseInt(counts.group(2)));
            }
        }
    }

    /// How many tasks are named below the heading of a standing.
    private static int listed(List<String> items, String standing) {
        var count = 0;
        var inside = false;
        for (var item : items) {
            if (item.startsWith("\n**")) {
                var section = SECTION.matcher(item.strip());
                inside = section.matches() && section.group(1).equals(standing);
            } else if (inside) {
                count += item.startsWith("- **") ? 1 : item.split("、").length;
            }
        }
        return count;
    }

    @Test
    void countsUnitsByWhatTheyReturned() {
        var story = Story.of(XIQING).all("区财政局", Status.ON_TRACK).percent(1, "25");
        var digest = Digest.ofAll(story.ledger(), Q1, NOW);

        assertThat(digest.units()).hasSize(52);
        assertThat(digest.units()).filteredOn(UnitReturn::complete)
                .extracting(UnitReturn::unit)
                .containsExactly("区财政局");
        assertThat(digest.units()).filteredOn(UnitReturn::silent).hasSize(50);
    }

    @Test
    void countsATaskByItsLeadUnitOnly() {
        var story = Story.of(XIQING).report(2, "区税务局", Story.percent("25", null, null));

        assertThat(standing(story, 2)).isEqualTo(Standing.MISSING);
        assertThat(standing(story.percent(2, "25"), 2)).isEqualTo(Standing.ON_PACE);
    }

    @Test
    void countsATaskNobodyLeadsAsNotReported() {
        var digest = Digest.ofAll(Ledger.of(XIQING), Q1, NOW);

        assertThat(digest.unassigned()).extracting(TaskStanding::number).containsExactly(51);
        assertThat(digest.in(Standing.MISSING)).hasSize(103);
    }

    @Test
    void showsWhatWasKnownAtItsMoment() {
        var story = Story.of(XIQING).percent(48, "10");

        assertThat(Digest.ofAll(story.ledger(), Q1, at("2024-03-01T09:00")).in(Standing.MISSING)).hasSize(103);
        assertThat(Digest.ofAll(story.ledger(), Q1, NOW).exceptions()).hasSize(1);
    }

    @Test
    void putsTheWorstFirstAndThoseWithoutFiguresLast() {
        var story = Story.of(XIQING)
                .percent(48, "15")
                .status(1, Status.BEHIND)
                .percent(103, "3")
                .status(16, Status.NOT_STARTED);

        assertThat(Digest.ofAll(story.ledger(), Q1, NOW).exceptions()).extracting(TaskStanding::number)
                .containsExactly(16, 103, 48, 1);
    }

    @Test
    void takesWhatIsMissingInANewPeriodForNoChange() {
        var story = Story.of(XIQING)
                .percent(48, "25")
                .digest("2024-04-03T09:10")
                .in(Q2, "2024-06-18T10:00")
                .percent(103, "50");

        assertThat(Digest.ofAll(story.ledger(), Q2, NOW).changes()).extracting(change -> change.after().number())
                .containsExactly(103);
    }

    @Test
    void tellsWhatCameTooLateForTheDigestOfAFormerPeriod() {
        var story = Story.of(XIQING)
                .percent(48, "25")
                .digest("2024-04-03T09:10")
                .in(Q1, "2024-04-05T10:00")
                .percent(48, "30")
                .percent(103, "20");

        assertThat(Digest.ofAll(story.ledger(), Q2, NOW).text().whole()).contains("**上次汇总（4月3日）后补报、更正**",
                "- 48号更正：原 达序时，完成 25%；现 达序时，完成 30%", "- 103号补报：原 未报；现 达序时，完成 20%")
                .doesNotContain("没有变化");
    }

    private static Standing standing(Story story, int task) {
        return Digest.ofAll(story.ledger(), Q1, NOW).tasks().get(task - 1).standing();
    }

    private static List<Digest> digests(Ledger ledger) {
        var leaders = XIQING.roster().leaders().stream().map(leader -> Digest.ofLeader(ledger, leader.name(), Q2, NOW));
        return Stream.concat(leaders, Stream.of(Digest.ofAll(ledger, Q2, NOW), Digest.ofAll(ledger, Q1, NOW))).toList();
    }

    private static Ledger random(long seed) {
        var random = new Random(seed);
        var story = Story.of(XIQING);
        for (var period : List.of(Q1, Q2)) {
            story.in(period, period.equals(Q1) ? "2024-03-18T10:00" : "2024-06-18T10:00");
            for (var task : XIQING.tasks()) {
                for (var unit : XIQING.unitsOf(task.number())) {
                    if (random.nextInt(3) > 0) {
                        story.report(task.number(), unit, report(random, period));
                    }
                }
            }
            story.digest(period.equals(Q1) ? "2024-04-03T09:10" : "2024-07-03T09:10");
        }
        return story.ledger();
    }

    private static Report report(Random random, Period period) {
        var percent = random.nextBoolean() ? new BigDecimal(random.nextInt(101)) : null;
        var statuses = Status.values();
        var status = random.nextBoolean() ? statuses[random.nextInt(statuses.length)] : null;
        var values = new ArrayList<Quantity>();
        if (random.nextBoolean()) {
            values.add(new Quantity(new BigDecimal(random.nextInt(200 * period.quarter())),
                    random.nextBoolean() ? "个" : "%"));
        }
        return new Report(percent, status, values, "进展", random.nextInt(4) == 0 ? "问题" : null, null);
    }
}
