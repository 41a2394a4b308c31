package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.DUAN;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static cn.duban.reception.Counter.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.exhibit.FakeExhibits;
import cn.duban.exhibit.FileCheck;
import cn.duban.exhibit.SampleFiles;
import cn.duban.filing.Filing;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Exhibit;
import cn.duban.ledger.Recipient;
import cn.duban.talk.Attachment;
import cn.duban.talk.AttachmentSource.Fetched;
import cn.duban.understanding.Corpus;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which files are refused, and who may list and fetch them.
class ExhibitRightsTest {

    private static final String REPORT = "48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分";
    private final FakeFiles platform = new FakeFiles();
    private final FakeExhibits store = new FakeExhibits();
    private final Counter counter = new Counter(Corpus.registry(),
            new Filing(platform, new FileCheck(FileCheck.MOST), store));
    private final Attachment pdf = platform.file("情况说明.pdf", SampleFiles.pdf());
    private final Attachment photo = platform.file(null, SampleFiles.png());

    @AfterEach
    void close() {
        counter.close();
    }

    private Exhibit only() {
        assertThat(exhibits()).hasSize(1);
        return exhibits().getFirst();
    }

    private List<Exhibit> exhibits() {
        return counter.ledger().exhibits().stream().map(filed -> filed.exhibit()).toList();
    }

    @Test
    void saysWhatMayBeSentInPlaceOfWhatMayNot() {
        var answer = counter.send(FINANCE, null, "", platform.file("工具.pdf", SampleFiles.program()));
        assertThat(answer).contains("《工具.pdf》没有收：程序文件", "可以发图片", "20 MB");
        assertThat(exhibits()).isEmpty();
        assertThat(store.count()).isZero();
    }

    @Test
    void saysWhatItCouldNotGet() {
        assertThat(counter.send(FINANCE, null, "", platform.put(null, new Fetched.TooLarge()))).contains("超过 20 MB");
        assertThat(counter.send(FINANCE, null, "", platform.put(null, new Fetched.Failed(true)))).contains("请再发一次");
        assertThat(counter.send(FINANCE, null, "", platform.put(null, new Fetched.Failed(false)))).contains("请联系督查室");
        store.breakDown();
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("没有存下");
        assertThat(exhibits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★5年 方案.pdf", "张三11010519491231002X.pdf"})
    void turnsAwayNamesWithMarksOfSecrets(String name) {
        assertThat(counter.send(FINANCE, null, "", platform.file(name, SampleFiles.pdf()))).contains("没有处理，也没有记录")
                .doesNotContain(name);
        assertThat(counter.send(FINANCE, null, "", platform.nameless(name, SampleFiles.pdf()))).contains("没有记录");
        assertThat(exhibits()).isEmpty();
        assertThat(store.count()).isZero();
    }

    @Test
    void tellsWhoSpeaksOfAnEnclosureInAGroup() {
        assertThat(counter.say(FINANCE, FINANCE_CHAT, REPORT + "（见附件）")).contains("已记录",
                Wording.builtIn().text("材料.群里收不到"));
        assertThat(counter.say(FINANCE, null, REPORT + "（见附件）")).doesNotContain(Wording.builtIn().text("材料.群里收不到"));
    }

    @Test
    void takesFilesFromContactsOnly() {
        for (var person : List.of(LEADER, STAFF, STRANGER)) {
            counter.send(person, null, "", pdf);
        }
        assertThat(platform.fetches()).isZero();
        assertThat(exhibits()).isEmpty();
    }

    @Test
    void keepsTwoContactsOfOneUnitApart() {
        counter.send(CHANG, null, "", pdf);
        assertThat(counter.say(DUAN, "6号佐证")).doesNotContain("情况说明");
        assertThat(only().task()).isNull();
    }

    @Test
    void listsFilesForStaff() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf, photo);

        for (var order : List.of("材料 48", "佐证48", "48号材料", "查看48号佐证材料", "材料 48 区财政局", "材料 48 财政局")) {
            assertThat(counter.say(STAFF, order)).as(order)
                    .contains("2 份", "编号 **1**", "《情况说明.pdf》", "区财政局", "3月20日 10:00", "编号 **2**");
        }
        assertThat(counter.say(STAFF, "材料")).contains("2 份", "48号 2 份");
        assertThat(counter.say(STAFF, "材料 2")).contains("还没有收到佐证材料");
        assertThat(counter.say(STAFF, "材料 48 区教育局")).contains("还没有收到佐证材料");
    }

    @Test
    void showsContactsOnlyTheirOwn() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf);

        assertThat(counter.say(FINANCE, "我的材料")).contains("《情况说明.pdf》");
        assertThat(counter.say(FINANCE, "材料 48")).contains("《情况说明.pdf》");
        assertThat(counter.say(FINANCE, "取材料 1")).contains("由督查室使用");
        assertThat(counter.say(CHANG, "我的材料")).doesNotContain("情况说明");
        assertThat(counter.say(CHANG, "材料 1 改到 6号")).contains("没有编号为 1 的材料");
        assertThat(counter.say(LEADER, "取材料 1")).doesNotContain("正在发送");
    }

    @Test
    void sendsAFileToStaffOneToOne() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf);

        for (var order : List.of("取材料 1", "发我 1", "取材料1号", "发我材料 1")) {
            var before = counter.ledger().messages().size();
            assertThat(counter.say(STAFF, "staff-group", order)).as(order).contains("正在发送《情况说明.pdf》");
            var message = counter.ledger().messages().get(before).message();
            assertThat(message.to()).isEqualTo(new Recipient.DingtalkMember("hejingyi"));
            assertThat(message.enclosure()).isEqualTo(new Enclosure("情况说明.pdf", "pdf", only().sha256()));
        }
        assertThat(counter.say(STAFF, "取材料 9")).contains("没有编号为 9 的材料");
    }

    @Test
    void takesNoFilesWhereThereIsNoPlaceForThem() {
        try (var bare = new Counter()) {
            assertThat(bare.send(FINANCE, null, "", pdf)).contains("不能接收文件");
        }
    }

    @Test
    void forgetsTheQuestionAfterADay() {
        counter.send(FINANCE, null, "", pdf);
        counter.pass(Duration.ofHours(25));
        counter.say(FINANCE, REPORT);
        assertThat(only().task()).isNull();
        assertThat(counter.say(STAFF, "材料")).contains("还没有归到任务", "《情况说明.pdf》");
    }
}
