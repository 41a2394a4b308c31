package cn.duban.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingFolderTest {

    private static final String FILE = "wording/orders.txt";

    @TempDir
    private Path registry;

    private WordingFolder read(String content) throws IOException {
        Files.createDirectories(registry.resolve("wording"));
        Files.writeString(registry.resolve(FILE), content);
        return WordingFolder.read(registry);
    }

    private static WordingFault fault(int line, String message) {
        return new WordingFault(FILE, line, message);
    }

    @Test
    void usesTheBuiltInTextsWithoutAFolder() {
        var read = WordingFolder.read(registry);
        assertThat(read.faults()).isEmpty();
        assertThat(read.wording().text("红单报告.结尾")).isEqualTo("回复“任务 编号”可查看详情。");
    }

    @Test
    void usesAnOfficesOwnTextAndTheBuiltInOnesBesides() throws IOException {
        var wording = read("# 说明\n=== 撤单.结尾\n\n因为：{理由}\n请知悉。  \n\n").wording();
        assertThat(wording.text("撤单.结尾", Map.of("理由", "重复"))).isEqualTo("因为：重复\n请知悉。");
        assertThat(wording.text("撤单.说明", Map.of("单位", "区财政局", "文书", "", "种类", "督办单")))
                .isEqualTo("督查室已撤销这份督办单，不必再答复。");
    }

    @Test
    void readsFilesOfWindowsEditors() throws IOException {
        assertThat(read("\uFEFF=== 撤单.结尾\r\n因{理由}\r\n").wording().text("撤单.结尾", Map.of("理由", "重复"))).isEqualTo("因重复");
    }

    @Test
    void putsValuesInAsTheyAre() throws IOException {
        assertThat(read("=== 撤单.结尾\n{理由}{理由}").wording().text("撤单.结尾", Map.of("理由", "$1 {单位} \\")))
                .isEqualTo("$1 {单位} \\$1 {单位} \\");
    }

    @Test
    void tellsAnUnknownFieldWithItsLine() throws IOException {
        assertThat(read("=== 撤单.结尾\n{理由}\n{领导}\n").faults())
                .containsExactly(fault(3, "“撤单.结尾”：不认识 {领导}，这里可用的有 {理由}"));
        assertThat(read("=== 红单报告.结尾\n{领导}\n").faults())
                .containsExactly(fault(2, "“红单报告.结尾”：不认识 {领导}，这里没有可用的字段，请删去"));
    }

    @Test
    void tellsAFieldThatIsMissing() throws IOException {
        assertThat(read("=== 撤单.结尾\n没有理由").faults()).containsExactly(fault(2, "“撤单.结尾”：少了 {理由}，请补上"));
    }

    @Test
    void tellsBracesThatDoNotClose() throws IOException {
        var faults = read("=== 撤单.结尾\n{理由}\n{理由\n理由}\n｛理由｝").faults();
        assertThat(faults).containsExactly(fault(3, "“撤单.结尾”：花括号没有成对，请写成 {名称}，中间不换行"),
                fault(4, "“撤单.结尾”：花括号没有成对，请写成 {名称}，中间不换行"), fault(5, "“撤单.结尾”：花括号要用半角的 { 和 }"));
    }

    @Test
    void tellsATextThatIsTooLongOrBrokenOrEmpty() throws IOException {
        assertThat(read("=== 撤单.结尾\n{理由}" + "长".repeat(197)).faults())
                .containsExactly(fault(2, "“撤单.结尾”：有 201 个字，最长 200 个字，请缩短"));
        assertThat(read("=== 撤单.标题\n{文书}\n已撤销").faults()).containsExactly(fault(3, "“撤单.标题”：只能写一行，请并到上一行"));
        assertThat(read("\n=== 撤单.标题\n# 说明\n").faults())
                .containsExactly(fault(2, "“撤单.标题”：没有文字；要用内置的文字，请连同名称这一行删去"));
    }

    @Test
    void tellsTemplatesAndFilesThatDoNotExist() throws IOException {
        Files.createDirectories(registry.resolve("wording"));
        Files.writeString(registry.resolve("wording/README.md"), "说明");
        Files.writeString(registry.resolve("wording/orders.md"), "说明");
        assertThat(read("=== 撤单\n文字\n").faults()).contains(fault(1, "没有“撤单”这个模板，请核对名称或删去"))
                .anyMatch(fault -> fault.file().equals("wording/orders.md") && fault.message().startsWith("不认识这个文件"))
                .hasSize(2);
    }

    @Test
    void tellsATextWithoutANameAndOneGivenTwice() throws IOException {
        assertThat(read("# 说明\n文字\n=== 红单报告.结尾\n甲\n=== 红单报告.结尾\n乙").faults()).containsExactly(
                fault(2, "这一行不属于任何模板，请在上面加一行“=== 模板名称”；只作说明的行请以 # 开头"), fault(5, "“红单报告.结尾”写了两次，请删去一处"));
    }

    @Test
    void tellsAnotherEncoding() throws IOException {
        Files.createDirectories(registry.resolve("wording"));
        Files.write(registry.resolve(FILE), "=== 撤单.结尾".getBytes(Charset.forName("GBK")));
        assertThat(WordingFolder.read(registry).faults()).containsExactly(fault(1, "不是 UTF-8 编码，请另存为 UTF-8"));
    }

    @Test
    void refusesOtherFieldsThanTheTemplatesAndUnknownTemplates() {
        var wording = Wording.builtIn();
        assertThatThrownBy(() -> wording.text("撤单.结尾")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> wording.text("没有")).isInstanceOf(IllegalArgumentException.class);
    }
}
