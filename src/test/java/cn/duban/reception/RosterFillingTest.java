package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SheetWriter;
import cn.duban.exhibit.ExhibitFolder;
import cn.duban.exhibit.FileCheck;
import cn.duban.filing.Filing;
import cn.duban.importing.Openings;
import cn.duban.notice.NewRegistry;
import cn.duban.registry.RegistryId;
import cn.duban.understanding.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Staff take the roster as a sheet, fill it in and send it back; only their word makes anybody known.
class RosterFillingTest {

    private static final List<String> HEADING = List.of("单位", "姓名", "企业微信账号", "钉钉账号");

    private final FakeFiles files = new FakeFiles();
    private final List<NewRegistry> opened = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("");
    private Counter counter = new Counter();

    @BeforeEach
    void open() {
        counter.close();
        var filing = new Filing(files, new FileCheck(FileCheck.MOST), new ExhibitFolder(folder));
        counter = new Counter(Corpus.registry(), filing, new Openings() {

            @Override
            public boolean has(RegistryId id) {
                return false;
            }

            @Override
            public void open(NewRegistry registry) {
                opened.add(registry);
            }
        });
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private String send(List<List<String>> rows) {
        return counter.send(STAFF, null, "", files.file("名册.xlsx", SheetWriter.write("名册", rows)));
    }

    private byte[] exported() {
        assertThat(counter.say(STAFF, "名册 导出")).contains("-名册.xlsx》");
        var sent = Objects.requireNonNull(counter.ledger().messages().getLast().message().enclosure());
        return new ExhibitFolder(folder).find(sent.sha256()).orElseThrow();
    }

    @Test
    void readsWhatItGaveOutAsNoDifference() {
        assertThat(counter.send(STAFF, null, "", files.file("名册.xlsx", exported()))).contains("没有不同");
        assertThat(counter.say(FINANCE, "名册 导出")).doesNotContain("正在发送");
    }

    @Test
    void makesKnownWhomASheetNamesOnlyWhenConfirmed() {
        var answer = send(List.of(HEADING, List.of("区财政局", "雷慧敏", "leihuimin", "lei-ding"),
                List.of("", "丁一", "dingyi", ""), List.of("区税务局", "", "", "")));

        Golden.check("roster-sheet", answer);
        assertThat(counter.ledger().registry().roster().unit("区财政局").orElseThrow().contacts()).hasSize(1);
        Golden.check("roster-sheet-done", counter.say(STAFF, "确认名册"));
        var roster = counter.ledger().registry().roster();
        assertThat(roster.unit("区财政局").orElseThrow().contacts()).extracting(contact -> contact.toString())
                .containsExactly("Contact[name=雷慧敏, wecomId=leihuimin, dingtalkId=lei-ding]",
                        "Contact[name=丁一, wecomId=dingyi, dingtalkId=null]");
        assertThat(roster.unit("区税务局").orElseThrow().contacts()).isEmpty();
        assertThat(counter.say(STAFF, "确认名册")).contains("没有不同");
    }

    @Test
    void refusesABadSheetWithTheCells() {
        var answer = send(List.of(HEADING, List.of("区财政", "甲", "jia", ""), List.of("区财政局", "乙", "", ""),
                List.of("区财政局", "丙", "丙的账号", ""), List.of("区税务局", "丁", "ding", ""), List.of("区人社局", "戊", "ding", "")));

        Golden.check("roster-sheet-refused", answer);
        assertThat(counter.say(STAFF, "确认名册")).contains("没有待确认的名册表");
    }

    @Test
    void takesASheetThatLacksNamesForNoNotice() {
        assertThat(send(List.of(List.of("类别", "单位", "企业微信账号"), List.of("责任单位", "区财政局", "jia"))))
                .contains("没有登记", "没有“姓名”这一列");
    }

    @Test
    void takesASheetAsTextAndNeverForANotice() {
        var sheet = "单位,姓名,企业微信账号\n区财政局,丁一,dingyi\n".getBytes(StandardCharsets.UTF_8);

        assertThat(counter.send(STAFF, null, "", files.file("名册.csv", sheet))).contains("收到名册表");
        assertThat(counter.say(STAFF, "导入")).contains("名册表", "确认名册");
        assertThat(counter.say(STAFF, "确认名册")).contains("名册已按表登记");
        assertThat(counter.say(STAFF, "导入")).contains("名册表").doesNotContain("读不出来");
    }

    @Test
    void takesNoKeysOfWebhooks() {
        assertThat(send(List.of(List.of("单位", "姓名", "企业微信账号", "群机器人key"),
                List.of("区财政局", "甲", "jia", "26648566-776f-5ba3-bebb-d13f7e1f2c78"))))
                .contains("等同于密码")
                .doesNotContain("26648566");
    }

    @Test
    void fillsInTheRosterOfAnOfficeThatIsBeingSetUp() {
        var list = """
            河西区2025年任务清单
            序号\t重点工作\t责任单位\t责任领导
            1\t管好资金。\t河西财政局\t钱一
            2\t管好水。\t河西水务局\t孙二
            """;
        counter.send(STAFF, null, "导入", files.file("清单.txt", list.getBytes(StandardCharsets.UTF_8)));
        counter.say(STAFF, "名称 hexi-2025");
        assertThat(counter.say(STAFF, "名册")).contains("没有联络员的单位 2 个", "- 河西财政局：没有群、没有联络员");
        assertThat(new String(exported(), StandardCharsets.ISO_8859_1)).isNotEmpty();

        assertThat(send(List.of(List.of("名册 hexi-2025"),
                List.of("类别", "单位", "别名", "姓名", "企业微信账号", "钉钉账号", "企业微信群"),
                List.of("责任单位", "河西财政局", "财政局", "赵大", "zhaoda", "", "wr-hexi-1"),
                List.of("区领导", "", "", "钱一", "", "qianyi", "")))).contains("与草稿 hexi-2025 的名册相比改 4 处");
        assertThat(counter.say(STAFF, "确认名册")).contains("名册已按表登记 4 处");
        var code = Pattern.compile("确认 \\d{4}").matcher(counter.say(STAFF, "确认导入"));
        assertThat(code.find()).isTrue();
        counter.say(STAFF, code.group());

        var roster = opened.getFirst().roster();
        assertThat(roster.unit("财政局").orElseThrow()).satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("河西财政局");
            assertThat(unit.chat()).isEqualTo("wr-hexi-1");
            assertThat(unit.contacts()).extracting(contact -> contact.wecomId()).containsExactly("zhaoda");
        });
        assertThat(roster.leader("钱一").orElseThrow().dingtalkId()).isEqualTo("qianyi");
    }
}
