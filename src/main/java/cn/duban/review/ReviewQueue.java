package cn.duban.review;

import cn.duban.digest.Judgement;
import cn.duban.digest.Page;
import cn.duban.digest.Words;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What waits for a review (待审), by task, a page at a time.
public final class ReviewQueue {

    private static final int PAGE = 8;
    private static final int UNITS = 4;

    private ReviewQueue() {}

    /// The reports of a period that are not reviewed yet, with their figures, and how many are.
    ///
    /// @param page from 1; one behind the last shows the last
    public static Text text(Ledger ledger, Period period, int page) {
        var all = reports(ledger, period);
        var byTask = all.stream()
                .filter(report -> ledger.reviews().of(report).isEmpty())
                .collect(Collectors.groupingBy(report -> report.key().task(), TreeMap::new, Collectors.toList()));
        var screen = Page.of(List.copyOf(byTask.keySet()), PAGE, page);
        var items = new ArrayList<String>();
        screen.shown().forEach(task -> items.add(item(ledger, task, byTask.getOrDefault(task, List.of()))));
        items.addAll(returned(ledger, all));
        items.addAll(elsewhere(ledger, period));
        return new Text(
                "**" + ledger.registry().wording().text("待审.标题", Map.of("报告期", period.label())) + "**\n"
                        + lead(ledger, all, byTask.size()),
                items,
                foot(ledger.registry().wording(), byTask.isEmpty() ? 0 : byTask.firstKey(), screen));
    }

    private static String lead(Ledger ledger, List<FiledReport> all, int tasks) {
        var passed = all.stream().filter(ledger.reviews()::passed).count();
        var waiting = all.stream().filter(report -> ledger.reviews().of(report).isEmpty()).count();
        var wording = ledger.registry().wording();
        return waiting == 0
                ? wording.text("待审.没有", Map.of("已报", all.size(), "已通过", passed))
                : wording.text("待审.说明", Map.of("已报", all.size(), "已通过", passed, "待审", waiting, "件数", tasks));
    }

    private static List<FiledReport> reports(Ledger ledger, Period period) {
        return ledger.reports().stream().filter(report -> report.key().period().equals(period)).toList();
    }

    private static String item(Ledger ledger, int number, List<FiledReport> reports) {
        var task = ledger.registry().task(number);
        var lines = new ArrayList<String>();
        lines.add("- **" + number + "号** " + task.map(known -> known.shortText()).orElse(""));
        reports.stream().limit(UNITS).forEach(report -> lines.add("  " + line(ledger, report)));
        if (reports.size() > UNITS) {
            lines.add("  " + ledger.registry().wording().text("待审.更多单位", Map.of("单位数", reports.size(), "编号", number)));
        }
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, FiledReport report) {
        var key = report.key();
        var wording = ledger.registry().wording();
        var told = new ArrayList<String>();
        ledger.registry().task(key.task()).ifPresent(task -> {
            var judged = Judgement.of(ledger, key, report.report(), task, Instant.MAX);
            told.add(judged.standing().label());
            told.add(judged.figure());
        });
        told.add(report.report().problems() == null ? "" : wording.text("待审.有问题"));
        told.add(report.basis().doubts().isEmpty() ? "" : wording.text("待审.有存疑"));
        told.add(ledger.reviews().returns(key) == 0 ? "" : wording.text("待审.重报"));
        told.removeIf(String::isEmpty);
        return key.unit() + "：" + String.join("，", told);
    }

    private static List<String> returned(Ledger ledger, List<FiledReport> all) {
        var wording = ledger.registry().wording();
        var waiting = all.stream().filter(report -> ledger.reviews().returned(report).isPresent()).toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var named = waiting.stream()
                .limit(PAGE)
                .map(report -> wording.text("待审.等重报的", Map.of("编号", report.key().task(), "单位", report.key().unit(),
                        "期限", Words.day(ledger.reviews().returned(report).orElseThrow().due()))))
                .collect(Collectors.joining("、"));
        return List.of("\n" + wording.text("待审.等重报",
                Map.of("份数", waiting.size(), "清单", named + (waiting.size() > PAGE ? "等" : ""))));
    }

    /// Other periods in which something still waits, so that it is not forgotten.
    private static List<String> elsewhere(Ledger ledger, Period period) {
        var others = ledger.reports()
                .stream()
                .filter(report -> !report.key().period().equals(period) && ledger.reviews().of(report).isEmpty())
                .collect(Collectors.groupingBy(report -> report.key().period(), TreeMap::new, Collectors.counting()));
        return others.entrySet()
                .stream()
                .map(other -> "\n" + ledger.registry()
                        .wording()
                        .text("待审.其他报告期", Map.of("报告期", other.getKey().label(), "份数", other.getValue())))
                .toList();
    }

    private static String foot(Wording wording, int first, Page<?> page) {
        if (first == 0) {
            return "";
        }
        var at = page.isLast()
                ? wording.text("待审.页", Map.of("页", page.number(), "页数", page.count()))
                : wording.text("待审.翻页", Map.of("页", page.number(), "页数", page.count(), "下页", page.number() + 1));
        return "\n" + (page.isOnly() ? "" : at + "\n") + wording.text("待审.结尾", Map.of("编号", first));
    }
}
