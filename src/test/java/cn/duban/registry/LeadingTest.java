package cn.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who leads a task, by convention, by the notice and by the office.
class LeadingTest {

    private static final List<String> UNITS = List.of("区财政局", "区税务局", "区商务局");

    @Test
    void goesByConventionWhereNothingIsSaid() {
        var registry = with(UNITS, null);

        assertThat(registry.leadUnitsOf(7)).containsExactly("区财政局");
        assertThat(registry.answerableFor(7)).containsExactly("区财政局");
        assertThat(roles(registry)).containsExactly("牵头", "配合", "配合");
    }

    @Test
    void letsSeveralLeadTogether() {
        var registry = with(UNITS, List.of("区财政局", "区税务局"));

        assertThat(registry.leadUnitsOf(7)).containsExactly("区财政局", "区税务局");
        assertThat(roles(registry)).containsExactly("牵头", "牵头", "配合");
        assertThat(registry.leads("区税务局", 7)).isTrue();
        assertThat(registry.leads("区商务局", 7)).isFalse();
    }

    @Test
    void letsAllAnswerAlikeWhereNobodyLeads() {
        var registry = with(UNITS, List.of());

        assertThat(registry.leadUnitsOf(7)).isEmpty();
        assertThat(registry.answerableFor(7)).isEqualTo(UNITS);
        assertThat(roles(registry)).containsOnly("责任");
    }

    @Test
    void takesAPhraseForItsMembers() {
        var registry = with(List.of("区财政局"), List.of("区财政局", "各相关单位"))
                .amended(new Amendment.MembersNamed(7, List.of("区商务局")));

        assertThat(registry.leadUnitsOf(7)).containsExactly("区财政局", "区商务局");
    }

    @Test
    void leavesItToOneWhomTheOfficeNames() {
        var registry = with(UNITS, List.of("区财政局", "区税务局")).amended(new Amendment.LeadNamed(7, "区商务局"));

        assertThat(registry.leadUnitsOf(7)).containsExactly("区商务局");
    }

    @Test
    void followsATaskThatMovesToAnotherUnit() {
        var registry = with(List.of("区财政局", "区税务局"), List.of("区财政局", "区税务局"))
                .amended(new Amendment.Reassigned(7, "区税务局", "区商务局"));

        assertThat(registry.leadUnitsOf(7)).containsExactly("区财政局", "区商务局");
    }

    @Test
    void takesOtherLeadUnitsFromANewNotice() {
        var registry = with(UNITS, null).amended(new Amendment.UnitsNamed(7, UNITS, List.of(), List.of()));

        assertThat(registry.leadUnitsOf(7)).isEmpty();
    }

    private static List<String> roles(Registry registry) {
        return UNITS.stream().map(unit -> registry.roleOf(unit, 7)).toList();
    }

    private static Registry with(List<String> units, @Nullable List<String> lead) {
        var small = Registries.small();
        var task = new Task(7, "一", "做好工作。", units, List.of("各相关单位"), List.of(), List.of(), List.of(), null, lead);
        return new Registry(new RegistryId("x"), 2024, List.of(task), small.roster());
    }
}
