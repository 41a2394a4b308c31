package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.DUAN;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.OTHER_STAFF;
import static cn.duban.reception.Counter.PLANNING_CHAT;
import static cn.duban.reception.Counter.STAFF;
import static cn.duban.reception.Counter.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Binding;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Roster;
import cn.duban.talk.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// People are bound, unbound and handed over by chat, and only as staff confirm.
class BindingTest {

    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private List<Roster.Contact> contacts(String unit) {
        return counter.ledger().registry().roster().unit(unit).orElseThrow().contacts();
    }

    private static String code(String answer) {
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group();
    }

    private static String masked(String text) {
        return text.replaceAll("\\d{4}", "1234");
    }

    /// What staff orders and confirms.
    private String confirmed(String order) {
        return counter.say(STAFF, code(counter.say(STAFF, order)));
    }

    private Binding asked() {
        assertThat(counter.ledger().bindings()).hasSize(1);
        return counter.ledger().bindings().getFirst();
    }

    private String last() {
        return counter.ledger().messages().getLast().message().text().whole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"绑定 区财政局 张三", "绑定 张三 区财政局", "绑定区财政局张三", "我是区财政局张三", "申请绑定：财政局，张三", "绑定 财政局 张三 联络员"})
    void letsAStrangerAskToBeBound(String words) {
        counter.say(STRANGER, FINANCE_CHAT, words);

        assertThat(asked().person()).isEqualTo(STRANGER);
        assertThat(counter.say(STAFF, "同意绑定 " + asked().code())).contains("张三（企业微信 nobody）登记为区财政局联络员");
        assertThat(contacts("区财政局")).contains(new Roster.Contact("张三", "nobody"));
        assertThat(counter.say(STRANGER, "我的任务")).contains("**区财政局** 共 3 项任务");
    }

    @Test
    void tellsStaffWhoAsksAndTheUnitsGroupWhoAnswersForIt() {
        Golden.check("binding-asked", counter.say(STRANGER, "绑定 区财政局 张三"));
        Golden.check("binding-asked-staff", masked(last()));
        Golden.check("binding-agreed", counter.say(STAFF, "确认 " + asked().code()));
        assertThat(counter.ledger().messages().getLast().message().to())
                .isEqualTo(new Recipient.UnitGroup("区财政局"));
        Golden.check("binding-unit", last());
    }

    @Test
    void bindsNobodyWithoutStaff() {
        counter.say(STRANGER, "绑定 区财政局 张三");
        var code = asked().code();

        for (var person : List.of(STRANGER, FINANCE, LEADER)) {
            counter.say(person, "同意绑定 " + code);
            counter.say(person, "确认 " + code);
        }
        assertThat(counter.say(STRANGER, "我的任务")).contains("还没有登记");
        assertThat(counter.say(STAFF, "不同意绑定 " + code)).contains("已不同意");
        assertThat(counter.say(STAFF, "同意绑定 " + code)).contains("没有待同意的绑定");
        assertThat(contacts("区财政局")).hasSize(1);
    }

    @Test
    void forgetsARequestAfterAWeek() {
        counter.say(STRANGER, "绑定 区财政局 张三");
        var code = asked().code();
        counter.pass(Duration.ofDays(8));

        assertThat(counter.say(STAFF, "同意绑定 " + code)).contains("已过期");
        assertThat(contacts("区财政局")).hasSize(1);
    }

    @Test
    void floodsStaffWithNoRequests() {
        counter.say(STRANGER, "绑定 区财政局 张三");
        assertThat(counter.say(STRANGER, "绑定 区财政局 张三")).contains("请等待同意");
        assertThat(counter.say(STRANGER, "绑定 区税务局 李四")).contains("十分钟后再发");
        assertThat(counter.ledger().messages()).hasSize(1);

        counter.pass(Duration.ofMinutes(11));
        counter.say(STRANGER, "绑定 区税务局 李四");
        assertThat(counter.ledger().bindings()).hasSize(1);
        assertThat(last()).contains("区税务局");
    }

    @Test
    void tellsAStrangerWhatIsWrong() {
        assertThat(counter.say(STRANGER, "绑定")).contains("请写明单位和姓名");
        assertThat(counter.say(STRANGER, "绑定 张三")).contains("请写明单位和姓名");
        assertThat(counter.say(STRANGER, "绑定 区财证局 张三")).contains("您要找的是“区财政局”吗");
        assertThat(counter.say(STRANGER, "绑定 火星筹备组 张三")).contains("没有找到");
        assertThat(counter.say(STRANGER, "你好")).contains("绑定 单位 姓名");
        assertThat(counter.ledger().bindings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"绑定 zhangsan 区财政局 张三", "绑定 区财政局 张三 zhangsan", "绑定 张三 财政局 zhangsan", "绑定区财政局张三 zhangsan"
    })
    void letsStaffBindAfterAPreview(String order) {
        if (order.startsWith("绑定区")) {
            order = order.replace("绑定", "绑定 ");
        }
        var answer = counter.say(STAFF, order);
        assertThat(contacts("区财政局")).hasSize(1);

        counter.say(STAFF, code(answer));
        assertThat(contacts("区财政局")).contains(new Roster.Contact("张三", "zhangsan"));
    }

    @Test
    void showsWhatIsToBeMinded() {
        Golden.check("binding-preview-moved", masked(counter.say(STAFF, "绑定 changying 区财政局 常颖")));
        Golden.check("binding-preview-namesake", masked(counter.say(STAFF, "绑定 lhm2 区税务局 雷慧敏")));
        Golden.check("unbinding-preview-last", masked(counter.say(STAFF, "解绑 雷慧敏")));
    }

    @Test
    void movesAnAccountToTheUnitItIsBoundTo() {
        confirmed("绑定 changying 区财政局 常颖");

        assertThat(contacts("区财政局")).extracting(Roster.Contact::name).contains("常颖");
        assertThat(contacts("区发展改革委")).extracting(Roster.Contact::name).doesNotContain("常颖");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(counter.say(STAFF, "绑定 leihuimin 区财政局 雷慧敏")).contains("已经登记");
        assertThat(counter.say(STAFF, "绑定 leihuimin 区税务局 王五")).contains("这个账号已登记为区财政局联络员雷慧敏");
        assertThat(counter.say(STAFF, "绑定 x1 区财证局 王五")).contains("您要找的是“区财政局”吗");
        assertThat(counter.say(STAFF, "绑定 区财政局 王五")).contains("指令不完整");
        assertThat(counter.say(STAFF, "解绑 雷惠敏")).contains("您要找的是“雷慧敏”吗");
        assertThat(counter.say(STAFF, "解绑")).contains("指令不完整");
        assertThat(counter.say(STAFF, "更换领导 郭雷 为 王五")).contains("名册里没有领导“郭雷”");
        assertThat(counter.say(STAFF, "移交 雷慧敏 给 李四")).contains("请写明李四的企业微信账号");
        assertThat(counter.ledger().amendments().all()).isEmpty();
    }

    @Test
    void givesNobodyElseTheOrdersOfStaff() {
        for (var order : List.of("绑定 x1 区财政局 王五", "解绑 雷慧敏", "更换领导 郭磊 为 王五", "移交 雷慧敏 给 李四 lisi")) {
            assertThat(counter.say(LEADER, order)).contains("没有执行");
            counter.say(CHANG, order);
        }
        assertThat(counter.ledger().amendments().all()).isEmpty();
        assertThat(counter.ledger().bindings()).isEmpty();
    }

    @Test
    void unbindsTheLastContactOfAUnit() {
        Golden.check("unbound", confirmed("解绑 雷慧敏"));

        assertThat(contacts("区财政局")).isEmpty();
        assertThat(counter.say(FINANCE, "我的任务")).contains("还没有登记");
        assertThat(counter.say(STAFF, "人员")).contains("没有联络员的单位 1 个").contains("区财政局");
    }

    @Test
    void asksWhichOfTwoNamesakesIsMeant() {
        confirmed("绑定 lhm2 区税务局 雷慧敏");

        assertThat(counter.say(STAFF, "解绑 雷慧敏")).contains("同名的有 2 位").contains("解绑 leihuimin");
        confirmed("解绑 区税务局 雷慧敏");
        assertThat(contacts("区财政局")).extracting(Roster.Contact::name).containsExactly("雷慧敏");
        assertThat(contacts("区税务局")).extracting(Roster.Contact::name).doesNotContain("雷慧敏");
    }

    @Test
    void handsOverWithWhatWasNotAnswered() {
        counter.say(FINANCE, FINANCE_CHAT, "48号完成20%");
        counter.say(FINANCE, FINANCE_CHAT, "完成了35%");
        assertThat(counter.ledger().question(FINANCE, FINANCE_CHAT)).isPresent();

        Golden.check("handed-over", confirmed("移交 雷慧敏 给 李四 lisi"));
        var heir = Counter.wecom("lisi");
        assertThat(counter.ledger().question(FINANCE, FINANCE_CHAT)).isEmpty();
        assertThat(counter.ledger().question(heir, FINANCE_CHAT)).get()
                .satisfies(question -> assertThat(question.held()).contains("完成了35%"));
        assertThat(counter.finance(48)).isPresent();
        counter.say(heir, FINANCE_CHAT, "2号");
        assertThat(counter.finance(2)).isPresent();
        Golden.check("handed-over-unit", last());
    }

    @Test
    void handsOverToAColleagueByName() {
        counter.say(CHANG, PLANNING_CHAT, "完成35%");
        confirmed("移交 常颖 给 段一鸣");

        assertThat(contacts("区发展改革委")).extracting(Roster.Contact::name).containsExactly("段一鸣");
        assertThat(counter.ledger().question(DUAN, PLANNING_CHAT)).isPresent();
    }

    @Test
    void letsAContactAskToHandOver() {
        Golden.check("hand-over-asked", counter.say(FINANCE, "移交 给 李四 lisi"));
        assertThat(counter.say(FINANCE, "我的任务")).contains("区财政局");

        counter.say(OTHER_STAFF, "同意绑定 " + asked().code());
        assertThat(contacts("区财政局")).containsExactly(new Roster.Contact("李四", "lisi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"移交给区住建委", "移交 常颖 给 李四 lisi", "移交资料已完成"})
    void takesNoAccountForAHandOver(String words) {
        counter.say(FINANCE, words);

        assertThat(counter.ledger().bindings()).isEmpty();
    }

    @Test
    void bindsALeader() {
        confirmed("绑定 郭磊 guolei2");

        assertThat(counter.say(Counter.dingtalk("guolei2"), "我的任务")).contains("郭磊同志");
        assertThat(counter.ledger().messages().getLast().message().to())
                .isEqualTo(new Recipient.DingtalkMember("guolei2"));
        Golden.check("binding-leader", last());
        assertThat(counter.say(LEADER, "我的任务")).contains("还没有登记");
    }

    @Test
    void replacesALeader() {
        var own = counter.ledger().registry().tasksLedBy("郭磊").size();
        Golden.check("leader-replaced-preview", masked(counter.say(STAFF, "更换领导 郭磊 为 王五 wangwu")));
        confirmed("更换领导 郭磊 为 王五 wangwu");

        assertThat(counter.ledger().registry().tasksLedBy("王五")).hasSize(own);
        assertThat(counter.ledger().registry().tasksLedBy("郭磊")).isEmpty();
        assertThat(counter.say(Counter.dingtalk("wangwu"), "我的任务")).contains("王五同志");
        assertThat(counter.say(LEADER, "我的任务")).contains("还没有登记");
    }

    @Test
    void showsWhoIsWho() {
        counter.say(STRANGER, "绑定 区财政局 张三");
        Golden.check("people", masked(counter.say(STAFF, "人员")));
        Golden.check("people-unit", counter.say(STAFF, "人员 区发展改革委"));
    }

    @Test
    void keepsPeopleToThoseMarkedForThem() {
        var roster = counter.ledger().registry().roster();
        var marked = new Roster(roster.units(), roster.unitGroups(), roster.leaders(), List.of(
                new Roster.Staff("何静怡", "hejingyi", null, true), new Roster.Staff("孟凡宇", "mengfanyu")), null, null);
        var people = new People(marked);

        assertThat(people.who(STAFF)).isEqualTo(new Speaker.Staff("何静怡", true));
        assertThat(people.who(OTHER_STAFF)).isEqualTo(new Speaker.Staff("孟凡宇", false));
    }

    @Test
    void takesATypedNameForNoMarkdown() {
        counter.say(new Person(STRANGER.platform(), "x*y"), "绑定 区财政局 张三");
        assertThat(last()).contains("x＊y");
    }
}
