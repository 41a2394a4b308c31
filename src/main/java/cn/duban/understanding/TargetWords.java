package cn.duban.understanding;

import cn.duban.registry.Target;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells by words and measures whether something is said of a target.
public final class TargetWords {

    private static final Set<String> COMMON = Set.of("新增", "增加", "新建", "改造", "引进", "新引", "创建", "企业", "项目", "工程", "面积",
            "全区", "各类", "修复", "重建", "建设", "完成", "竣工", "增长", "设施", "农业", "种植", "老旧", "规模", "以上", "限额", "入库", "新入");
    private static final Cue FUNCTIONAL = Cue.of(
            "前[一二三四]季度|全部(?:开工|启动)|已经|已|办结|办成|完工|目标|累计|数据|目前|截至|截止|当前|现在|现|均|都|共计|共|总数|合计|达到|达|为|约|有|了|实际|引进|创建|盘活|完成"
                    + "|实现|同比|增长|增速|增幅|环比|下降|下滑|负|全区|我[区局委办镇]|本季度|[一二三四]季度|上半年|今年|全年|年度|以来|又|后来|说|或者?|也|可能"
                    + "|\\d+月[底份]?|不对|[哦噢呃]不|写错了?|报错了?|应该是|是|\\d+日|\\d+号|\\d+|-|应为|应是|改为|更正为|数量|报错|写错|填错|有误|错误|更正|请"
                    + "|原报|改了|建成|新增|增加|项|[“\\s:.#()%]|的|到|第|任务");
    private static final Map<String, Set<String>> TELLING = new ConcurrentHashMap<>();

    private TargetWords() {}

    /// Whether a figure counts in what a target counts in.
    public static boolean isSameMeasure(Target target, Figure figure) {
        return isSameMeasure(target.unit().replaceFirst("^[万亿]", ""), figure.measure());
    }

    /// Whether two measures without 万 and 亿 are the same, as 名 and 人.
    public static boolean isSameMeasure(String one, String other) {
        return family(one).equals(family(other));
    }

    private static String family(String measure) {
        return switch (measure) {
            case "名", "人", "位" -> "人";
            case "平方米", "平米", "㎡" -> "平方米";
            case "公里", "千米" -> "公里";
            default -> measure;
        };
    }

    /// Whether a phrase has a word of a target's metric.
    static boolean speaksOf(Target target, String phrase) {
        return overlap(target, phrase) > 0;
    }

    /// Which share of the metric's own pairs of signs the context has, worn ones aside.
    static double overlap(Target target, String context) {
        var pairs = TELLING.computeIfAbsent(target.metric(), TargetWords::tellingPairs);
        var text = context.replace("“", "").replace("GDP", "地区生产总值").replace("固投", "固定资产投资");
        var shared = pairs.stream().filter(text::contains).count();
        return pairs.isEmpty() ? 0 : (double) shared / pairs.size();
    }

    /// The pairs of a metric's signs that no worn word covers; a sign left alone goes with its neighbour.
    private static Set<String> tellingPairs(String metric) {
        var worn = new boolean[metric.length()];
        for (var i = 0; i + 1 < metric.length(); i++) {
            if (COMMON.contains(metric.substring(i, i + 2))) {
                worn[i] = true;
                worn[i + 1] = true;
            }
        }
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < metric.length(); i++) {
            var isAlone = i == 0 || worn[i - 1];
            var pair = metric.substring(i, i + 2);
            if (!worn[i] && (!worn[i + 1] || isAlone) && pair.chars().allMatch(Character::isLetterOrDigit)) {
                pairs.add(pair);
            }
        }
        return Set.copyOf(pairs);
    }

    /// A context without words that say nothing of what is counted.
    static String content(String context) {
        return FUNCTIONAL.removedFrom(context);
    }
}
