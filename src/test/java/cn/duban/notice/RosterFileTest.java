package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Roster.UnitGroup;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterFileTest {

    private static final String SMALL = """
        title: 台账
        year: 2024
        units:
          - name: 区财政局
            aliases: [财政局]
            webhook: ${KEY}
            chat: wr-1
            contacts:
              - name: 甲
                wecom: jia
        """;

    private static RosterFile parse(String text) {
        return RosterFile.parse(text, Map.of("KEY", "a-secret-key")::get);
    }

    @Test
    void readsTheRosterOfXiqing() {
        var file = RosterFile.parse(Path.of("bot-config/xiqing-2024/roster.yml"), name -> null);

        assertThat(file.faults()).isEmpty();
        assertThat(file.title()).isEqualTo("西青区人民政府2024年重点工作任务清单");
        assertThat(file.year()).isEqualTo(2024);
        var roster = file.roster();
        assertThat(roster.units()).hasSize(52).allSatisfy(unit -> {
            assertThat(unit.webhookKey()).startsWith("sandbox-").hasSize(44);
            assertThat(unit.chat()).startsWith("wrxq-");
            assertThat(unit.contacts()).hasSizeBetween(1, 2);
        });
        assertThat(roster.unit("区城投公司").orElseThrow().name()).isEqualTo("城投公司");
        assertThat(roster.unitGroups()).filteredOn(UnitGroup::pending)
                .extracting(UnitGroup::phrase)
                .allMatch(phrase -> phrase.startsWith("各相关"))
                .hasSize(5);
        assertThat(roster.unitGroups()).filteredOn(group -> !group.pending())
                .extracting(group -> group.members().size())
                .containsExactly(11, 10);
        assertThat(roster.leaders()).extracting(leader -> leader.name())
                .containsExactly("郭磊", "张建凤", "柴树芳", "庞铁强",
                        "鲍杰");
        assertThat(roster.staff()).hasSize(2);
        assertThat(roster.leadersChat()).isNotNull().isNotEqualTo(roster.staffChat());
    }

    @Test
    void takesKeysFromTheEnvironment() {
        var file = parse(SMALL);

        assertThat(file.faults()).isEmpty();
        assertThat(file.roster().units().getFirst().webhookKey()).isEqualTo("a-secret-key");
    }

    @Test
    void leavesOutWhatTheOfficeHasNotSet() {
        var unit = parse("{title: 台账, year: 2024, units: [{name: 区财政局, webhook: '${NONE:}', chat: }]}").roster()
                .units()
                .getFirst();

        assertThat(unit.webhookKey()).isNull();
        assertThat(unit.chat()).isNull();
        assertThat(unit.contacts()).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirLines() {
        var file = parse("""
            titel: 台账
            year: 二〇二四
            units:
              - name: 区财政局
                webhook: ${NOWHERE}
                chat: wr-1
                contacts:
                  - name: 甲
                    wecom: jia
              - name: 区财政局
                aliases: 财政局
                chat: wr-1
                contacts:
                  - wecom: jia
              - name: [区教育局]
            unit-groups:
              - phrase: 各镇
                members: [中北镇政府]
            staff:
              - name: 乙
            """);

        assertThat(file.faults()).extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "roster.yml:1：不认识的设置项 titel，这里可以写：title、year、leaders-chat、staff-chat、units、unit-groups、leaders、staff",
                        "roster.yml:1：缺少 title", "roster.yml:2：应为整数", "roster.yml:5：环境变量 NOWHERE 没有设置，也没有默认值",
                        "roster.yml:10：单位名称或别名“区财政局”与第 4 行重复", "roster.yml:11：这里应为列表（每项以“- ”开头）",
                        "roster.yml:12：群会话“wr-1”与第 6 行重复", "roster.yml:14：缺少 name", "roster.yml:14：企业微信账号“jia”与第 9 行重复",
                        "roster.yml:15：这里应为一个值", "roster.yml:18：units 中没有这个单位：中北镇政府", "roster.yml:20：缺少 dingtalk");
    }

    @Test
    void keepsRepeatedKeysOutOfTheMessage() {
        var file = parse(SMALL + """
              - name: 区教育局
                webhook: a-secret-key
            """);

        assertThat(file.faults()).extracting(Fault::toString).containsExactly("roster.yml:12：群机器人 key 与第 6 行重复");
    }

    @Test
    void refusesAnAliasThatIsAnotherUnitsName() {
        var file = parse(SMALL + """
              - name: 财政局
            """);

        assertThat(file.faults()).extracting(Fault::message).containsExactly("单位名称或别名“财政局”与第 5 行重复");
    }

    @Test
    void tellsWhatIsNoYaml() {
        assertThat(parse("title: [台账").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).startsWith("不是正确的 YAML：");
            assertThat(fault.line()).isPositive();
        });
        assertThat(parse("").faults()).extracting(Fault::message).containsExactly("文件是空的");
        assertThat(parse("台账").faults()).extracting(Fault::message).containsExactly("这里应为若干设置项（每行“名称: 值”）");
    }

    @Test
    void tellsThatTheFileIsMissing() {
        var file = RosterFile.parse(Path.of("bot-config/nowhere/roster.yml"), name -> null);

        assertThat(file.faults()).extracting(Fault::toString)
                .containsExactly("roster.yml:1：找不到文件 bot-config/nowhere/roster.yml");
    }
}
