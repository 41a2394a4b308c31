package cn.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    private final Registry registry = Registries.small();

    @Test
    void takesTheFirstListedUnitForTheLead() {
        assertThat(registry.leadUnitOf(1)).contains("区财政局");
        assertThat(registry.leads("区税务局", 1)).isFalse();
    }

    @Test
    void leavesAPendingGroupWithoutUnits() {
        assertThat(registry.unitsOf(4)).isEmpty();
        assertThat(registry.leadUnitOf(4)).isEmpty();
    }

    @Test
    void expandsAUnitGroupWithoutNamingAUnitTwice() {
        var roster = new Roster(registry.roster().units(),
                List.of(new Roster.UnitGroup("各单位", List.of("区税务局", "区财政局"))), List.of(), List.of(), null, null);
        var task = new Task(7, "一", "做好工作。", List.of("区财政局"), List.of("各单位"), List.of(), List.of(), List.of());
        var expanded = new Registry(new RegistryId("x"), 2024, List.of(task), roster);

        assertThat(expanded.unitsOf(7)).containsExactly("区财政局", "区税务局");
        assertThat(expanded.tasksOf("区税务局")).containsExactly(task);
    }

    @Test
    void refusesATaskWhoseUnitTheRosterLacks() {
        var task = new Task(7, "一", "做好工作。", List.of("区无名局"), List.of(), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new Registry(new RegistryId("x"), 2024, List.of(task), registry.roster()))
                .hasMessage("任务 7 的责任单位不在名册中：区无名局");
    }

    @Test
    void refusesANumberThatStandsTwice() {
        var task = registry.tasks().getFirst();
        assertThatThrownBy(() -> new Registry(new RegistryId("x"), 2024, List.of(task, task), registry.roster()))
                .hasMessage("任务编号重复：1");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01,2024Q1,2024-03-31", "2024-06-30,2024Q2,2024-06-30", "2024-12-31,2024Q4,2024-12-31"})
    void knowsTheQuarterOfADay(LocalDate day, String period, LocalDate last) {
        assertThat(Period.of(day)).hasToString(period).isEqualTo(Period.parse(period));
        assertThat(Period.of(day).lastDay()).isEqualTo(last);
    }

    @Test
    void goesOnIntoTheNextYear() {
        assertThat(Period.parse("2024Q4").next()).isEqualTo(Period.parse("2025Q1"));
        assertThat(Period.parse("2024Q4").label()).isEqualTo("2024年四季度");
    }

    @ParameterizedTest
    @CsvSource({"2024Q5", "2024", "24Q1", "''"})
    void refusesAPeriodOfAnotherForm(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
