package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TargetReaderTest {

    @Test
    void readsTheTargetsOfXiqingAsTheyWereCheckedByHand() {
        var expected = expected().map(TargetReaderTest::describe).toList();

        var read = Xiqing.NOTICE.tasks()
                .stream()
                .flatMap(
                        task -> task.targets().stream().map(target -> task.number() + "｜" + describe(target)))
                .toList();

        assertThat(read).hasSize(31).containsExactlyElementsOf(expected);
    }

    @Test
    void quotesThePassageAsPrinted() {
        var expected = expected().map(target -> target.get("quote").asString()).toList();

        var quotes = Xiqing.NOTICE.tasks()
                .stream()
                .flatMap(task -> task.targets().stream())
                .map(Target::quote)
                .toList();

        assertThat(quotes).usingElementComparator(Comparator.comparing((String text) -> text.replace("推进大寺", "大寺")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void asksAboutTheFewOtherNumbersOfXiqingThatCouldBeMeant() {
        assertThat(Xiqing.NOTICE.anomalies()).filteredOn(anomaly -> anomaly.kind() == Kind.DOUBTFUL_TARGET)
                .extracting(Anomaly::found)
                .containsExactly("围绕五条重点产业链", "打造“中北、梅江、南站”三大优质商圈",
                        "落实鼓励类、限制类、禁止类三种管控机制");
    }

    private static Stream<JsonNode> expected() {
        return Xiqing.expected("targets.json").get("targets").valueStream();
    }

    private static String describe(JsonNode target) {
        return Stream.of("no", "metric", "comparator", "value", "unit", "kind")
                .map(name -> target.get(name).asString())
                .collect(Collectors.joining("｜"));
    }

    private static String describe(Target target) {
        return String.join("｜", target.metric(), target.comparator().sign(), target.value().toPlainString(),
                target.unit(), target.kind().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> read(String text) {
        return TargetReader.read(text).targets().stream().map(TargetReaderTest::describe).toList();
    }

    @ParameterizedTest
    @CsvSource({"'全市规模以上工业增加值增长６．５％左右。', 全市规模以上工业增加值增长｜=｜6.5｜%｜growth_rate",
            "'固定资产投资增长 8% 以上。', 固定资产投资增长｜>=｜8｜%｜growth_rate", "'打通断头路约 4 条。', 打通断头路｜=｜4｜条｜annual_flow",
            "'城镇污水处理率达到 96%。', 城镇污水处理率｜>=｜96｜%｜stock_level", "'新建 5 所幼儿园。', 新建幼儿园｜=｜5｜所｜works_count",
            "'新改建农村公路120公里。', 新改建农村公路｜=｜120｜公里｜annual_flow", "'年内举办招聘会不少于 50 场。', 举办招聘会｜>=｜50｜场｜annual_flow",
            "'引进世界500强企业3家。', 引进世界500强企业｜=｜3｜家｜annual_flow",
            "'力争新增国家高新技术企业突破 1,200 家。', 新增国家高新技术企业｜>｜1200｜家｜annual_flow",
            "'实施城南、城北等 12 个片区改造项目。', 片区改造项目｜=｜12｜个｜works_count", "'单位能耗下降 3.2%。', 单位能耗下降｜=｜3.2｜%｜growth_rate",
            "'新增不少于 5 个口袋公园。', 新增口袋公园｜>=｜5｜个｜annual_flow", "'完成固定资产投资 300 亿元以上。', 完成固定资产投资｜>=｜300｜亿元｜annual_flow",
            "'城镇新增就业达到 1.5 万人。', 城镇新增就业｜>=｜1.5｜万人｜annual_flow", "'地区生产总值突破 1000 亿元。', 地区生产总值｜>｜1000｜亿元｜annual_flow"})
    void readsTheWordingOfOtherOffices(String text, String target) {
        assertThat(read(text)).containsExactly(target);
    }

    @Test
    void leansOnThePieceBefore() {
        assertThat(read("新增停车泊位 500 个、充电桩 80 个。")).containsExactly("新增停车泊位｜=｜500｜个｜annual_flow",
                "新增充电桩｜=｜80｜个｜annual_flow");
        assertThat(read("新建3所学校和2所幼儿园。")).containsExactly("新建学校｜=｜3｜所｜works_count", "新建幼儿园｜=｜2｜所｜works_count");
    }

    @Test
    void dealsOutWhatIsSaidRespectively() {
        assertThat(read("甲类企业、乙类企业和丙类企业分别达到 1 家、2 家和 3 家。")).containsExactly("甲类企业｜>=｜1｜家｜stock_level",
                "乙类企业｜>=｜2｜家｜stock_level", "丙类企业｜>=｜3｜家｜stock_level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024 年 3 月 15 日前完成。", "推进地铁 7、8、11 号线建设。", "开展第 3 届运动会。", "落实“1+3+5”工作体系。", "推广 5G 应用。",
            "创建 4A 级景区。", "召开党的二十大精神宣讲。", "制定三年行动计划。", "办好第一小学。", "建设一批停车场。", "建设 10 万吨级码头。",
            "改善 PM2.5 浓度。", "新建学校、公园共计15分钟生活圈。"})
    void passesOverNumbersThatOnlyNameSomething(String text) {
        var reading = TargetReader.read(text);

        assertThat(reading.targets()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"增长 5%左右。", "帮扶 100 余户家庭。",
            "服务覆盖 20 个社区。",
            "综合排名进入全市前 3 名。", "累计培育企业 100 家。", "甲、乙分别达到 1 家。", "新建三所学校。",
            "招商到位实际数达到 20 亿元。", "前三季度完成全年任务的 80%以上。", "涉及楼栋 236 栋、面积 8 万平方米。", "审批 3 个工作日内办结。",
            "增速高于全市平均 2 个百分点。", "打造 500 亩示范园。", "甲、乙分别新增 10 家和 20 家。", "推进总投资 50 亿元的产业园项目。",
            "培育产值超 10 亿元企业 5 家。", "人才培育基地达到 8 个。", "落实国务院 33 条措施。"})
    void asksRatherThanGuesses(String text) {
        var reading = TargetReader.read(text);

        assertThat(reading.targets()).isEmpty();
        assertThat(reading.doubts()).isNotEmpty();
    }

    @Test
    void readsARangeByItsNearEndAndSaysSo() {
        assertThat(read("经济增长 5%—6%。")).containsExactly("经济增长｜>=｜5｜%｜growth_rate");
        assertThat(read("物价涨幅控制在 2%—3%。")).containsExactly("物价涨幅｜<=｜3｜%｜growth_rate");
        assertThat(TargetReader.read("经济增长 5%—6%。").doubts()).extracting(TargetReader.Doubt::proposal)
                .containsExactly("是一个范围，已按“>=5%”读入，请核对");
    }

    @Test
    void leansOnAnotherClauseOnlyForWhatIsCountedThere() {
        assertThat(read("新增规上企业30家，总部企业2家，规上企业总数达到200家。")).containsExactly("新增规上企业｜=｜30｜家｜annual_flow",
                "新增总部企业｜=｜2｜家｜annual_flow", "规上企业总数｜>=｜200｜家｜stock_level");
        assertThat(read("改造校舍12处，建筑面积3万平方米。")).containsExactly("改造校舍｜=｜12｜处｜annual_flow");
    }
}
