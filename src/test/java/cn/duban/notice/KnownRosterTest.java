package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.Unit;
import cn.duban.registry.Task;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a notice says to an office that has its roster already.
class KnownRosterTest {

    private static final Roster SMALL = new Roster(
            List.of(unit("区财政局"), unit("区商务局", "商务局"), unit("市规划资源局西青分局")), List.of(), List.of(new Leader("郭磊", null)),
            List.of(), null, null);

    private static final String HEADER = "序号\t主要任务\t重点工作\t责任单位\t责任区领导\n";

    private static Unit unit(String name, String... aliases) {
        return new Unit(name, List.of(aliases), null, null, List.of());
    }

    private static FoundNotice read(String... lines) {
        return Xiqing.read(HEADER + String.join("\n", lines), SMALL);
    }

    @Test
    void readsAllTasksOfXiqingAsTheyWereCheckedByHand() {
        var expected = Xiqing.expected("tasks.json").valueStream().map(KnownRosterTest::describe).toList();

        assertThat(Xiqing.NOTICE.tasks()).hasSize(103)
                .map(task -> task.toTask(LeadRule.FIRST))
                .map(KnownRosterTest::describe)
                .containsExactlyElementsOf(expected);
    }

    private static String describe(Task task) {
        return describe(task.number(), task.category(), task.text(), task.units(), task.unitGroups(), task.leaders(),
                task.leaderGroups());
    }

    private static String describe(JsonNode task) {
        return describe(task.get("no").asInt(), task.get("category").asString(), task.get("text").asString(),
                strings(task.get("units")), strings(task.get("unit_groups")), strings(task.get("leaders")),
                strings(task.get("leader_groups")));
    }

