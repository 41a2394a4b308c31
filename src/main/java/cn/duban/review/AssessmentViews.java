package cn.duban.review;

import cn.duban.digest.FourProofs;
import cn.duban.digest.Lighting;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The lights and proofs of some tasks, for a phone.
public final class AssessmentViews {

    private static final int LINES = 15;
    private static final int NUMBERS = 30;

    private AssessmentViews() {}

    /// The red and yellow tasks, the reds first, and how many there are of each light.
    ///
    /// @param tasks those that are looked at
    public static String lights(Ledger ledger, List<Task> tasks, Period period, Instant at) {
        var red = new ArrayList<String>();
        var yellow = new ArrayList<String>();
        var green = 0;
        for (var task : tasks) {
            var lighting = Lighting.of(ledger, task, period, at);
            var line = "- **" + task.number() + "号** " + task.shortText() + "：" + lighting.words();
            switch (lighting.shown()) {
                case RED -> red.add(line);
                case YELLOW -> yellow.add(line);
                case GREEN -> green++;
                case null -> {
                }
            }
        }
        var none = tasks.size() - red.size() - yellow.size() - green;
        var lines = new ArrayList<String>();
        lines.add(
                "**" + period.label() + "亮灯**\n共 " + tasks.size() + " 项：红 " + red.size() + "、黄 " + yellow.size() + "、绿 "
                        + green + (none == 0 ? "" : "、未到期未报 " + none) + "。");
        section(lines, Light.RED, red);
        section(lines, Light.YELLOW, yellow);
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, Light light, List<String> tasks) {
        if (!tasks.isEmpty()) {
            lines.add("\n**" + light.label() + "灯 " + tasks.size() + " 项**");
            tasks.stream().limit(LINES).forEach(lines::add);
            if (tasks.size() > LINES) {
                lines.add("- 其余 " + (tasks.size() - LINES) + " 项请逐项发“依据 编号”查看");
            }
        }
    }

    /// The four proofs of one task.
    public static String proofs(Ledger ledger, Task task, Period period) {
        var proofs = FourProofs.of(ledger, task, period);
        var lines = new ArrayList<String>();
        lines.add("**四有 " + task.number() + "号 " + period.label() + "**\n" + task.shortText());
        lines.addAll(proofs.lines());
        lines.add(proofs.missing().isEmpty() ? "四项齐全。" : "缺 " + proofs.missing().size() + " 项。");
        return String.join("\n", lines);
    }

    /// Which tasks lack which proofs, with counts that equal the lists.
    public static String missing(Ledger ledger, List<Task> tasks, Period period) {
        var byName = new LinkedHashMap<String, List<Integer>>();
        FourProofs.NAMES.forEach(name -> byName.put(name, new ArrayList<>()));
        var complete = 0;
        for (var task : tasks) {
            var missing = FourProofs.of(ledger, task, period).missing();
            complete += missing.isEmpty() ? 1 : 0;
            missing.forEach(name -> byName.getOrDefault(name, new ArrayList<>()).add(task.number()));
        }
        var lines = new ArrayList<String>();
        lines.add("**" + period.label() + "四有**\n共 " + tasks.size() + " 项，四项齐全 " + complete + " 项。");
        byName.forEach((name, numbers) -> {
            if (!numbers.isEmpty()) {
                lines.add("- 缺" + name + " " + numbers.size() + " 项：" + named(numbers, tasks.size()));
            }
        });
        return String.join("\n", lines);
    }

    private static String named(List<Integer> numbers, int all) {
        return numbers.size() == all
                ? "全部"
                : Words.numbers(numbers.stream().limit(NUMBERS).toList()) + (numbers.size() > NUMBERS ? "等" : "");
    }
}
