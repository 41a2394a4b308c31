package cn.duban.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.understanding.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Person SOMEBODY = new Person(Platform.WECOM, "leihuimin");
    private static final int HOSTILE = 200_000;
    /// The examples of GB 11643.
    private static final String NUMBER = "11010519491231002X";
    private static final String OTHER_NUMBER = "34052419800101001X";

    @ParameterizedTest
    @ValueSource(strings = {"机密★5年", "绝密★", "秘密★长期", "绝密★启用前", "机 密 ★ 5 年", "机密☆５年", "机密⭐️10年", "机密*5年",
            "**机密★5年**", "48号任务完成35%。机密★5年", "文件为秘密★2025年12月31日", "机\u200B密★5年", "000001\r\n机密★1年\r\n特急\r\n关于报送进展的函",
            "机密5年",
            "机密 十年", "（秘密3年）", "定为秘密5年", "秘密（6个月）", "绝密 长期", "密级：机密", "密级:绝密", "密级为秘密",
            "密级 机密", "密级【秘密】", "密级标识：秘密", "保密等级：秘密", "涉密级别：机密，份数3份", "（秘密）", "机　密", "【绝密】", "48号进展如下\n（机密）\n完成35%",
            "48号进展如下\u2028机密\u2028完成35%", "机密 特急", "机密件", "（机密）关于专项工作的报告", "关于专项工作的报告（机密）", "秘密\n48号完成35%"})
    void findsMarksOfStateSecrets(String text) {
        assertThat(Guard.find(text)).containsExactly(Guard.Kind.STATE_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号：商业秘密保护示范点建成3个", "保密工作责任制落实到位", "数据机密性、完整性得到保障", "开展国家秘密载体清退，共清退12份",
            "涉密文件：绝密0份、机密2份、秘密5份",
            "泄露秘密3年以下有期徒刑的警示教育已开展", "密级：无", "密级：非密", "密级：公开", "密级（绝密、机密、秘密）划分培训已完成", "密级为机密以上的文件已清退", "接收机密文件，5年内归档",
            "密切配合，机密", "推进商业秘密★★★级保护示范区建设", "机密文件3月底前清退", "机密2024年清退", "★重点：推进绝密文件柜更换", "商业秘密保护5年计划", "这是秘密", "解密3年",
            "严守秘密，三年来无泄密事件",
            "48号任务完成35%，清理进度正常", "★48号完成35%", ""})
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(Guard.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NUMBER, OTHER_NUMBER, "11010519491231002x", "张三11010519491231002X，已安置",
            "１１０１０５１９４９１２３１００２Ｘ",
            "110105 19491231 002X", "110105-19491231-002X", "110105–19491231–002X",
            "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
            "110105\u3000194912\u00A031002X", "110105\u200B19491231002X", "48 11010519491231002X",
            "13812345678 11010519491231002X", "ID11010519491231002X", "11010519491231002X13812345678",
            "身份证110105491231002", "联系人张三，身份证120111199001011234",
            "姓名 身份证号\n张三 110105 491231 002", "身份证号（旧）：１１０１０５４９１２３１００２"})
    void findsIdentityNumbers(String text) {
        assertThat(Guard.find(text)).containsExactly(Guard.Kind.IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人13812345678", "电话 022-27391234，手机 138 1234 5678", "13812345678 13912345678 13712345678",
            "110105194912310021", "110105194913310021", "99010519491231002X", "11010549491231002X", "110105194912310",
            "1101051949123100200", "911010519491231002X", "身份证办理11010519491231", "110105491231002",
            "身份证办理 110105491331002",
            "身份证办理1101054912310021", "统一社会信用代码 12120111401234567X", "911201117182345678", "身份证办理窗口增设3个，办件12000件",
            "完成投资123456789012345678元", "11010519491231\n002X", "110105--19491231002X",
            "2024-03-14 2024-06-30 20240930"})
    void leavesOtherNumbersAlone(String text) {
        assertThat(Guard.find(text)).isEmpty();
    }

    @Test
    void namesAllKindsAndReadsWhatIsQuoted() {
        assertThat(Guard.find("机密★5年 " + NUMBER)).containsExactlyInAnyOrder(Guard.Kind.values());
        assertThat(Guard.find(new Utterance(SOMEBODY, "m1", null, "48号完成35%", "绝密★"))).containsExactly(
                Guard.Kind.STATE_SECRET);
        assertThat(Guard.find(new Utterance(SOMEBODY, "m1", null, NUMBER, null))).containsExactly(
                Guard.Kind.IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12 ", "1-", "110105194912310021 ", "密", "机密", "机 密 ", "（", "((【机密", "密级：", "密级：机密、",
            "★ ", "机密5",
            " ", "\n", "- ★\n", "\u0301\u0316", "\u202E", "\uD83C", "🌟", "身份证1 "})
    void readsHostileTextInBoundedTime(String piece) {
        var text = piece.repeat(HOSTILE / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Guard.find(text));
    }

    @Test
    void findsNothingInTheNoticeOrInOrdinaryReplies() throws IOException {
        assertThat(ordinary()).isNotEmpty().allSatisfy(text -> assertThat(Guard.find(text)).isEmpty());
    }

    @Test
    void findsNothingInWhatTheBotItselfSays() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/reception/golden"))) {
            for (var file : files.toList()) {
                assertThat(Guard.find(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    private static List<String> ordinary() throws IOException {
        var folder = Path.of("src/test/resources/understanding");
        var replies = Stream.concat(Corpus.read(folder.resolve("corpus.jsonl")).examples().stream(),
                Corpus.read(folder.resolve("sample.jsonl")).examples().stream())
                .flatMap(
                        example -> Stream.of(example.reply().text(), String.valueOf(example.reply().held())));
        var notice = Files.readString(Path.of("bot-config/xiqing-2024/notice.txt"), UTF_8);
        return Stream.concat(replies, Stream.of(notice)).toList();
    }
}
