package cn.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmendmentTest {

    private static final String FINANCE = "区财政局";
    private static final String TAXES = "区税务局";
    private static final String COMMERCE = "区商务局";

    private static Registry after(Amendment... amendments) {
        var registry = Registries.small();
        for (var amendment : amendments) {
            registry = registry.amended(amendment);
        }
        return registry;
    }

    @Test
    void letsANamedUnitLeadWhetherItWasOnTheTaskOrNot() {
        assertThat(after(new Amendment.LeadNamed(1, TAXES)).unitsOf(1)).containsExactly(TAXES, FINANCE);
        assertThat(after(new Amendment.LeadNamed(1, COMMERCE)).leadUnitOf(1)).contains(COMMERCE);
        assertThat(after(new Amendment.LeadNamed(1, COMMERCE)).tasksOf(COMMERCE)).extracting(Task::number)
                .containsExactly(1, 3);
    }

    @Test
    void fillsAnOpenGroupAndNamesItsMembersAnewWhenSettledAgain() {
        assertThat(after().openGroupsOf(4)).containsExactly("各相关单位");

        var settled = after(new Amendment.MembersNamed(4, List.of(FINANCE, TAXES)));
        assertThat(settled.unitsOf(4)).containsExactly(FINANCE, TAXES);
        assertThat(settled.openGroupsOf(4)).isEmpty();
        assertThat(settled.amended(new Amendment.MembersNamed(4, List.of(COMMERCE))).unitsOf(4))
                .containsExactly(COMMERCE);
    }

    @Test
    void namesLeadersInPlaceOfAGroupOfThem() {
        var task = after(new Amendment.LeadersNamed(4, List.of("郭磊"))).task(4).orElseThrow();
        assertThat(task.leaders()).containsExactly("郭磊");
        assertThat(task.leaderGroups()).isEmpty();
    }

    @Test
    void putsAnotherUnitInThePlaceOfTheOneThatGoes() {
        var moved = after(new Amendment.Reassigned(1, FINANCE, COMMERCE));
        assertThat(moved.unitsOf(1)).containsExactly(COMMERCE, TAXES);
        assertThat(moved.tasksOf(FINANCE)).extracting(Task::number).containsExactly(2);
    }

    @Test
    void keepsTheLeadWithTheTaskWhenItMoves() {
        assertThat(after(new Amendment.LeadNamed(1, TAXES), new Amendment.Reassigned(1, TAXES, COMMERCE)).unitsOf(1))
                .containsExactly(COMMERCE, FINANCE);
    }

    @Test
    void takesBackAUnitThatIsNamedAgain() {
        assertThat(
                after(new Amendment.Reassigned(1, FINANCE, COMMERCE), new Amendment.LeadNamed(1, FINANCE)).unitsOf(1))
                .containsExactly(FINANCE, TAXES);
    }

    @Test
    void adjustsATasksTextAndTargets() {
        var task = after(new Amendment.TaskAdjusted(3, "引进重大项目。", List.of())).task(3).orElseThrow();
        assertThat(task.text()).isEqualTo("引进重大项目。");
        assertThat(task.targets()).isEmpty();
        assertThat(task.leaders()).containsExactly("郭磊");
    }

    @Test
    void asksNobodyForACancelledTask() {
        var cancelled = after(new Amendment.TaskCancelled(1));
        assertThat(cancelled.task(1)).isEmpty();
        assertThat(cancelled.tasks()).extracting(Task::number).containsExactly(2, 3, 4);
        assertThat(cancelled.cancelled()).extracting(Task::number).containsExactly(1);
        assertThat(cancelled.unitsOf(1)).isEmpty();
        assertThat(cancelled.tasksOf(TAXES)).isEmpty();
    }

    @Test
    void keepsWhatWasCancelledThroughLaterChanges() {
        var cancelled = after(new Amendment.TaskCancelled(1), new Amendment.AliasGiven(TAXES, "税务"),
                new Amendment.LeadNamed(4, TAXES));
        assertThat(cancelled.cancelled()).hasSize(1);
        assertThat(cancelled.unitsOf(4)).containsExactly(TAXES);
        assertThat(cancelled.roster().unit("税务")).map(Roster.Unit::name).contains(TAXES);
    }

    @Test
    void movesAContactThatIsBoundElsewhere() {
        var bound = after(new Amendment.ContactBound(TAXES, "王芳", "wang"));
        assertThat(bound.roster().unit(TAXES).orElseThrow().contacts()).contains(new Roster.Contact("王芳", "wang"));
        assertThat(bound.roster().unit(FINANCE).orElseThrow().contacts()).isEmpty();
        assertThat(bound.amended(new Amendment.ContactUnbound("wang")).roster().unit(TAXES).orElseThrow().contacts())
                .extracting(Roster.Contact::name)
                .containsExactly("联络员li");
    }

    @Test
    void bindsLeadersAndAddsThoseItLacks() {
        assertThat(after(new Amendment.LeaderBound("郭磊", null)).roster().leaders())
                .containsExactly(new Roster.Leader("郭磊", null));
        assertThat(after(new Amendment.LeaderBound("李明", "li")).roster().leaders())
                .containsExactly(new Roster.Leader("郭磊", "leader-guo"), new Roster.Leader("李明", "li"));
    }

    @Test
    void handsALeadersTasksOver() {
        var replaced = after(new Amendment.LeaderReplaced("郭磊", "李明", "li"));
        assertThat(replaced.roster().leaders()).containsExactly(new Roster.Leader("李明", "li"));
        assertThat(replaced.tasksLedBy("李明")).hasSize(3);
        assertThat(replaced.tasksLedBy("郭磊")).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotThereAnyMore() {
        var registry = Registries.small();
        assertThat(registry.amended(new Amendment.LeadNamed(99, TAXES))).isSameAs(registry);
        assertThat(registry.amended(new Amendment.LeadNamed(1, "区无名局")).unitsOf(1)).containsExactly(FINANCE, TAXES);
    }
}
