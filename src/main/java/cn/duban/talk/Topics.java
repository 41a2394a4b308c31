package cn.duban.talk;

import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Knows tasks by their own words: pairs of neighbouring signs, weighed by how few tasks have them.
final class Topics {

    /// Pairs that every report is full of, whatever it is about.
    private static final Set<String> WORN = pairs("推进工作|完成任务|进展情况|重点项目建设|年度全年|持续深入|扎实开展|加快全面|发展提升|正常计划|实施|"
            + "西青全区|存在问题|困难|下一步|责任单位|企业|机制|管理|服务|加强|强化|健全|落实|组织|积极|有序|高质量|质量|目标|活动|行动|完善|优化|"
            + "工程|正在|已经|达到|新增|累计|政府|各类|一批|相关|重大|领域|力度|能力|水平|体系|作用|区级|推动|保障|制度|镇政|部门|街道|办事|处|"
            + "我们|那项|这项|整体|总体|改造|项目|全市|天津|天津市|基本|主要|进一步|不断|大力|稳步|顺利|按照|要求|安全|情况|工程|培育|探索|报告|措施|进行");
    /// What people say for the notice's words.
    private static final Map<String, String> SHORT = Map.of("GDP", "地区生产总值", "gdp", "地区生产总值", "固投", "固定资产投资",
            "经普", "全国经济普查", "半马", "半程马拉松", "一般预算收入", "一般公共预算收入");

    private final Map<Integer, List<Integer>> tasksByPair = new HashMap<>();
    private final Map<Integer, String> words = new HashMap<>();

    Topics(Registry registry) {
        registry.tasks().forEach(this::add);
    }

    private void add(Task task) {
        var compact = compact(Digits.in(PlainText.of(task.text())).text());
        words.put(task.number(), compact);
        for (var pair : pairsOf(compact)) {
            if (!WORN.contains(pair)) {
                tasksByPair.computeIfAbsent(key(pair.charAt(0), pair.charAt(1)), _ -> new ArrayList<>())
                        .add(task.number());
            }
        }
    }

    /// How strongly a text speaks of one task.
    ///
    /// @param score sum of the weights of its pairs; 1 is a pair that no other task has
    /// @param longest number of signs in the longest run shared with the task's text
    record Match(int task, double score, int longest) {}

    /// The one among some tasks that a text names beyond doubt.
    Optional<Match> unmistakable(String text, Collection<Integer> candidates) {
        return unmistakable(text, candidates, 1.6);
    }

    Optional<Match> unmistakable(String text, Collection<Integer> candidates, double least) {
        var matches = matches(text, candidates);
        var best = matches.values().stream().max(Comparator.comparingDouble(Match::score));
        return best.filter(match -> match.score >= least && (match.longest >= 3 || match.score >= 3))
                .filter(match -> matches.values()
                        .stream()
                        .noneMatch(
                                other -> other.task != match.task && other.score * 1.8 > match.score));
    }

    /// The one task that has a rare word of a short phrase that points at a task (普法那项).
    Optional<Integer> pointedAt(String phrase, Collection<Integer> candidates) {
        var matches = matches(phrase, candidates).values().stream().filter(match -> match.score >= 0.6).toList();
        return matches.size() == 1 ? Optional.of(matches.getFirst().task) : Optional.empty();
    }

    /// How a text matches one task.
    Match match(String text, int task) {
        return matches(text, List.of(task)).getOrDefault(task, new Match(task, 0, 0));
    }

    /// Which share of a phrase's pairs the task's text has.
    double coverage(String phrase, int task) {
        var pairs = pairsOf(compact(phrase));
        var text = words.getOrDefault(task, "");
        var shared = pairs.stream().filter(text::contains).count();
        return pairs.isEmpty() ? 0 : (double) shared / pairs.size();
    }

    /// The task's text without marks and blanks.
    String words(int task) {
        return words.getOrDefault(task, "");
    }

    private Map<Integer, Match> matches(String text, Collection<Integer> candidates) {
        var compact = compact(text);
        var among = Set.copyOf(candidates);
        var scores = new HashMap<Integer, Double>();
        var longest = new HashMap<Integer, Integer>();
        var runs = new HashMap<Integer, Integer>();
        var counted = new HashSet<Integer>();
        for (var i = 0; i + 1 < compact.length(); i++) {
            var key = key(compact.charAt(i), compact.charAt(i + 1));
            var all = tasksByPair.getOrDefault(key, List.of());
            var here = all.stream().filter(among::contains).toList();
            var next = new HashMap<Integer, Integer>();
            for (var task : here) {
                next.put(task, runs.getOrDefault(task, 1) + 1);
                longest.merge(task, next.get(task), Math::max);
                if (!counted.contains(key)) {
                    scores.merge(task, weight(all.size(), here.size()), Double::sum);
                }
            }
            counted.add(key);
            runs = next;
        }
        var matches = new HashMap<Integer, Match>();
        scores.forEach((task, score) -> matches.put(task, new Match(task, score, longest.getOrDefault(task, 0))));
        return matches;
    }

    private static double weight(int everywhere, int here) {
        var rarity = everywhere <= 2 ? 1 : everywhere <= 5 ? 0.6 : 0.25;
        return rarity / here;
    }

    private static String compact(String text) {
        var compact = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(sign -> compact.append((char) sign));
        var result = compact.toString();
        for (var abbreviation : SHORT.entrySet()) {
            result = result.replace(abbreviation.getKey(), abbreviation.getValue());
        }
        return result;
    }

    private static Set<String> pairs(String list) {
        var pairs = new HashSet<String>();
        for (var word : list.split("\\|", -1)) {
            pairs.addAll(pairsOf(word));
        }
        return Set.copyOf(pairs);
    }

    private static Set<String> pairsOf(String word) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    private static int key(char one, char two) {
        return one << 16 | two;
    }
}
