package cn.duban.reception;

import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Staff settle what a notice of another office leaves open.
class ImportSettlingTest extends AtTheImportDesk {

    @Test
    void tellsWhoTheRosterLacksAndTakesThemAsSomebodyElseOrAsNew() {
        sendLines("2025年重点工作任务清单", "序号\t重点工作\t责任单位\t责任领导", "1\t管好资金。\t区财政局\t郭磊",
                "2\t稳定就业。\t区人社局、区统计\t郭磊", "3\t优化纳税服务。\t区税务、区农业农村委\t郭蕾", "4\t做好统计工作。\t区统计\t张建凤",
                "5\t发展现代农业。\t区农业农村委、区招商专班\t王五");

        Golden.check("import-strangers", counter.say(STAFF, "导入 未定"));
        assertThat(counter.say(STAFF, "区税务 = 区税务局")).contains("已合并");
        assertThat(counter.say(STAFF, "郭蕾 = 郭磊")).contains("已合并");
        assertThat(counter.say(STAFF, "认可 区统计")).contains("区统计是新的，将列入名册。");
        assertThat(counter.say(STAFF, "认可 新单位")).contains("没有待认可的“新单位”");
        assertThat(counter.say(STAFF, "认可 新领导")).contains("王五是新的");
        assertThat(counter.say(STAFF, "牵头规则 首位")).contains("没有未定的了");
        counter.say(STAFF, code(counter.say(STAFF, "确认导入")));

        var registry = opened.all.getFirst();
        assertThat(registry.roster().units()).extracting(unit -> unit.name())
                .containsExactly("区财政局", "区人社局", "区统计", "区税务局", "区农业农村委", "区招商专班");
        assertThat(registry.roster().unit("区税务")).isPresent();
        assertThat(registry.roster().leaders()).extracting(leader -> leader.name())
                .containsExactly("郭磊", "张建凤", "王五");
    }

    @Test
    void settlesWhoLeadsEverywhereAtOnce() {
        sendLines("2025年任务清单", "序号\t重点工作\t牵头单位\t配合单位", "1\t管好资金。\t市财政局\t市审计局",
                "2\t稳定就业。\t\t市人社局、市教育局", "3\t做好统计。\t市统计局\t市财政局", "4\t管好档案。\t市档案局\t市财政局",
                "5\t办好学校。\t市教育局\t市财政局", "6\t管好水库。\t\t市水务局、市财政局");
        assertThat(counter.say(STAFF, "导入 未定")).contains("牵头单位为空");

        assertThat(counter.say(STAFF, "牵头规则 首位")).contains("没有未定的了");
        assertThat(counter.say(STAFF, "导入 任务 1")).contains("牵头单位：市财政局");
        assertThat(counter.say(STAFF, "导入 任务 2")).contains("牵头单位：市人社局").contains("配合单位：市教育局");
    }

    @Test
    void asksWhoIsMeantByAPhraseOfAnotherOffice() {
        sendLines("2025年任务清单", "序号\t重点工作\t责任单位", "1\t管好水。\t和平局、各镇街", "2\t管好路。\t各镇街",
                "3\t管好灯。\t各相关镇街");

        assertThat(counter.say(STAFF, "导入 未定")).contains("1号 单位组待定").contains("“各镇街”，请确定包括哪些单位（1、2号）");
        counter.say(STAFF, "各镇街：东镇、西街道办事处");
        assertThat(counter.say(STAFF, "导入 未定")).doesNotContain("“各镇街”").contains("“各相关镇街”");
    }

    @Test
    void takesWhatThePhoneTypesForPrintedBrackets() {
        sendLines("江北市南湖区2025年任务清单", "序号\t重点工作\t责任单位", "1\t修好路。\t南湖区住建局、各镇人民政府（街道办事处）",
                "2\t管好水。\t南湖区水务局");

        assertThat(counter.say(STAFF, "各镇人民政府（街道办事处）：柳河镇、东升镇")).contains("是：柳河镇、东升镇");
        assertThat(counter.say(STAFF, "导入 未定")).doesNotContain("街道办事处");
    }

    @Test
    void acceptsSeveralTasksAtOnce() {
        sendLines("江北市南湖区2025年任务清单", "序号\t重点工作\t责任单位\t责任领导", "1\t修好路。\t南湖区住建局\t", "2\t管好水。\t南湖区水务局\t",
                "3\t管好灯。\t南湖区水务局\t钱一");

        assertThat(counter.say(STAFF, "认可 1、9")).contains("没有 9 号任务");
        assertThat(counter.say(STAFF, "认可 1、2号")).contains("1号照所读的列入", "2号照所读的列入");
        assertThat(counter.say(STAFF, "导入 未定")).doesNotContain("1号", "2号");
    }

    @Test
    void putsNamesThatMayBeOneUnitBeforeStaff() {
        sendLines("江北市南湖区2025年任务清单", "序号\t重点工作\t责任单位\t责任领导", "1\t修好路。\t区住房和城乡建设局\t钱一",
                "2\t管好水。\t区住建局\t钱一");

        assertThat(counter.say(STAFF, "导入 未定")).contains("疑似同一单位", " = ", "认可 通知");
        assertThat(counter.say(STAFF, "区住建局 = 区住房和城乡建设局")).contains("已合并");
        assertThat(counter.say(STAFF, "导入 未定")).doesNotContain("疑似同一单位");
    }
}
