package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.Rhythm;
import cn.duban.plan.StepKind;
import cn.duban.plan.StepRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleFileTest {

    private static final Path SHIPPED = Path.of("bot-config/xiqing-2024/schedule.yml");

    @TempDir
    Path folder;

    private static Rhythm rhythm(Path file) {
        var schedule = ScheduleFile.read(file);
        assertThat(schedule.faults()).isEmpty();
        return Objects.requireNonNull(schedule.rhythm());
    }

    @Test
    void draftsTheBulletinOnTheSeventhWorkingDay() {
        var step = rhythm(SHIPPED).steps().getLast();

        assertThat(step.kind()).isEqualTo(StepKind.BULLETIN);
        assertThat(step.days()).isEqualTo(7);
    }

    @Test
    void sendsNothingOnTheHourOrTheHalf() {
        assertThat(rhythm(SHIPPED).steps()).extracting(step -> step.at().getMinute() % 30).doesNotContain(0);
    }

    @Test
    void takesAFileFromBeforeThereWereBulletins() throws IOException {
        var shipped = Files.readString(SHIPPED);
        var old = folder.resolve("schedule.yml");
        Files.writeString(old, shipped.substring(0, shipped.indexOf("  - name: bulletin")));

        assertThat(rhythm(old).steps()).extracting(StepRule::kind)
                .doesNotContain(StepKind.BULLETIN)
                .contains(StepKind.DIGEST, StepKind.ORDER);
    }

    @Test
    void namesTheKindsOfStepsThereAre() throws IOException {
        var wrong = folder.resolve("schedule.yml");
        Files.writeString(wrong, Files.readString(SHIPPED).replace("kind: bulletin", "kind: newspaper"));

        assertThat(ScheduleFile.read(wrong).faults()).singleElement().asString().contains("bulletin");
    }
}
