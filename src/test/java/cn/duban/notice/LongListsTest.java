package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Reading takes time in proportion to a file's length. Each of these took minutes when something looked at all items
/// for each of them, and takes seconds now: the time allowed lies far from both.
@Timeout(60)
class LongListsTest {

    private static final String TITLE = "2024年重点工作任务\n一、经济发展\n1.稳增长（责任单位：区发改委）\n";

    private static FoundNotice read(String text) {
        var reading = NoticeFile.read(text.getBytes(UTF_8), "清单.txt", NoticeSettings.none());
        assertThat(reading).isInstanceOf(NoticeReading.Read.class);
        return ((NoticeReading.Read) reading).notice();
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(2, count + 2).mapToObj(line).collect(Collectors.joining("\n"));
    }

    @Test
    void manyItemsThatNobodyIsResponsibleForAreAllTold() {
        var read = read(TITLE + lines(40_000, i -> i % 999 + 1 + ".推进第" + i + "号项目（含配套，共" + i + "平方米"));

        assertThat(read.tasks()).hasSize(1);
        assertThat(read.anomalies()).filteredOn(odd -> odd.kind() == Anomaly.Kind.UNREADABLE_LINE).hasSize(40_000);
    }

    @Test
    void manyLinesThatCoverWhatStandsAboveThem() {
        var read = read("2024年重点工作任务\n" + lines(40_000, i -> i % 2 == 0
                ? "%d.推进第%d号项目建设".formatted(i % 999 + 1, i)
                : "以上工作由区发改委牵头"));

        assertThat(read.tasks()).hasSize(20_000).allMatch(task -> task.leadUnits().equals(List.of("区发改委")));
    }

    @Test
    void manyHeadingsUnderOneNumeral() {
        var read = read("序号\t重点任务\t牵头单位\t类别\n"
                + lines(19_000, i -> "%d\t推进第%d号项目建设\t区发改委\t一、第%d类任务".formatted(i - 1, i, i)));

        assertThat(read.tasks()).hasSize(19_000);
        assertThat(read.tasks().getLast().category()).isEqualTo("一、第19001类任务");
    }

    @Test
    void oneTextWithoutEnd() {
        assertThat(read(TITLE + "2.推进" + " ".repeat(200_000) + "x（责任单位：区住建局）").tasks()).hasSize(2);
        assertThat(read(TITLE + "2.推进" + "（第二期）建设；".repeat(60_000) + "（责任单位：区住建局）").tasks()).hasSize(2);
        assertThat(read(TITLE + "2.推进" + "加快建设".repeat(50_000) + "（责任单位：区住建局）").tasks()).hasSize(2);
        assertThat(read(TITLE + "2.推进（责任单位：" + "区发改委 ".repeat(40_000) + "）").tasks()).hasSize(2);
    }
}
