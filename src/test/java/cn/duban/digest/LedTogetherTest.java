package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A task that several units lead, or all alike, stands as the one furthest behind reports it.
class LedTogetherTest {

    private static final int TASK = 46;
    private static final List<String> UNITS = Story.XIQING.unitsOf(TASK);
    private static final Registry TOGETHER = Story.XIQING
            .amended(new Amendment.UnitsNamed(TASK, UNITS, List.of(), UNITS));

    @Test
    void standsAsTheWorstReportsIt() {
        var story = Story.of(TOGETHER).report(TASK, UNITS.getFirst(), said(Status.DONE));
        assertThat(standing(story)).isEqualTo(Standing.MISSING);

        story.report(TASK, UNITS.getLast(), said(Status.ON_TRACK));
        assertThat(standing(story)).isEqualTo(Standing.ON_PACE);

        story.report(TASK, UNITS.getLast(), said(Status.BEHIND));
        assertThat(standing(story)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void isSaidToBeDoneOnlyByAll() {
        var task = TOGETHER.task(TASK).orElseThrow();
        var story = Story.of(TOGETHER).report(TASK, UNITS.getFirst(), said(Status.DONE));
        assertThat(SaidDone.of(story.ledger(), task)).isEmpty();

        story.report(TASK, UNITS.getLast(), said(Status.DONE));
        assertThat(SaidDone.of(story.ledger(), task)).map(SaidDone::unit).contains(UNITS.getLast());
    }

    private static Report said(Status status) {
        return new Report(null, status, List.of(), "正常推进", null, null);
    }

    private static Standing standing(Story story) {
        var task = TOGETHER.task(TASK).orElseThrow();
        return TaskStanding.of(story.ledger(), task, Story.Q1, Story.at("2024-03-29T10:00")).standing();
    }
}
