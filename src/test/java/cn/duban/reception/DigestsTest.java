package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Digests on demand, of any period, unit and moment that has been.
class DigestsTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private static String figures(String digest) {
        return digest.substring(digest.indexOf("共 "));
    }

    @Test
    void showsTheFiguresOfAPastDigestAgain() {
        counter.say(FINANCE, "48号完成20%；问题：两笔账款有争议");
        counter.say(CHANG, "3号完成10%");
        counter.pass(Duration.ofHours(1));
        var then = counter.say(STAFF, "汇总");
        counter.pass(Duration.ofHours(1));
        counter.say(FINANCE, "48号完成30%");
        counter.say(STAFF, "销号 1 已调解");
        counter.pass(Duration.ofDays(9));
        counter.say(FINANCE, "2号完成30%");

        assertThat(figures(counter.say(STAFF, "汇总 截至 3-20 11:00"))).isEqualTo(figures(then));
        assertThat(counter.say(STAFF, "汇总 截至 3-20 11:30")).isEqualTo(then.replace("11:00", "11:30"));
        assertThat(counter.say(STAFF, "汇总 截至3月20日")).contains("完成 30%").doesNotContain("两笔账款有争议");
        assertThat(figures(counter.say(STAFF, "汇总"))).isNotEqualTo(figures(then));
    }

    @Test
    void showsNothingReportedBeforeAnythingWas() {
        counter.say(FINANCE, "48号完成20%");

        assertThat(counter.say(STAFF, "汇总 截至 3-19")).contains("未报 103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"汇总 2月30日", "汇总 火星局", "汇总 截至 12-31", "台账 好的"})
    void refusesWhatCannotBe(String order) {
        assertThat(counter.say(STAFF, order)).containsAnyOf("没有看懂", "还没有到");
    }

    @Test
    void showsAUnitByItsOwnReports() {
        counter.say(FINANCE, "48号完成20%；2号正常推进");

        Golden.check("digest-unit", counter.say(STAFF, "汇总 一季度 区财政局"));
        assertThat(counter.say(FINANCE, "汇总")).isEqualTo(counter.say(STAFF, "汇总 区财政局"));
        assertThat(counter.say(FINANCE, "汇总 区商务局")).contains("只能查看本单位");
    }

    @Test
    void takesAContactsAccountThatBeginsLikeAnOrder() {
        counter.say(FINANCE, "汇总 48号完成20%");

        assertThat(counter.finance(48)).isPresent();
    }

    @Test
    void showsLeadersTheirOwnTasksOnly() {
        assertThat(counter.say(LEADER, "汇总 一季度")).isEqualTo(counter.say(LEADER, "汇总"));
        assertThat(counter.say(LEADER, "台账 未报")).contains("郭磊同志");
    }

    @Test
    void tellsWhatChangedBetweenTwoQuarters() {
        counter.say(FINANCE, "48号完成35%；2号完成10%");
        counter.begin(Counter.Q2);
        counter.say(FINANCE, "48号完成40%；2号完成50%");

        Golden.check("digest-changes", counter.say(STAFF, "变化 一季度 二季度"));
        assertThat(counter.say(STAFF, "变化")).isEqualTo(counter.say(STAFF, "变化 一季度 二季度"));
    }

    @Test
    void listsTheTasksOfAStanding() {
        counter.say(FINANCE, "48号完成5%；问题：两笔账款有争议");
        counter.say(FINANCE, "2号完成10%");

        Golden.check("digest-behind", counter.say(STAFF, "台账 未达序时"));
        assertThat(counter.say(STAFF, "台账 有问题")).contains("有问题 1 项", "问题 1：两笔账款有争议");
        assertThat(counter.say(STAFF, "台账 已完成")).contains("已完成 0 项");
        assertThat(counter.say(STAFF, "台账 未报 区财政局")).contains("3 项中未报 1 项", "103号");
    }
}
