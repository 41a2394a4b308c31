package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.OTHER_STAFF;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Recipient;
import cn.duban.registry.Registries;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Staff urge, one unit at once and all of them after a confirmation.
class UrgingTest {

    private static final Pattern CODE = Pattern.compile("“确认 (\\d{4})”");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private List<Recipient> written() {
        return counter.ledger().messages().stream().map(owed -> owed.message().to()).toList();
    }

    private String propose() {
        var code = CODE.matcher(counter.say(STAFF, "催办 未报"));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"催办 区财政局", "催办　区财政局。", "催办：区财政局", "催办区财政局", "催办 财政局"})
    void urgesAUnitAtOnce(String text) {
        Golden.check("urged", counter.say(STAFF, text));
        assertThat(written()).containsExactly(new Recipient.UnitGroup("区财政局"));
    }

    @Test
    void leavesAUnitInPeaceThatOwesNothing() {
        counter.say(FINANCE, "2、48、103号均正常推进");

        Golden.check("urged-nobody", counter.say(STAFF, "催办 区财政局"));
        assertThat(written()).isEmpty();
    }

    @Test
    void urgesNobodyTwiceOnOneDay() {
        counter.say(STAFF, "催办 区财政局");

        assertThat(counter.say(STAFF, "催办 区财政局")).isEqualTo("区财政局今天已催办过，没有再发。每个单位一天最多催办一次。");
        assertThat(counter.say(STAFF, "催办 未报")).contains("将催办 51 个单位").doesNotContain("区财政局");
        assertThat(written()).hasSize(1);
    }

    @Test
    void urgesOnceWhenToldTwiceByTheSameMessage() {
        var first = counter.deliver(STAFF, null, "催办 区财政局", "same");

        assertThat(counter.deliver(STAFF, null, "催办 区财政局", "same")).isEqualTo(first);
        assertThat(written()).hasSize(1);
    }

    @Test
    void showsWhatWouldGoOutBeforeItUrgesMany() {
        try (var small = new Counter(Registries.small())) {
            var answer = small.say(Counter.dingtalk("staff-chen"), "催办 未报");

            Golden.check("proposed", CODE.matcher(answer).replaceAll("“确认 ××××”"));
            assertThat(small.ledger().messages()).isEmpty();
        }
    }

    @Test
    void urgesEverybodyOnceItIsConfirmed() {
        var code = propose();
        assertThat(written()).isEmpty();

        Golden.check("confirmed", counter.say(STAFF, "确认 " + code));

        assertThat(written()).hasSameSizeAs(counter.ledger().unitsOwing(Counter.Q1)).doesNotHaveDuplicates();
    }

    @Test
    void doesItOnce() {
        var code = propose();
        counter.say(STAFF, "确认" + code);
        var sent = written().size();

        var answer = counter.say(STAFF, "确认 " + code);

        assertThat(answer).startsWith("没有待您确认的 " + code);
        assertThat(written()).hasSize(sent);
    }

    @Test
    void letsOnlyWhoProposedConfirm() {
        var code = propose();

        var answer = counter.say(OTHER_STAFF, "确认 " + code);

        Golden.check("confirm-unknown", answer.replace(code, "××××"));
        assertThat(written()).isEmpty();
        assertThat(counter.ledger().proposal(code)).isPresent();
    }

    @Test
    void forgetsAProposalAfterHalfAnHour() {
        var code = propose();
        counter.pass(Duration.ofMinutes(30).plusSeconds(1));

        Golden.check("confirm-late", counter.say(STAFF, "确认 " + code).replace(code, "××××"));
        assertThat(written()).isEmpty();
        assertThat(counter.ledger().proposal(code)).isEmpty();
    }

    @Test
    void sparesWhoHasAnsweredSince() {
        var code = propose();
        counter.say(FINANCE, "2、48、103号均正常推进");

        Golden.check("confirmed-partly", counter.say(STAFF, "确认 " + code));

        assertThat(written()).doesNotContain(new Recipient.UnitGroup("区财政局"));
    }

    @Test
    void sendsNothingWhenAllHaveAnsweredSince() {
        try (var small = new Counter(Registries.small())) {
            var staff = Counter.dingtalk("staff-chen");
            var code = CODE.matcher(small.say(staff, "催办 未报"));
            assertThat(code.find()).isTrue();
            small.say(Counter.wecom("wang"), "1、2号均正常推进");
            small.say(Counter.wecom("li"), "1号正常推进");
            small.say(Counter.wecom("zhao"), "3号正常推进");

            Golden.check("confirmed-nobody", small.say(staff, "确认 " + code.group(1)));
            Golden.check("proposed-nobody", small.say(staff, "催办 未报"));
            assertThat(small.ledger().messages()).isEmpty();
        }
    }

    @Test
    void givesEachProposalItsOwnCode() {
        assertThat(propose()).isNotEqualTo(propose());
    }
}
