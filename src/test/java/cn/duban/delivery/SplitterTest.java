package cn.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    @Test
    void leavesAShortMessageWhole() {
        assertThat(Splitter.split(new Text("提醒", List.of("- 1号", "- 2号"), "请回复"), 4096))
                .containsExactly("提醒\n- 1号\n- 2号\n请回复");
    }

    @Test
    void cutsBetweenItemsAndNumbersTheParts() {
        var items = IntStream.range(0, 6).mapToObj(i -> "- " + i + "号" + "文".repeat(30)).toList();
        var parts = Splitter.split(new Text("提醒", items, "请回复"), 300);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.startsWith("提醒（"));
        assertThat(parts.getLast()).endsWith("请回复");
        assertThat(String.join("\n", parts)).contains(items);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 300, 512, 2048, 4096})
    void keepsEveryPartWithinTheLimitAlsoWhenMarkedAsRepeated(int bytes) {
        var items = IntStream.range(0, 40).mapToObj(i -> "- " + i + "号😀" + "长".repeat(i * 17 % 400)).toList();
        var text = new Text("**提醒**", items, "请回复");

        assertThat(Splitter.split(text, bytes)).allSatisfy(
                part -> assertThat(Splitter.resent(part).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(bytes));
        var letters = String.join("", Splitter.split(text, bytes)).codePoints().filter(c -> c == '长' || c == 0x1F600);
        assertThat(letters.count()).isEqualTo(String.join("", items)
                .codePoints()
                .filter(c -> c == '长' || c == 0x1F600)
                .count());
    }
}
