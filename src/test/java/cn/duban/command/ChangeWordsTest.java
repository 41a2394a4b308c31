package cn.duban.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {

    @ParameterizedTest
    @CsvSource({"内容:压减支出5% 理由:市级要求 依据:津财〔2024〕3号,压减支出5%,市级要求,津财〔2024〕3号",
            "内容:压减支出5% 依据:津财〔2024〕3号 理由:市级要求,压减支出5%,市级要求,津财〔2024〕3号",
            "依据:津财〔2024〕3号;原因:市级要求;内容:压减支出5%,压减支出5%,市级要求,津财〔2024〕3号",
            "为压减支出5%。依据津财〔2024〕3号,压减支出5%,'',津财〔2024〕3号", "压减支出5% 依据 津财3号,压减支出5%,'',津财3号",
            "理由:政策调整 依据:《若干规定》,'',政策调整,《若干规定》", "内容:依据规划推进，理由充分的先办 依据:津财3号,依据规划推进，理由充分的先办,'',津财3号",
            "'','','',''"})
    void tellsPartsByTheirLabelsInAnyOrder(String said, String content, String reason, String document) {
        assertThat(ChangeWords.of(said)).isEqualTo(new ChangeWords(content, reason, document));
    }
}
