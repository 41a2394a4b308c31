package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Standing;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A digest as a leader reads it: its totals and its lists.
///
/// @param units how many units have reported everything, a part, nothing
record DigestText(Map<Standing, Integer> totals, Map<Standing, SortedSet<Integer>> lists, List<Integer> units) {

    private static final String LABELS = Arrays.stream(Standing.values())
            .map(Standing::label)
            .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern TOTAL = Pattern.compile(LABELS + " (\\d+)");
    private static final Pattern SECTION = Pattern.compile("\\*\\*" + LABELS + " \\d+ 项.*\\*\\*");
    private static final Pattern UNITS = Pattern.compile("(\\d+) 个报齐、(\\d+) 个部分填报、(\\d+) 个未报");
    private static final Pattern TASK = Pattern.compile("- \\*\\*(\\d+)号\\*\\* .*");
    private static final Pattern TASKS = Pattern.compile("- (?:[^：]+：)?([\\d、]+)号");

    static DigestText read(String text) {
        var digest = new DigestText(new EnumMap<>(Standing.class), new EnumMap<>(Standing.class), unitCounts(text));
        Standing section = null;
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("共 ")) {
                digest.total(line);
            } else if (line.startsWith("**") && !line.contains("进展汇总")) {
                var title = SECTION.matcher(line);
                section = title.matches() ? standing(title.group(1)) : null;
            } else {
                digest.item(section, line);
            }
        }
        return digest;
    }

    private static List<Integer> unitCounts(String text) {
        var counts = UNITS.matcher(text);
        assertThat(counts.find()).as(text).isTrue();
        return List.of(Integer.valueOf(counts.group(1)), Integer.valueOf(counts.group(2)),
                Integer.valueOf(counts.group(3)));
    }

    private void total(String line) {
        var found = TOTAL.matcher(line.replaceAll("（[^）]*）", ""));
        while (found.find()) {
            totals.put(standing(found.group(1)), Integer.valueOf(found.group(2)));
        }
    }

    private void item(@Nullable Standing section, String line) {
        if (section == null) {
            return;
        }
        var one = TASK.matcher(line);
        var many = TASKS.matcher(line);
        var numbers = one.matches() ? one.group(1) : many.matches() ? many.group(1) : "";
        Pattern.compile("、")
                .splitAsStream(numbers)
                .filter(number -> !number.isEmpty())
                .forEach(number -> assertThat(
                        lists.computeIfAbsent(section, any -> new TreeSet<>()).add(Integer.valueOf(number)))
                        .as("%s twice", number)
                        .isTrue());
    }

    private static Standing standing(String label) {
        return Arrays.stream(Standing.values()).filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    }

    /// Totals, lists and what was really said must all be the same.
    void compare(Tally tally, List<Task> tasks, Period period) {
        for (var standing : Standing.values()) {
            var expected = tasks.stream()
                    .filter(task -> tally.standing(task, period) == standing)
                    .map(Task::number)
                    .toList();
            assertThat(lists.getOrDefault(standing, new TreeSet<>())).as(standing.label())
                    .containsExactlyElementsOf(expected);
        }
        compareTotals(tally, tasks, period);
    }

    /// Totals and what was really said must be the same.
    void compareTotals(Tally tally, List<Task> tasks, Period period) {
        for (var standing : Standing.values()) {
            assertThat(totals.getOrDefault(standing, 0).longValue()).as(standing.label())
                    .isEqualTo(tasks.stream().filter(task -> tally.standing(task, period) == standing).count());
        }
        var numbers = tasks.stream().map(Task::number).toList();
        var complete = 0;
        var silent = 0;
        var all = 0;
        for (var unit : tally.units()) {
            var own = tally.tasks(unit).stream().filter(numbers::contains).toList();
            var owed = tally.owed(unit, period).stream().filter(numbers::contains).toList();
            all += own.isEmpty() ? 0 : 1;
            complete += !own.isEmpty() && owed.isEmpty() ? 1 : 0;
            silent += !own.isEmpty() && owed.size() == own.size() ? 1 : 0;
        }
        assertThat(units).containsExactly(complete, all - complete - silent, silent);
    }
}
