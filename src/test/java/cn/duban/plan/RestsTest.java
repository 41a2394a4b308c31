package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.ledger.Text;
import cn.duban.order.Resume;
import cn.duban.order.SnoozeViews;
import org.junit.jupiter.api.Test;

class RestsTest extends OnTheLadder {

    @Test
    void leavesATaskInPeaceThatRests() {
        rest(48, null, "2024-04-04");
        rest(2, "区税务局", "2024-04-04");
        until("2024-03-26T10:00");
        assertThat(last(FINANCE).items()).hasSize(2).noneMatch(item -> item.contains("48号"));

        until("2024-04-08T10:00");

        assertThat(of(FINANCE)).allSatisfy(issued -> assertThat(issued.demand().tasks()).containsExactly(2, 103));
    }

    @Test
    void marksInTheOpeningWhatRests() {
        rest(48, null, "2024-04-04");
        until("2024-03-15T10:00");

        Golden.check(last(FINANCE), "order/opening-resting.md");
    }

    @Test
    void tellsStaffWhenARestEndsAndWakesNothingOld() {
        rest(48, null, "2024-04-04");
        Golden.check(Text.of(SnoozeViews.list(ledger)), "order/resting.md");

        until("2024-04-07T12:00");
        assertThat(ledger.orders().snoozes()).isEmpty();
        Golden.check(ledger.messages().getLast().message(), "order/rest-over.md");

        until("2024-05-30T10:00");
        assertThat(of(FINANCE)).allSatisfy(issued -> assertThat(issued.demand().tasks()).doesNotContain(48));
        until("2024-06-14T10:00");
        assertThat(last(FINANCE).whole()).contains("48号");
    }

    @Test
    void endsARestEarly() {
        rest(48, null, "2024-06-30");
        assertThat(decide(new Resume(cause(), "何", STAFF, 48, null))).contains("已恢复 48号（全部责任单位）");
        assertThat(decide(new Resume(cause(), "何", STAFF, 48, null))).contains("没有在暂缓");

        until("2024-03-26T10:00");

        assertThat(last(FINANCE).whole()).contains("48号");
    }

    @Test
    void refusesARestThatCannotBeMeant() {
        assertThat(rest(500, null, "2024-06-30")).contains("没有 500 号任务");
        assertThat(rest(48, "区教育局", "2024-06-30")).contains("不是 48 号任务的责任单位");
        assertThat(rest(48, null, "2024-03-13")).contains("一年以内");
        assertThat(rest(48, null, "2025-03-15")).contains("一年以内");
        rest(48, null, "2024-06-30");
        assertThat(rest(48, FINANCE, "2024-07-30")).contains("已暂缓到6月30日");
    }
}
