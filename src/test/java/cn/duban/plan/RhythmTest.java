package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    void putsStepsIntoTheOrderOfTheirTime() {
        var rhythm = new Rhythm(NINE, FIVE, List.of(rule("late", 0, "10:00"), rule("early", -3, "11:00"),
                rule("earlier-that-day", 0, "09:00")));

        assertThat(rhythm.steps()).extracting(StepRule::name).containsExactly("early", "earlier-that-day", "late");
    }

    @Test
    void rejectsStepsOutsideWorkingHours() {
        var steps = List.of(rule("evening", 0, "17:00"));
        assertThatThrownBy(() -> new Rhythm(NINE, FIVE, steps)).hasMessage("步骤 evening 不在上班时间内：17:00");
    }

    @Test
    void rejectsNamesThatStandTwice() {
        var steps = List.of(rule("reminder", 0, "10:00"), rule("reminder", -3, "10:00"));
        assertThatThrownBy(() -> new Rhythm(NINE, FIVE, steps)).hasMessage("步骤名称重复：reminder");
    }

    @Test
    void rejectsHoursThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> new Rhythm(FIVE, NINE, List.of())).hasMessageContaining("上班时间应早于下班时间");
    }

    @Test
    void keepsTheNameOfTheDigestForTheDigest() {
        assertThatThrownBy(() -> rule("digest", 0, "10:00")).hasMessageContaining("digest");
        assertThatThrownBy(() -> new StepRule("summary", StepKind.DIGEST, 3, NINE)).hasMessageContaining("digest");
    }

    @Test
    void rejectsNamesAndDaysNobodyCanHaveMeant() {
        assertThatThrownBy(() -> rule("提醒", 0, "10:00")).hasMessageContaining("小写字母");
        assertThatThrownBy(() -> rule("reminder", 300, "10:00")).hasMessageContaining("工作日以内");
    }

    private static StepRule rule(String name, int days, String at) {
        return new StepRule(name, StepKind.REMINDER, days, LocalTime.parse(at));
    }
}
