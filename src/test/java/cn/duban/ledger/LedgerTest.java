package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Period Q1 = Period.parse("2024Q1");
    private static final Instant AT = Instant.parse("2024-03-20T02:00:00Z");
    private static final Person WANG = new Person(Platform.WECOM, "wang");
    private static final Ledger EMPTY = Ledger.of(Registries.small());

    @Test
    void owesEveryTaskOfEveryResponsibleUnitAtFirst() {
        assertThat(EMPTY.unitsOwing(Q1)).containsExactly("区财政局", "区税务局", "区商务局");
        assertThat(EMPTY.owedBy("区财政局", Q1)).extracting(task -> task.number()).containsExactly(1, 2);
    }

    @Test
    void owesNoMoreWhatOneUnitReportedButStillWhatTheOtherOnTheSameTaskDid() {
        var ledger = EMPTY.after(filed(1, "区财政局", 1, 20), AT);

        assertThat(ledger.owedBy("区财政局", Q1)).extracting(task -> task.number()).containsExactly(2);
        assertThat(ledger.owedBy("区税务局", Q1)).extracting(task -> task.number()).containsExactly(1);
        assertThat(ledger.owedBy("区财政局", Period.parse("2024Q2"))).hasSize(2);
    }

    @Test
    void keepsEveryRevision() {
        var ledger = EMPTY.after(filed(1, "区财政局", 1, 20), AT).after(filed(1, "区财政局", 2, 25), AT);
        var key = new ReportKey(Q1, 1, "区财政局");

        assertThat(ledger.revisions(key)).extracting(FiledReport::revision).containsExactly(1, 2);
        assertThat(ledger.report(key).orElseThrow().report().percent()).isEqualByComparingTo("25");
    }

    @Test
    void owesAgainWhatWasWithdrawnAndKeepsEveryRevision() {
        var key = new ReportKey(Q1, 1, "区财政局");
        var later = AT.plusSeconds(60);
        var withdrawn = EMPTY.after(filed(1, "区财政局", 1, 20), AT)
                .after(filed(1, "区财政局", 2, 25), AT)
                .after(new Event.ReportWithdrawn(key, 2, WANG), later);

        assertThat(withdrawn.report(key)).isEmpty();
        assertThat(withdrawn.reports()).isEmpty();
        assertThat(withdrawn.owedBy("区财政局", Q1)).hasSize(2);
        assertThat(withdrawn.revisions(key)).hasSize(2);
        assertThat(withdrawn.report(key, AT).orElseThrow().revision()).isEqualTo(2);
        assertThat(withdrawn.report(key, later)).isEmpty();

        var again = withdrawn.after(filed(1, "区财政局", 3, 30), later);
        assertThat(again.report(key).orElseThrow().revision()).isEqualTo(3);
        assertThat(again.report(key, later).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void numbersMessagesAndForgetsNoneThatIsOutstanding() {
        var ledger = EMPTY.after(owed(1), AT).after(owed(2), AT).after(new Event.SendingBegan(1, 1), AT);
        assertThat(ledger.nextMessage()).isEqualTo(3);
        assertThat(ledger.message(1).orElseThrow().attempts()).isEqualTo(1);

        var half = ledger.after(new Event.PartSent(1, 1, 2, ""), AT);
        assertThat(half.outstanding()).extracting(Owed::partsSent).containsExactly(1, 0);

        var done = half.after(new Event.PartSent(1, 2, 2, ""), AT).after(new Event.MessageFailed(2, "群已解散"), AT);
        assertThat(done.outstanding()).isEmpty();
        assertThat(done.messages()).extracting(Owed::state).containsExactly(Owed.State.DELIVERED, Owed.State.FAILED);
    }

    @Test
    void countsWhatAPlatformPutOffUntilItTakesThePart() {
        var began = EMPTY.after(owed(1), AT).after(new Event.SendingBegan(1, 1), AT);
        var putOff = began.after(new Event.SendingPutOff(1, 1), AT);
        assertThat(began.message(1).orElseThrow().uncertain()).isEqualTo(1);
        assertThat(putOff.message(1).orElseThrow().uncertain()).isZero();

        var next = putOff.after(new Event.SendingBegan(1, 1), AT).after(new Event.PartSent(1, 1, 2, ""), AT);
        assertThat(next.message(1).orElseThrow().putOff()).isZero();
    }

    @Test
    void keepsQuestionsOfTwoPeopleInOneChatApart() {
        var li = new Person(Platform.WECOM, "li");
        var ledger = EMPTY.after(new Event.QuestionAsked(question(WANG, "完成40%")), AT)
                .after(new Event.QuestionAsked(question(li, "正常")), AT)
                .after(new Event.QuestionClosed(li, "chat"), AT);

        assertThat(ledger.question(WANG, "chat")).map(Question::held).contains("完成40%");
        assertThat(ledger.question(li, "chat")).isEmpty();
        assertThat(ledger.question(WANG, null)).isEmpty();
    }

    @Test
    void refusesACommitOutOfTurn() {
        assertThatThrownBy(() -> EMPTY.after(new Commit(2, "w", AT, List.of()))).isInstanceOf(JournalDamaged.class)
                .hasMessage("流水缺号：应为第 1 条，读到第 2 条");
    }

    private static Event filed(int task, String unit, int revision, int percent) {
        return new Event.ReportFiled(new ReportKey(Q1, task, unit), revision,
                new Report(BigDecimal.valueOf(percent), null, List.of(), "正常推进", null, null), WANG);
    }

    private static Event owed(long number) {
        return new Event.MessageOwed(new Message(number, new Recipient.UnitGroup("区财政局"), "提醒", Text.of("请填报")));
    }

    private static Question question(Person person, String held) {
        return new Question(person, "chat", "which-task", "哪一项？", List.of(1, 2), held, AT.plusSeconds(60));
    }
}
