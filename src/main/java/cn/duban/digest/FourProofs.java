package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The four proofs of a task in a period (四有): an arrangement, measures, a check and an assessment, each with its
/// date and source, by its lead unit.
///
/// @param found what there is of each, e.g. `3月20日 区财政局工作安排`; empty where it is missing; in the notice's order
public record FourProofs(Map<String, Optional<String>> found) {

    /// What they are called, in the notice's order.
    public static final List<String> NAMES = List.of("安排", "措施", "检查", "评估");

    public FourProofs {
        found = Map.copyOf(found);
    }

    /// Those there are of a task in a period.
    public static FourProofs of(Ledger ledger, Task task, Period period) {
        var lead = ledger.registry().leadUnitOf(task.number());
        var found = new LinkedHashMap<String, Optional<String>>();
        found.put("安排", lead.flatMap(unit -> arrangement(ledger, unit, task)));
        found.put("措施", lead.flatMap(unit -> measures(ledger, new ReportKey(period, task.number(), unit))));
        found.put("检查", lead.flatMap(unit -> check(ledger, new ReportKey(period, task.number(), unit))));
        found.put("评估", lead.flatMap(unit -> assessment(ledger, new ReportKey(period, task.number(), unit))));
        return new FourProofs(found);
    }

    private static Optional<String> arrangement(Ledger ledger, String unit, Task task) {
        return ledger.commitments().plan(unit, task.number()).map(plan -> day(plan.at()) + " " + unit + "工作安排");
    }

    private static Optional<String> measures(Ledger ledger, ReportKey key) {
        var reported = ledger.report(key)
                .filter(report -> report.report().next() != null)
                .map(report -> day(report.at()) + " 填报的下一步打算");
        return reported.or(() -> ledger.commitments()
                .plan(key.unit(), key.task())
                .filter(plan -> plan.plan()
                        .parts()
                        .stream()
                        .anyMatch(part -> part.first() <= key.period().quarter()
                                && key.period().quarter() <= part.last()))
                .map(plan -> day(plan.at()) + " 工作安排中本季度的内容"));
    }

    private static Optional<String> check(Ledger ledger, ReportKey key) {
        var visit = ledger.problems()
                .visits(key.task())
                .stream()
                .filter(one -> Period.of(one.day()).equals(key.period()))
                .reduce((earlier, later) -> later)
                .map(one -> Words.day(one.day()) + " 调研");
        return visit.or(() -> ledger.reviews()
                .history(key)
                .stream()
                .reduce((earlier, later) -> later)
                .map(review -> day(review.at()) + " 审核" + (review.passed() ? "通过" : "退回")));
    }

    private static Optional<String> assessment(Ledger ledger, ReportKey key) {
        var given = ledger.reviews()
                .lights(key.task(), key.period())
                .stream()
                .reduce((earlier, later) -> later)
                .map(light -> day(light.at()) + " 督查室评定" + light.light().label() + "灯");
        return given.or(() -> ledger.report(key)
                .flatMap(ledger.reviews()::of)
                .filter(review -> review.passed())
                .map(review -> day(review.at()) + " 审核时按规则评定"));
    }

    private static String day(Instant at) {
        return Words.day(Words.local(at).toLocalDate());
    }

    /// The names of those that are missing, in the notice's order.
    public List<String> missing() {
        return NAMES.stream().filter(name -> found.getOrDefault(name, Optional.empty()).isEmpty()).toList();
    }

    /// A line for each.
    public List<String> lines() {
        return NAMES.stream()
                .map(name -> "- 有" + name + "：" + found.getOrDefault(name, Optional.empty()).orElse("**缺**"))
                .toList();
    }
}
