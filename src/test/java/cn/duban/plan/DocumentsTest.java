package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Story;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Status;
import cn.duban.ledger.Text;
import cn.duban.order.DemandViews;
import org.junit.jupiter.api.Test;

class DocumentsTest extends OnTheLadder {

    @Test
    void numbersBothKindsInOneRow() {
        until("2024-07-30T10:00");

        var numbers = ledger.orders().demands().stream().map(issued -> issued.demand().number()).toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted().startsWith(1).endsWith(numbers.size());
    }

    @Test
    void withdrawsADocumentAndTellsTheUnit() {
        until("2024-04-02T10:00");
        var number = demand(FINANCE, Demand.Kind.PRESS_NOTE).demand().number();

        assertThat(withdraw(number, "已电话报送")).isEqualTo("已撤销区财政局的催办单〔2024〕" + number + "号，并告知该单位。");
        Golden.check(last(FINANCE), "order/withdrawn.md");
        assertThat(withdraw(number, "再撤")).contains("没有再撤");
        assertThat(withdraw(999, "理由")).isEqualTo("没有第 999 号催办单或督办单。");

        until("2024-04-08T10:00");
        assertThat(of(FINANCE)).hasSize(1);
    }

    @Test
    void asksForAReasonToWithdraw() {
        until("2024-04-02T10:00");

        assertThat(withdraw(1, "")).contains("请写明理由");
        assertThat(ledger.orders().demand(1).orElseThrow().isOpen(ledger)).isTrue();
    }

    @Test
    void listsWhatIsOpen() {
        until("2024-04-07T10:00");
        for (var unit : Story.XIQING.roster().units()) {
            if (!unit.name().equals(FINANCE) && !unit.name().equals("区税务局")) {
                reportAll(unit.name(), Status.ON_TRACK);
            }
        }
        until("2024-04-08T10:00");

        Golden.check(Text.of(DemandViews.list(ledger, Demand.Kind.PRESS_NOTE, now)), "order/press-notes.md");
        Golden.check(Text.of(DemandViews.list(ledger, Demand.Kind.ORDER, now)), "order/orders.md");
    }
}
