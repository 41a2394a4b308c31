package cn.duban.understanding;

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
            + "西青全区|城市管理|市场监管|生态环境|环境保护|存在问题|困难|下一步|责任单位|企业|机制|管理|服务|加强|强化|健全|落实|组织|积极|有序|高质量|质量|目标|活动|行动|完善|优化|"
            + "工程|正在|已经|达到|新增|累计|政府|各类|一批|相关|重大|领域|力度|能力|水平|体系|作用|区级|推动|保障|制度|镇政|部门|街道|办事|处|"
            + "我们|那项|这项|整体|总体|改造|项目|全市|天津|天津市|基本|主要|进一步|不断|大力|稳步|顺利|按照|要求|安全|情况|在谈|洽谈|储备|签约|意向|谈项|备项|正在建|在建|筹划|工程|培育|探索|报告|措施|进行");
    /// What people say for the notice's words.
    private static final Map<String, String> SHORT = Map.of("GDP", "地区生产总值", "gdp", "地区生产总值", "固投", "固定资产投资",
            "经普", "全国经济普查", "半马", "半程马拉松", "一般预算收入", "一般公共预算收入",
            "搬迁安置", "搬迁及安置");

    private final Map<Integer, List<Integer>> tasksByPair = new HashMap<>();
    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    /// One more than the greatest number of a task.
    private final int size;

    Topics(Registry registry) {
        size = registry.tasks().stream().mapToInt(Task::number).max().orElse(0) + 1;
        registry.tasks().forEach(this::add);
    }

    private void add(Task task) {
        var plain = Digits.in(PlainText.of(task.text())).text().replace(" ", "").replace("“", "");
        texts.put(task.number(), plain);
        var compact = compact(plain);
        words.put(task.number(), compact);
        for (var pair : pairsOf(compact)) {
            if (!WORN.contains(pair) && pair.chars().noneMatch(Character::isDigit)) {
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

    /// The task's text in its plain form, without blanks and quotation marks.
    String text(int task) {
        return texts.getOrDefault(task, "");
    }

    /// The words of a text that speak most plainly of a task; empty where none does.
    String words(String text, int task) {
        var tally = new Tally(List.of(task));
        var compact = compact(text);
        for (var i = 0; i + 1 < compact.length(); i++) {
            tally.count(i, key(compact.charAt(i), compact.charAt(i + 1)));
        }
        var start = tally.longestEnd[task] - tally.longest[task];
        var end = tally.longestEnd[task];
        // A figure is no word, and cut off it would be a wrong one.
        while (end > start && Character.isDigit(compact.charAt(end - 1))) {
            end--;
        }
        var words = compact.substring(start, end);
        return SHORT.entrySet()
                .stream()
                .filter(other -> words.contains(other.getValue()) && !text.contains(other.getValue()))
                .map(Map.Entry::getKey)
                .filter(text::contains)
                .findFirst()
                .orElse(words);
    }

    private Map<Integer, Match> matches(String text, Collection<Integer> candidates) {
        var tally = new Tally(candidates);
        var compact = compact(text);
        for (var i = 0; i + 1 < compact.length(); i++) {
            tally.count(i, key(compact.charAt(i), compact.charAt(i + 1)));
        }
        return tally.matches();
    }

    private final class Tally {

        private final boolean[] among = new boolean[size];
        private final double[] scores = new double[size];
        private final int[] longest = new int[size];
        private final int[] longestEnd = new int[size];
        private final int[] run = new int[size];
        private final int[] runEnd = new int[size];
        private final Set<Integer> counted = new HashSet<>();

        Tally(Collection<Integer> candidates) {
            candidates.forEach(task -> among[task] = true);
        }

        void count(int at, int key) {
            var tasks = tasksByPair.getOrDefault(key, List.of());
            var here = 0;
            for (var task : tasks) {
                here += among[task] ? 1 : 0;
            }
            if (here == 0) {
                return;
            }
            var weight = counted.add(key) ? weight(tasks.size(), here) : 0;
            for (var task : tasks) {
                if (among[task]) {
                    run[task] = run[task] > 0 && runEnd[task] == at ? run[task] + 1 : 2;
                    runEnd[task] = at + 1;
                    if (run[task] > longest[task]) {
                        longest[task] = run[task];
                        longestEnd[task] = at + 2;
                    }
                    scores[task] += weight;
                }
            }
        }

        Map<Integer, Match> matches() {
            var matches = new HashMap<Integer, Match>();
            for (var task = 0; task < size; task++) {
                if (longest[task] > 0) {
                    matches.put(task, new Match(task, scores[task], longest[task]));
                }
            }
            return matches;
        }
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
