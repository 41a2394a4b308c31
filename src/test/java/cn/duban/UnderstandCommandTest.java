package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandCommandTest {

    private static final Path SAMPLE = Path.of("src/test/resources/understanding/sample.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tellsWhatEachReplyOfTheSampleMeans() throws IOException {
        assertThat(run("", "--registry", "bot-config/xiqing-2024", SAMPLE.toString())).isZero();

        var answers = text(out).lines().map(JSON::readTree).toList();
        var expected = Files.readAllLines(SAMPLE).stream().map(JSON::readTree).toList();
        assertThat(answers).extracting(UnderstandCommandTest::told)
                .containsExactlyElementsOf(
                        expected.stream().map(line -> told(line, line.get("expect"))).toList());
        assertThat(text(err)).isEmpty();
    }

    @Test
    void namesTheLinesItCannotReadAndGoesOn() {
        var good = """
            {"id":"a","unit":"区税务局","period":"2024Q1","pending":[2],"asked":null,"held":null,"text":"2号完成35%"}""";
        var lines = String.join("\n", "{", "[]", "", good, good.replace("区税务局", "无名局"), good.replace("2024Q1", "春天"),
                good.replace("[2]", "[\"2\"]"), good.replace("\"text\"", "\"words\""));

        assertThat(run(lines, "--registry", "bot-config/xiqing-2024", "-")).isOne();
        assertThat(text(out).lines()).hasSize(1);
        assertThat(text(err).lines()).satisfiesExactly(line -> assertThat(line).startsWith("第 1 行：不是正确的 JSON"),
                line -> assertThat(line).isEqualTo("第 2 行：应为一个 JSON 对象"),
                line -> assertThat(line).isEqualTo("第 5 行：名册中没有单位“无名局”"),
                line -> assertThat(line).isEqualTo("第 6 行：period：报告期应形如 2024Q1：春天"),
                line -> assertThat(line).isEqualTo("第 7 行：pending 应为任务编号的列表"),
                line -> assertThat(line).isEqualTo("第 8 行：缺少 text"));
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThat(run("", "--registry", "bot-config/xiqing-2024", "no-such-file.jsonl")).isOne();
        assertThat(run("", "--registry", "bot-config", "-")).isOne();
        assertThat(run("", "-")).isEqualTo(2);
        assertThat(text(err)).contains("打不开文件 no-such-file.jsonl", "--registry");
    }

    private static String told(JsonNode answer) {
        return told(answer, answer);
    }

    private static String told(JsonNode line, JsonNode meaning) {
        var items = new StringBuilder();
        for (var item : meaning.get("items")) {
            items.append(item.get("task"))
                    .append(' ')
                    .append(number(item.get("percent")))
                    .append(item.get("status"))
                    .append(item.get("problems"))
                    .append(item.get("next"));
            item.get("values").forEach(value -> items.append(number(value.get("value"))).append(value.get("unit")));
            items.append('；');
        }
        return line.get("id") + " " + meaning.get("intent") + " " + meaning.get("ask") + " " + items;
    }

    private static String number(JsonNode number) {
        return number.isNull() ? "-" : number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private int run(String input, String... args) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return UnderstandCommand.run(new UnderstandCommand(in, out, err), args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
