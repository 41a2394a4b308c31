package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void leavesWhatFits() {
        assertThat(Cut.to(9, "一二三")).isEqualTo("一二三");
    }

    @Test
    void cutsAtTheEndOfALine() {
        assertThat(Cut.to(200, "第一行，写到这里为止\n".repeat(20))).isEqualTo("""
            第一行，写到这里为止
            第一行，写到这里为止
            第一行，写到这里为止
            第一行，写到这里为止""" + Cut.NOTE);
    }

    @Test
    void cutsOneLongLineBetweenCharacters() {
        for (var limit = 100; limit < 120; limit++) {
            var cut = Cut.to(limit, "😀".repeat(100));
            assertThat(cut).endsWith(Cut.NOTE).matches("😀+[^?]*");
            assertThat(cut.getBytes(UTF_8).length).isBetween(limit - 3, limit);
        }
    }
}
