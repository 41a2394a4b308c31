package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A registry laid out in any supported layout reads back as itself.
class RoundTripTest {

    private static final int ROUNDS = 60;
    private static final List<String> UNITS = List.of("区财政局", "区发展改革委", "区住房和城乡建设局", "区卫健委", "区政府办公室", "市公安局东城分局",
            "区城投公司", "区招商专班", "大寺镇政府", "区人力资源和社会保障局", "区文化和旅游局", "区融媒体中心", "区总工会", "东城街道办事处", "区退役军人事务局", "高新区管委会",
            "区委组织部", "国网东城供电公司");
    private static final List<String> GROUPS = List.of("各镇街", "各街道办事处、镇政府", "区直各部门", "各相关单位", "各镇人民政府");
    private static final List<String> LEADERS = List.of("王建国", "李敏", "欧阳明", "庞志强", "赵宏伟", "柴雪");
    private static final List<String> STARTS = List.of("加快推进", "全面完成", "持续深化", "新建改造", "扎实做好", "启动实施");
    private static final List<String> MATTERS = List.of("工业园区二期建设", "老旧小区改造24个", "营商环境改革，落实惠企政策", "高标准农田1万亩",
            "义务教育优质均衡发展",
            "“一网通办”，压减办理时限", "全国文明城区创建、城市更新工作", "污水处理厂提标改造");
    private static final List<String> CATEGORIES = List.of("一、稳中求进，推动经济增长", "二、改善民生", "三、加强自身建设");

    record Entry(
            int number,
            String category,
            String text,
            List<String> lead,
            List<String> co,
            List<String> leaders,
            String due,
            String date) {}

    enum Layout {
        TABS, COMMAS, DOCX, XLSX, PDF, BRACKETS, LINES;

        byte[] write(List<Entry> entries) {
            return switch (this) {
                case TABS -> grid(entries, "\t", "、").getBytes(UTF_8);
                case COMMAS -> grid(entries, ",", "、").getBytes(UTF_8);
                case DOCX -> Drawn.of(grid(entries, "|", "¶")).docx();
                case XLSX -> Drawn.of(grid(entries, "|", "、")).xlsx();
                case PDF -> Drawn.of(grid(entries, "|", "、")).pdf(true);
                case BRACKETS -> paragraphs(entries, "（", "；", "）").getBytes(UTF_8);
                case LINES -> paragraphs(entries, "\n", "\n", "").getBytes(UTF_8);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBackAsItself(Layout layout) {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var entries = entries(new Random(seed));

            var reading = NoticeFile.read(layout.write(entries), "任务", NoticeSettings.none());

            assertThat(reading).isInstanceOf(NoticeReading.Read.class);
            assertThat(((NoticeReading.Read) reading).notice().tasks().stream().map(RoundTripTest::line).toList())
                    .as("seed " + seed)
                    .containsExactlyElementsOf(entries.stream().map(RoundTripTest::line).toList());
        }
    }

    private static List<Entry> entries(Random random) {
        var category = 0;
        var entries = new ArrayList<Entry>();
        for (var i = 1; i <= 3 + random.nextInt(20); i++) {
            category = Math.min(CATEGORIES.size() - 1, category + (random.nextInt(5) == 0 ? 1 : 0));
            var due = random.nextInt(4);
            entries.add(new Entry(i, CATEGORIES.get(category), pick(STARTS, random) + pick(MATTERS, random) + "。",
                    some(UNITS.subList(0, 9), 1, random), co(random), some(LEADERS, 1, random),
                    List.of("6月底前", "2024年11月中旬", "三季度末", "长期坚持").get(due),
                    List.of("2024-06-30", "2024-11-20", "2024-09-30", "null").get(due)));
        }
        return entries;
    }

    private static List<String> co(Random random) {
        var co = new ArrayList<>(some(UNITS.subList(9, UNITS.size()), 0, random));
        if (random.nextInt(3) == 0) {
            co.add(pick(GROUPS, random));
        }
        return co;
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> some(List<String> list, int least, Random random) {
        return random.ints(least + random.nextInt(3), 0, list.size()).distinct().mapToObj(list::get).toList();
    }

    private static String grid(List<Entry> entries, String bar, String comma) {
        var rows = new ArrayList<String>();
        rows.add("东城区2024年重点工作任务清单");
        rows.add(String.join(bar, "序号", "主要任务", "重点工作", "牵头单位", "配合单位", "责任领导", "完成时限"));
        var last = "";
        for (var entry : entries) {
            var merged = bar.equals("|") && entry.category().equals(last);
            rows.add(String.join(bar, "" + entry.number(), merged ? "^" : entry.category(), entry.text(),
                    String.join(comma, entry.lead()), String.join(comma, entry.co()),
                    String.join(comma, entry.leaders()), entry.due()));
            last = entry.category();
        }
        return String.join("\n", rows);
    }

    private static String paragraphs(List<Entry> entries, String open, String divider, String close) {
        var lines = new ArrayList<>(List.of("东城区2024年重点工作责任分工", "各镇街、各部门：", "现将任务分解如下，请认真落实。"));
        var last = "";
        for (var entry : entries) {
            if (!entry.category().equals(last)) {
                lines.add(entry.category());
                last = entry.category();
            }
            var parts = new ArrayList<>(List.of("牵头单位：" + String.join("、", entry.lead())));
            if (!entry.co().isEmpty()) {
                parts.add("配合单位：" + String.join("、", entry.co()));
            }
            parts.add("责任领导：" + String.join("、", entry.leaders()));
            parts.add("完成时限：" + entry.due());
            lines.add(entry.number() + ". " + entry.text() + open + String.join(divider, parts) + close);
        }
        return String.join("\n", lines);
    }

    private static String line(Entry entry) {
        return line(entry.number(), entry.category(), entry.text(), entry.lead(), entry.co(), entry.leaders(),
                entry.date());
    }

    private static String line(FoundTask task) {
        return line(task.number(), task.category(), task.text(), task.leadUnits(), task.coUnits(), task.leaders(),
                String.valueOf(task.due()));
    }

    private static String line(Object... parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> String.valueOf(parts[i]))
                .collect(Collectors.joining("｜"));
    }
}
