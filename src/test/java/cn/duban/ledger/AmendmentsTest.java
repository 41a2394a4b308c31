package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendmentsTest {

    private static final Instant AT = Instant.parse("2024-03-20T02:00:00Z");
    private static final Person CHEN = new Person(Platform.DINGTALK, "staff-chen");
    private static final Event CANCELLED = new Event.RegistryAmended(new Amendment.TaskCancelled(2), "不再考核",
            "津政〔2024〕1号",
            CHEN);

    @Test
    void worksOnTheAmendedRegistryFromThenOn() {
        var before = Ledger.of(Registries.small());
        var after = before.after(CANCELLED, AT);

        assertThat(after.registry()).isNotSameAs(before.registry());
        assertThat(after.owedBy("区财政局", new Period(2024, 1))).extracting(Task::number).containsExactly(1);
        assertThat(after.amendments().cancellation(2)).map(FiledAmendment::document).contains("津政〔2024〕1号");
        assertThat(after.amendments().cancellation(1)).isEmpty();
    }

    @Test
    void keepsItThroughACommit() {
        var entry = new Entry(new Cause("x"), "小陈", "好", List.of(CANCELLED));
        var after = Ledger.of(Registries.small()).after(new Commit(1, "w", AT, List.of(entry)));

        assertThat(after.registry().cancelled()).extracting(Task::number).containsExactly(2);
        assertThat(after.amendments().all()).hasSize(1);
    }

    @Test
    void keepsTheRegistryWhereNothingAmendsIt() {
        var before = Ledger.of(Registries.small());
        assertThat(before.after(new Event.ProposalClosed("1"), AT).registry()).isSameAs(before.registry());
    }
}
