package cn.duban.review;

import cn.duban.digest.FourProofs;
import cn.duban.digest.Lighting;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lights and proofs of some tasks, for a phone.
public final class AssessmentViews {

    private static final int LINES = 15;
    private static final int NUMBERS = 30;

    private AssessmentViews() {}

    /// The red and yellow tasks, the reds first, and how many there are of each light.
    ///
    /// @param tasks those that are looked at
    public static String lights(Ledger ledger, List<Task> tasks, Period period, Instant at) {
        var wording = ledger.registry().wording();
        var red = new ArrayList<String>();
        var yellow = new ArrayList<String>();
        var green = 0;
        for (var task : tasks) {
            var lighting = Lighting.of(ledger, task, period, at);
            var line = "- **" + task.number() + "号** " + task.shortText() + "："
                    + lighting.words(ledger.registry().wording());
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
        lines.add("**" + wording.text("亮灯清单.标题", Map.of("报告期", period.label())) + "**");
        lines.add(wording.text("亮灯清单.说明",
                Map.of("总数", tasks.size(), "红", red.size(), "黄", yellow.size(), "绿", green, "未报",
                        none == 0 ? "" : wording.text("亮灯清单.未报", Map.of("件数", none)))));
        section(wording, lines, Light.RED, red);
        section(wording, lines, Light.YELLOW, yellow);
        return String.join("\n", lines);
    }

    private static void section(Wording wording, List<String> lines, Light light, List<String> tasks) {
        if (!tasks.isEmpty()) {
            lines.add("\n**" + wording.text("亮灯清单.小标题", Map.of("灯", light.label(), "件数", tasks.size())) + "**");
            tasks.stream().limit(LINES).forEach(lines::add);
            if (tasks.size() > LINES) {
                lines.add("- " + wording.text("亮灯清单.更多", Map.of("件数", tasks.size() - LINES)));
            }
        }
    }

    /// The four proofs of one task.
    public static String proofs(Ledger ledger, Task task, Period period) {
        var wording = ledger.registry().wording();
        var proofs = FourProofs.of(ledger, task, period);
        var lines = new ArrayList<String>();
        lines.add("**" + wording.text("四有.标题", Map.of("编号", task.number(), "报告期", period.label())) + "**\n"
                + task.shortText());
        lines.addAll(proofs.lines(wording));
        lines.add(proofs.missing().isEmpty()
                ? wording.text("四有.齐全")
                : wording.text("四有.缺", Map.of("件数", proofs.missing().size())));
        return String.join("\n", lines);
    }

    /// Which tasks lack which proofs, with counts that equal the lists.
    public static String missing(Ledger ledger, List<Task> tasks, Period period) {
        var wording = ledger.registry().wording();
        var byName = new LinkedHashMap<String, List<Integer>>();
        FourProofs.NAMES.forEach(name -> byName.put(name, new ArrayList<>()));
        var complete = 0;
        for (var task : tasks) {
            var missing = FourProofs.of(ledger, task, period).missing();
            complete += missing.isEmpty() ? 1 : 0;
            missing.forEach(name -> byName.getOrDefault(name, new ArrayList<>()).add(task.number()));
        }
        var lines = new ArrayList<String>();
        lines.add("**" + wording.text("四有清单.标题", Map.of("报告期", period.label())) + "**");
        lines.add(wording.text("四有清单.说明", Map.of("总数", tasks.size(), "齐全", complete)));
        byName.forEach((name, numbers) -> {
            if (!numbers.isEmpty()) {
                lines.add("- " + wording.text("四有清单.缺",
                        Map.of("名称", name, "件数", numbers.size(), "清单", named(wording, numbers, tasks.size()))));
            }
        });
        return String.join("\n", lines);
    }

    private static String named(Wording wording, List<Integer> numbers, int all) {
        return numbers.size() == all
                ? wording.text("四有清单.全部")
                : Words.numbers(numbers.stream().limit(NUMBERS).toList()) + (numbers.size() > NUMBERS ? "等" : "");
    }
}
