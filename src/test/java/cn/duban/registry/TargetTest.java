package cn.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Target.Comparator;
import cn.duban.registry.Target.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({"AT_LEAST, true, true, false", "MORE_THAN, true, false, false", "EQUAL, true, true, false",
            "AT_MOST, false, true, true", "LESS_THAN, false, false, true"})
    void isMetOnItsSideOfTheNumber(Comparator comparator, boolean above, boolean at, boolean below) {
        var target = target("引进项目", comparator);

        assertThat(target.isMetBy(BigDecimal.valueOf(6))).isEqualTo(above);
        assertThat(target.isMetBy(new BigDecimal("5.0"))).isEqualTo(at);
        assertThat(target.isMetBy(BigDecimal.valueOf(4))).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"城镇调查失业率, true", "居民消费价格涨幅, true", "PM2.5年均浓度, true", "政府债务率, true", "一般工业项目审批时限, true",
            "城镇失业率下降, false", "PM2.5浓度下降, false", "就业率, false", "新增就业, false"})
    void takesABareNumberForACeilingWhereLessIsBetter(String metric, boolean ceiling) {
        assertThat(target(metric, Comparator.EQUAL).isCeiling()).isEqualTo(ceiling);
        assertThat(target(metric, Comparator.AT_LEAST).isCeiling()).isFalse();
        assertThat(target(metric, Comparator.AT_MOST).isCeiling()).isTrue();
    }

    private static Target target(String metric, Comparator comparator) {
        return new Target(metric, comparator, BigDecimal.valueOf(5), "%", Kind.STOCK_LEVEL, "");
    }
}
