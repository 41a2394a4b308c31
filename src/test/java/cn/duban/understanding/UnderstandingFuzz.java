package cn.duban.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Typed;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.talk.Guard;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.List;

/// Looks for texts that understanding cannot bear. Begins with real replies, and keeps what it finds beside them in
/// `src/test/resources/cn/duban/understanding/UnderstandingFuzzInputs`.
class UnderstandingFuzz {

    private static final Registry REGISTRY = Corpus.registry();
    private static final Understanding UNDERSTANDING = new Understanding(REGISTRY);
    private static final List<String> KINDS = List.of("which-task", "which-percent", "which-item", "confirm");
    /// Stands between what was held and the answer.
    private static final String DIVIDER = "\n====\n";

    @FuzzTest(maxDuration = "25s")
    void readsAnything(byte[] typed) {
        var text = new String(typed, UTF_8);
        var divider = text.indexOf(DIVIDER);
        if (divider < 0) {
            check(new Reply("区水务局", Period.parse("2024Q2"), List.of(13, 68, 83, 87, 90), null, null, text));
        } else {
            for (var kind : KINDS) {
                check(new Reply("区水务局", Period.parse("2024Q2"), List.of(13, 90), new Asked("？", List.of(13), kind),
                        text.substring(0, divider), text.substring(divider + DIVIDER.length())));
            }
        }
        assertThat(Guard.find(text)).isNotNull();
        assertThat(Typed.line(text)).doesNotContain("<", "[", "`", "*", "@", "\n", "\r");
    }

    private static void check(Reply reply) {
        var reading = UNDERSTANDING.read(reply);
        assertThat(UNDERSTANDING.read(reply)).isEqualTo(reading);
        for (var item : reading.items()) {
            assertThat(REGISTRY.task(item.task())).isPresent();
            var percent = item.report().percent();
            assertThat(percent == null
                    || (percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0)).isTrue();
        }
    }
}
