package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final List<String> ALL = List.of("一", "二", "三", "四", "五");

    @ParameterizedTest
    @CsvSource({"-1, 1, 一二, false", "1, 1, 一二, false", "2, 2, 三四, false", "3, 3, 五, true", "9, 3, 五, true"})
    void showsThePageAskedForOrTheNearest(int wanted, int number, String shown, boolean last) {
        var page = Page.of(ALL, 2, wanted);

        assertThat(page.number()).isEqualTo(number);
        assertThat(String.join("", page.shown())).isEqualTo(shown);
        assertThat(page.isLast()).isEqualTo(last);
        assertThat(page.isOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 1", "4, 2"})
    void countsItsPages(int size, int count) {
        assertThat(Page.of(ALL, size, 1).count()).isEqualTo(count);
        assertThat(Page.of(ALL, size, 1).isOnly()).isEqualTo(count == 1);
    }

    @Test
    void hasOnePageWhereThereIsNothing() {
        assertThat(Page.of(List.of(), 2, 1)).isEqualTo(new Page<>(List.of(), 1, 1));
    }

    @Test
    void refusesAPageThatIsNot() {
        assertThatThrownBy(() -> new Page<>(ALL, 2, 1)).hasMessageContaining("没有第 2 页");
    }
}
