package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Roster;
import cn.duban.talk.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = new People(new Roster(
            List.of(new Roster.Unit("区财政局", List.of(), null, null, List.of(new Roster.Contact("王", "wang")))),
            List.of(),
            List.of(new Roster.Leader("郭磊", "guo"), new Roster.Leader("张建凤", null)),
            List.of(new Roster.Staff("小陈", "chen")), null, null));

    @Test
    void knowsEverybodyByTheirPlatform() {
        assertThat(people.who(Counter.wecom("wang"))).isEqualTo(new Speaker.Contact("王", "区财政局"));
        assertThat(people.who(Counter.dingtalk("guo"))).isEqualTo(new Speaker.Leader("郭磊"));
        assertThat(people.who(Counter.dingtalk("chen"))).isEqualTo(new Speaker.Staff("小陈"));
    }

    @Test
    void takesTheSameIdOnAnotherPlatformForSomebodyElse() {
        assertThat(people.who(Counter.dingtalk("wang"))).isEqualTo(new Speaker.Stranger());
        assertThat(people.who(Counter.wecom("guo"))).isEqualTo(new Speaker.Stranger());
        assertThat(people.who(Counter.wecom("chen"))).isEqualTo(new Speaker.Stranger());
    }

    @Test
    void knowsNobodyByName() {
        assertThat(people.who(Counter.dingtalk("张建凤"))).isEqualTo(new Speaker.Stranger());
        assertThat(people.who(Counter.dingtalk("null"))).isEqualTo(new Speaker.Stranger());
    }
}
