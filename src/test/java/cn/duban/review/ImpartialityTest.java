package cn.duban.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nobody reviews what they reported themselves: the task of the supervision office's own.
class ImpartialityTest {

    private static final Instant AT = Instant.parse("2024-04-01T02:00:00Z");
    private static final Period Q1 = new Period(2024, 1);
    private static final Person CHEN = new Person(Platform.DINGTALK, "staff-chen");
    private static final Person MENG = new Person(Platform.DINGTALK, "staff-meng");

    private static Ledger reportedBy(Person person) {
        var task = new Task(69, "七", "抓好民心工程。", List.of("区政府督查室"), List.of(), List.of(), List.of(), List.of());
        var contacts = List.of(new Roster.Contact("小陈", "chen"), new Roster.Contact("汪慧敏", "wang"));
        var roster = new Roster(List.of(new Roster.Unit("区政府督查室", List.of(), null, null, contacts)), List.of(),
                List.of(), List.of(new Roster.Staff("小陈", "staff-chen"), new Roster.Staff("小孟", "staff-meng")), null,
                null);
        return Ledger.of(new Registry(new RegistryId("demo"), 2024, List.of(task), roster))
                .after(new Event.ReportFiled(new ReportKey(Q1, 69, "区政府督查室"), 1,
                        new Report(null, null, List.of(), "已开工", null, null), person), AT);
    }

    private static List<Event> passed(Ledger ledger, Person by) {
        return new PassReports(new Cause("test:1"), "某", by, Q1, List.of(69), null, AT).decide(ledger, AT).events();
    }

    private static String returned(Ledger ledger, Person by) {
        return new ReturnReports(new Cause("test:1"), "某", by, Q1, 69, null, false, "缺措施", LocalDate.of(2024, 4, 8))
                .decide(ledger, AT)
                .answer();
    }

    @Test
    void refusesWhoReportedUnderTheSameIdentity() {
        assertThat(passed(reportedBy(MENG), MENG)).isEmpty();
        assertThat(returned(reportedBy(MENG), MENG)).contains("请由其他同事审核");
    }

    @Test
    void refusesWhoReportedUnderAnotherIdentity() {
        var chen = new Person(Platform.WECOM, "chen");

        assertThat(passed(reportedBy(chen), CHEN)).isEmpty();
        assertThat(passed(reportedBy(chen), MENG)).hasSize(1);
    }

    @Test
    void refusesWhoAnswersForTheUnitEvenWhereAColleagueReported() {
        assertThat(passed(reportedBy(new Person(Platform.WECOM, "wang")), CHEN)).isEmpty();
        assertThat(returned(reportedBy(new Person(Platform.WECOM, "wang")), CHEN)).contains("69号区政府督查室");
    }

    @Test
    void letsAColleagueReviewIt() {
        assertThat(passed(reportedBy(new Person(Platform.WECOM, "wang")), MENG)).hasSize(1);
        assertThat(returned(reportedBy(new Person(Platform.WECOM, "wang")), MENG)).startsWith("已退回");
    }
}
