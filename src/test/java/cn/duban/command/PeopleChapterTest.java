package cn.duban.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.talk.Speaker;
import org.junit.jupiter.api.Test;

class PeopleChapterTest {

    @Test
    void keepsBindingToThoseWhoSeeToPeople() {
        assertThat(new PeopleChapter().verbs()).filteredOn(verb -> verb.isFor(new Speaker.Staff("孟凡宇", false)))
                .extracting(Verb::word)
                .contains("人员")
                .doesNotContain("绑定");
        assertThat(new PeopleChapter().verbs()).filteredOn(verb -> verb.isFor(new Speaker.Staff("何静怡", true)))
                .extracting(Verb::word)
                .contains("人员", "绑定");
    }
}
