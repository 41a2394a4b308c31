package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        var units = ledger.registry().answerableFor(task.number());
        var found = new LinkedHashMap<String, Optional<String>>();
        found.put("安排", first(units, unit -> arrangement(ledger, unit, task)));
        found.put("措施", first(units, unit -> measures(ledger, new ReportKey(period, task.number(), unit))));
        found.put("检查", first(units, unit -> check(ledger, new ReportKey(period, task.number(), unit))));
        found.put("评估", first(units, unit -> assessment(ledger, new ReportKey(period, task.number(), unit))));
        return new FourProofs(found);
    }

    private static Optional<String> first(List<String> units, Function<String, Optional<String>> proof) {
        return units.stream().flatMap(unit -> proof.apply(unit).stream()).findFirst();
    }

    private static Optional<String> arrangement(Ledger ledger, String unit, Task task) {
        return ledger.commitments()
                .plan(unit, task.number())
                .map(plan -> ledger.registry()
                        .wording()
                        .text("四有材料.安排", Map.of("日期", day(plan.at()), "单位", unit)));
    }

    private static Optional<String> measures(Ledger ledger, ReportKey key) {
        var reported = ledger.report(key)
                .filter(report -> report.report().next() != null)
                .map(report -> dated(ledger, "四有材料.打算", day(report.at())));
        return reported.or(() -> ledger.commitments()
                .plan(key.unit(), key.task())
                .filter(plan -> plan.plan()
                        .parts()
                        .stream()
                        .anyMatch(part -> part.first() <= key.period().quarter()
                                && key.period().quarter() <= part.last()))
                .map(plan -> dated(ledger, "四有材料.安排内容", day(plan.at()))));
    }

    private static Optional<String> check(Ledger ledger, ReportKey key) {
        var visit = ledger.problems()
                .visits(key.task())
                .stream()
                .filter(one -> Period.of(one.day()).equals(key.period()))
                .reduce((earlier, later) -> later)
                .map(one -> dated(ledger, "四有材料.调研", Words.day(one.day())));
        return visit.or(() -> ledger.reviews()
                .history(key)
                .stream()
                .reduce((earlier, later) -> later)
                .map(review -> dated(ledger, review.passed() ? "四有材料.审核通过" : "四有材料.审核退回", day(review.at()))));
    }

    private static Optional<String> assessment(Ledger ledger, ReportKey key) {
        var given = ledger.reviews()
                .lights(key.task(), key.period())
                .stream()
                .reduce((earlier, later) -> later)
                .map(light -> ledger.registry()
                        .wording()
                        .text("四有材料.评定", Map.of("日期", day(light.at()), "灯", light.light().label())));
        return given.or(() -> ledger.report(key)
                .flatMap(ledger.reviews()::of)
                .filter(review -> review.passed())
                .map(review -> dated(ledger, "四有材料.按规则", day(review.at()))));
    }

    private static String dated(Ledger ledger, String template, String day) {
        return ledger.registry().wording().text(template, Map.of("日期", day));
    }

    private static String day(Instant at) {
        return Words.day(Words.local(at).toLocalDate());
    }

    /// The names of those that are missing, in the notice's order.
    public List<String> missing() {
        return NAMES.stream().filter(name -> found.getOrDefault(name, Optional.empty()).isEmpty()).toList();
    }

    /// A line for each.
    public List<String> lines(Wording wording) {
        return NAMES.stream()
                .map(name -> "- " + wording.text("四有材料.一项",
                        Map.of("名称", name, "材料",
                                found.getOrDefault(name, Optional.empty()).orElseGet(() -> wording.text("四有材料.缺")))))
                .toList();
    }
}
