package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void takesTheMarksOff() {
        assertThat(PlainText.of("""
            ### 已记录
            **48号** 完成 `35%`，1*2*3 不变
            > 问题：<font color="warning">暂无</font>
            [查看](https://example.com/a?b=1)""")).isEqualTo("""
            已记录
            48号 完成 35%，1*2*3 不变
            问题：暂无
            查看：https://example.com/a?b=1""");
    }
}