    private static String describe(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("｜"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void tellsEverythingRepairedOrDoubtfulInXiqing() {
        var tasks = new EnumMap<Kind, Collection<Integer>>(Kind.class);
        Xiqing.NOTICE.anomalies()
                .stream()
                .filter(anomaly -> anomaly.kind() != Kind.DOUBTFUL_TARGET)
                .filter(anomaly -> anomaly.kind() != Kind.INNER_SPACE)
                .filter(anomaly -> anomaly.task() > 0)
                .forEach(anomaly -> tasks.computeIfAbsent(anomaly.kind(), kind -> new TreeSet<>()).add(anomaly.task()));

        assertThat(tasks).containsOnly(Map.entry(Kind.SHIFTED_ROW, new TreeSet<>(List.of(14, 15, 16, 56))),
                Map.entry(Kind.CATEGORY_VARIANT, new TreeSet<>(List.of(17))),
                Map.entry(Kind.ALIAS, new TreeSet<>(List.of(75))),
                Map.entry(Kind.STRAY_WORD, new TreeSet<>(List.of(60))),
                Map.entry(Kind.MISSING_LEADER, new TreeSet<>(List.of(14))),
                Map.entry(Kind.LEADER_GROUP, new TreeSet<>(List.of(51))), Map.entry(Kind.PENDING_UNIT_GROUP,
                        new TreeSet<>(List.of(35, 36, 43, 51, 66, 85, 86, 94, 100))));
    }

    @Test
    void tellsEachNameThatASpaceHasCut() {
        var cut = Xiqing.NOTICE.anomalies()
                .stream()
                .filter(anomaly -> anomaly.kind() == Kind.INNER_SPACE)
                .collect(Collectors.groupingBy(Anomaly::found, Collectors.counting()));

        assertThat(cut).containsOnly(Map.entry("郭 磊", 23L), Map.entry("各街道办事处、镇政府、经 开集团", 4L));
    }

    @Test
    void readsXiqingTheSameWithoutKnowingItsLeaders() {
        var roster = new Roster(Xiqing.ROSTER.units(), Xiqing.ROSTER.unitGroups(), List.of(), List.of(), null, null);

        var notice = Xiqing.read(Xiqing.TEXT, roster);

        assertThat(notice.tasks()).isEqualTo(Xiqing.NOTICE.tasks());
        assertThat(notice.anomalies()).filteredOn(anomaly -> anomaly.kind() == Kind.UNKNOWN_LEADER)
                .extracting(Anomaly::found)
                .containsExactlyInAnyOrder("郭磊", "张建凤", "柴树芳", "庞铁强", "鲍杰");
    }

    @Test
    void asksAboutUnitsThatTheRosterLacks() {
        var notice = read("1\t一、总目标\t做好统计工作。\t区统计局 区财政局\t郭磊");

        assertThat(notice.tasks().getFirst().units()).containsExactly("区统计局", "区财政局");
        assertThat(notice.anomalies()).filteredOn(anomaly -> anomaly.task() > 0).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kind()).isEqualTo(Kind.UNKNOWN_UNIT);
            assertThat(anomaly.found()).isEqualTo("区统计局");
        });
    }

    @Test
    void readsNamesPartedByCommas() {
        var notice = read("1\t一、总目标\t做好工作。\t区财政局、商务局、各镇政府、街道办事处\t郭磊、王小明");

        var task = notice.tasks().getFirst();
        assertThat(task.toTask(LeadRule.FIRST).units()).containsExactly("区财政局", "区商务局");
        assertThat(task.unitGroups()).containsExactly("各镇政府、街道办事处");
        assertThat(notice.anomalies()).extracting(Anomaly::kind).contains(Kind.ALIAS, Kind.PENDING_UNIT_GROUP);
    }

    @Test
    void joinsANameThatALineBreakHasCut() {
        var notice = read("1\t一、总目标\t做好工作。\t市规划资源局西青 分局 区财政局\t郭磊");

        assertThat(notice.tasks().getFirst().units()).containsExactly("市规划资源局西青分局", "区财政局");
        assertThat(notice.anomalies()).extracting(Anomaly::found).contains("市规划资源局西青 分局");
    }

    @Test
    void keepsBothOfTwoTasksWithOneNumber() {
        var notice = read("1\t一、总目标\t甲工作。\t区财政局\t郭磊", "2\t\t乙工作。\t区财政局\t郭磊", "2\t\t丙工作。\t区财政局\t郭磊",
                "6\t\t丁工作。\t区财政局\t郭磊");

        assertThat(notice.tasks()).extracting(FoundTask::text).containsExactly("甲工作。", "乙工作。", "丙工作。", "丁工作。");
        assertThat(notice.anomalies()).extracting(Anomaly::kind, Anomaly::found)
                .containsExactly(
                        tuple(Kind.REPEATED_NUMBER, "序号 2 重复"),
                        tuple(Kind.REPEATED_NUMBER, "序号 2 重复"),
                        tuple(Kind.MISSING_NUMBER, "3–5"));
    }

    @Test
    void holdsTheListAgainstTheNumberInTheLetter() {
        var notice = Xiqing.read(
                "将 2024 年工作任务分解为 3 项。\n" + HEADER + "1\t一、总目标\t甲工作。\t区财政局\t郭磊", SMALL);

        assertThat(notice.anomalies()).extracting(Anomaly::kind).containsExactly(Kind.COUNT_MISMATCH);
    }

    @Test
    void keepsHeadingsApartThatOnlyShareTheirNumeral() {
        var notice = read("1\t三、扩大开放\t甲工作。\t区财政局\t郭磊", "2\t三、改善民生保障\t乙工作。\t区财政局\t郭磊");

        assertThat(notice.tasks()).extracting(FoundTask::category).containsExactly("三、扩大开放", "三、改善民生保障");
    }

    @Test
    void leavesNoLineOutInSilence() {
        var notice = read("1\t一、总目标\t甲工作。\t区财政局\t郭磊", "", "序号\t主要任务", "还有一句话", "2\t\t\t区财政局\t郭磊");

        assertThat(notice.tasks()).extracting(FoundTask::category).containsExactly("一、总目标", "还有一句话");
        assertThat(notice.anomalies()).extracting(Anomaly::kind).contains(Kind.MISSING_TEXT);
    }

    @Test
    void neverThrowsOnCutsOfTheNotice() {
        var random = new Random(20240119);
        for (var i = 0; i < 100; i++) {
            var cut = cut(Xiqing.TEXT, random);
            assertThatCode(() -> readAnything(cut)).doesNotThrowAnyException();
        }
    }

    @Test
    void neverThrowsOnShuffledCharacters() {
        var random = new Random(7);
        var alphabet = "1 20\t\n一、二。，各相关郭磊区局%万亩以上不少于分别和“”（）3.5,";
        for (var i = 0; i < 1000; i++) {
            var text = IntStream.range(0, random.nextInt(200))
                    .mapToObj(j -> alphabet.charAt(random.nextInt(alphabet.length())) + "")
                    .collect(Collectors.joining());
            assertThatCode(() -> readAnything(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static void readAnything(String text) {
        NoticeFile.read(text.getBytes(UTF_8), "notice.txt", new NoticeSettings(null, Xiqing.ROSTER, 2024));
    }

    private static String cut(String text, Random random) {
        var builder = new StringBuilder(text);
        for (var i = 0; i < 20; i++) {
            var from = random.nextInt(builder.length());
            builder.delete(from, Math.min(builder.length(), from + 1 + random.nextInt(200)));
        }
        return builder.toString();
    }
}
