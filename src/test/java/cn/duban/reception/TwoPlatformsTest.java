package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One person has the same rights on both platforms, and both rights of somebody who is two things.
class TwoPlatformsTest {

    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");
    private static final Person STAFF_WECOM = Counter.wecom("hejingyi-w");
    private static final Person LEADER_WECOM = Counter.wecom("guolei-w");
    private static final Person FINANCE_DINGTALK = Counter.dingtalk("leihuimin-d");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private static String code(String answer) {
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group();
    }

    /// Somebody asks on the other platform, and staff agree.
    private void bind(Person person, String words) {
        counter.say(person, words);
        counter.say(Counter.OTHER_STAFF, "同意绑定 " + counter.ledger().bindings().getFirst().code());
    }

    @Test
    void knowsStaffInWecom() {
        bind(STAFF_WECOM, "绑定 督查室 何静怡");

        assertThat(counter.say(STAFF_WECOM, "未报")).startsWith("**2024年一季度未报**");
        assertThat(counter.say(STAFF, "未报")).startsWith("**2024年一季度未报**");
        var proposed = counter.say(STAFF, "催办 未报");
        assertThat(counter.say(STAFF_WECOM, code(proposed))).doesNotContain("没有待您确认");
    }

    @Test
    void knowsALeaderInWecom() {
        bind(LEADER_WECOM, "绑定 郭磊");

        assertThat(counter.say(LEADER_WECOM, "我的任务")).isEqualTo(counter.say(LEADER, "我的任务"));
        assertThat(counter.say(LEADER_WECOM, FINANCE_CHAT, "汇总")).contains("这里是单位的群");
        assertThat(counter.say(LEADER_WECOM, FINANCE_CHAT, "批示 48 请加快清理")).contains("批示已记录");
    }

    @Test
    void knowsAContactInDingtalkAndGoesOnWithWhatWasAsked() {
        bind(FINANCE_DINGTALK, "绑定 区财政局 雷慧敏");
        counter.say(FINANCE, "完成了35%");

        counter.say(FINANCE_DINGTALK, "2号");
        assertThat(counter.finance(2)).isPresent();
        assertThat(counter.ledger().reports()).extracting(filed -> filed.by()).containsOnly(FINANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"未报", "汇总", "任务 48", "单位 区税务局", "催办 区税务局", "催办 未报", "待审", "批示", "人员"})
    void tellsStaffNothingOfOthersInAUnitsGroup(String order) {
        bind(STAFF_WECOM, "绑定 督查室 何静怡");
        var before = counter.ledger().number();

        assertThat(counter.say(STAFF_WECOM, FINANCE_CHAT, order)).contains("这里是单位的群").contains("单位 区财政局");
        assertThat(counter.ledger().number()).isEqualTo(before);
    }

    @Test
    void letsStaffAskForAndUrgeTheUnitOfTheGroup() {
        bind(STAFF_WECOM, "绑定 督查室 何静怡");

        assertThat(counter.say(STAFF_WECOM, FINANCE_CHAT, "单位 区财政局")).startsWith("**区财政局 2024年一季度**");
        assertThat(counter.say(STAFF_WECOM, FINANCE_CHAT, "催办 区财政局")).doesNotContain("没有执行");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        single | 未报                  | **2024年一季度未报**
        single | 任务 48               | **任务 48**
        single | 我的任务              | **区政府督查室** 共
        single | 通过走访企业，69号完成35% | 已记录
        single | 69号完成35%           | 已记录
        single | 退回 48 缺措施        | 48号
        single | 人员                  | **人员**
        group  | 未报                  | **区政府督查室** 共
        group  | 69号完成35%           | 已记录
        group  | 待审                  | 这里是单位的群
        """)
    void letsSomebodyBeContactAndStaff(String place, String words, String beginning) {
        var both = Counter.wecom("hejingyi");
        counter.say(STAFF, code(counter.say(STAFF, "绑定 hejingyi 区政府督查室 何静怡 企业微信")));
        counter.say(STAFF, code(counter.say(STAFF, "移交 汪慧敏 给 何静怡 hejingyi")));

        assertThat(counter.say(both, place.equals("group") ? "wrxq-quzhengfuduchashi" : null, words))
                .contains(beginning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        催办   | 督查室工作人员（何静怡、孟凡宇）可以用 | 您不能用
        批示   | 区领导（限自己负责的任务）可以用       | 您可以用
        绑定   | 督查室管理员（何静怡、孟凡宇）可以用   | 您不能用
        填报   | 联络员（限本单位的任务）可以用         | 您可以用
        催班   | 您要问的是“谁能 催办”吗                | 没有“催班”这条指令
        """)
    void explainsWhoMayDoWhat(String word, String who, String own) {
        assertThat(counter.say(FINANCE, "谁能 " + word)).contains(who).contains(own);
        assertThat(counter.say(FINANCE, "谁能" + word)).contains(who);
    }
}
