package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.talk.Utterance;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What must not be kept is not kept, whoever sends it.
@ExtendWith(OutputCaptureExtension.class)
class TurningAwayTest {

    private static final String SECRET = "48号任务完成35%，雁栖专项已部署。机密★5年";
    private static final String IDENTITY = "48号任务完成35%，雁栖专项由张三办理，身份证11010519491231002X";
    private static final String[] CONTENT = {"雁栖", "35%", "★", "11010519491231002X", "张三"};

    static final Person[] EVERYBODY = {Counter.FINANCE, Counter.LEADER, Counter.STAFF, Counter.STRANGER};

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private String notice(long number) {
        return counter.ledger().message(number).orElseThrow().message().text().whole();
    }

    @ParameterizedTest
    @FieldSource("EVERYBODY")
    void keepsNothingOfTheContent(Person person, CapturedOutput log) {
        var answers = Stream.of(SECRET, IDENTITY, SECRET + "长".repeat(Utterance.LONGEST))
                .map(text -> counter.say(person, Counter.FINANCE_CHAT, text))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("您发送或引用的内容中有疑似"));
        assertThat(counter.ledger().messages()).hasSize(3);
        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(counter.ledger().question(person, Counter.FINANCE_CHAT)).isEmpty();
        assertThat(counter.journal.after(0, 100).toString()).contains("敏感内容提醒").doesNotContain(CONTENT);
        assertThat(counter.ledger().messages().toString() + answers + log.getAll()).doesNotContain(CONTENT);
    }

    @Test
    void leavesAnOpenQuestionAsItWas() {
        counter.say(Counter.FINANCE, "完成了40%");
        var before = counter.ledger().question(Counter.FINANCE, null);

        counter.say(Counter.FINANCE, "48，身份证11010519491231002X");

        assertThat(before).isPresent();
        assertThat(counter.ledger().question(Counter.FINANCE, null)).isEqualTo(before);
    }

    @Test
    void tellsSenderAndStaffOfStateSecrets() {
        Golden.check("turned-away-secret", counter.say(Counter.FINANCE, Counter.FINANCE_CHAT, SECRET));
        Golden.check("turned-away-secret-notice", notice(1));
        assertThat(counter.ledger().message(1).orElseThrow().message().to()).isInstanceOf(
                Recipient.DingtalkGroup.class);
    }

    @Test
    void tellsSenderAndStaffOfIdentityNumbers() {
        Golden.check("turned-away-identity", counter.say(Counter.FINANCE, IDENTITY));
        Golden.check("turned-away-identity-notice", notice(1));
        Golden.check("turned-away-identity-group", counter.say(Counter.STAFF, "chat", IDENTITY));
        Golden.check("turned-away-both", counter.say(Counter.STRANGER, SECRET + IDENTITY));
        Golden.check("turned-away-both-notice", notice(3));
    }

    @Test
    void tellsStaffOnceOfAMessageDeliveredAgain() {
        var first = counter.deliver(Counter.FINANCE, null, SECRET, "same");
        var again = counter.deliver(Counter.FINANCE, null, SECRET, "same");

        assertThat(again).isEqualTo(first);
        assertThat(counter.ledger().messages()).hasSize(1);
    }

    @Test
    void tellsTheSenderEvenWhereNothingCanBeWrittenDown(CapturedOutput log) {
        counter.journal.fail(FakeJournal.Fault.LOST);
        counter.journal.away(true);

        Golden.check("turned-away-unsure", counter.say(Counter.FINANCE, SECRET));
        assertThat(log.getAll()).contains("未能提醒督查室").doesNotContain(CONTENT);
    }
}
