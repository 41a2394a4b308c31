package cn.duban.review;

import cn.duban.digest.Judgement;
import cn.duban.digest.Words;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        var pages = Math.max(1, (byTask.size() + PAGE - 1) / PAGE);
        var shown = Math.clamp(page, 1, pages);
        var items = new ArrayList<String>();
        byTask.entrySet()
                .stream()
                .skip((shown - 1L) * PAGE)
                .limit(PAGE)
                .forEach(task -> items.add(item(ledger, task.getKey(), task.getValue())));
        items.addAll(returned(ledger, all));
        items.addAll(elsewhere(ledger, period));
        return new Text("**" + period.label() + "待审**\n" + lead(ledger, all, byTask.size()), items,
                foot(byTask.isEmpty() ? 0 : byTask.firstKey(), shown, pages));
    }

    private static String lead(Ledger ledger, List<FiledReport> all, int tasks) {
        var passed = all.stream().filter(ledger.reviews()::passed).count();
        var waiting = all.stream().filter(report -> ledger.reviews().of(report).isEmpty()).count();
        return "已报 " + all.size() + " 份，已通过 " + passed + " 份，"
                + (waiting == 0 ? "没有待审的填报。" : "待审 " + waiting + " 份，涉及 " + tasks + " 项任务。");
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
            lines.add("  等 " + reports.size() + " 家（发“任务 " + number + "”看全部）");
        }
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, FiledReport report) {
        var key = report.key();
        var told = ledger.registry().task(key.task()).map(task -> {
            var judged = Judgement.of(ledger, key, report.report(), task, Instant.MAX);
            return judged.standing().label() + (judged.figure().isEmpty() ? "" : "，" + judged.figure());
        }).orElse("");
        return key.unit() + "：" + told + (report.report().problems() == null ? "" : "，有问题")
                + (report.basis().doubts().isEmpty() ? "" : "，有存疑")
                + (ledger.reviews().returns(key) == 0 ? "" : "，退回后重报");
    }

    private static List<String> returned(Ledger ledger, List<FiledReport> all) {
        var waiting = all.stream().filter(report -> ledger.reviews().returned(report).isPresent()).toList();
        return waiting.isEmpty()
                ? List.of()
                : List.of("\n已退回、等单位重报 " + waiting.size() + " 份：" + waiting.stream()
                        .limit(PAGE)
                        .map(report -> report.key().task() + "号" + report.key().unit() + "（" + Words.day(
                                ledger.reviews().returned(report).orElseThrow().due()) + "前）")
                        .collect(Collectors.joining("、")) + (waiting.size() > PAGE ? "等" : ""));
    }

    /// Other periods in which something still waits, so that it is not forgotten.
    private static List<String> elsewhere(Ledger ledger, Period period) {
        var others = ledger.reports()
                .stream()
                .filter(report -> !report.key().period().equals(period) && ledger.reviews().of(report).isEmpty())
                .collect(Collectors.groupingBy(report -> report.key().period(), TreeMap::new, Collectors.counting()));
        return others.entrySet()
                .stream()
                .map(other -> "\n另有" + other.getKey().label() + " " + other.getValue() + " 份待审，请发“待审 "
                        + other.getKey().label() + "”。")
                .toList();
    }

    private static String foot(int first, int page, int pages) {
        if (first == 0) {
            return "";
        }
        return "\n" + (pages == 1
                ? ""
                : "第 " + page + "/" + pages + " 页" + (page < pages
                        ? "，发“待审 第" + (page + 1) + "页”看下一页"
                        : "") + "。\n")
                + "可发“通过 " + first + "”“退回 " + first + " 单位 原因”“通过 全部”。";
    }
}
