package cn.duban.contact;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.talk.Figures;
import cn.duban.understanding.StatementReader;
import cn.duban.wording.Wording;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads that nothing has changed (无变化), and fills in what is known from the report before.
final class NoChange {

    private static final String BEFORE = "(?:上个?季度|上季|上期|上次|上报|之前|以前|前期|原来|前次|上回)";
    private static final Pattern SAID = Pattern
            .compile("(?:(?:目前|暂|尚|还|本季度?|本期|一季度|二季度|三季度|四季度|进展|情况|工作|任务|全部|所有|均|都|仍|基本|和|与|同|较|跟|比|的|内容|数据|相比|了){0,60}"
                    + "(?:(?:无|没有?)(?:任何|什么|明显|新的?|大的?)?(?:变化|变动|进展|更新)|(?:同|和|与|跟)" + BEFORE
                    + "|(?:和|与|同|跟)?" + BEFORE
                    + "(?:的)?(?:情况|进展|数据|内容)?(?:1样|一样|1致|一致|相同)|不变|(?:维持|保持)(?:不变|现状|原状)|进展?同" + BEFORE + ")"
                    + "(?:1致|一致|1样|一样|相同|进展|情况|内容|数据|填报|了|的){0,12})");
    private static final Pattern AROUND = Pattern.compile("(?:重点工作|任务|第)?[\\d、,和 ]{0,12}[号项]?(?=[\\D]|$)");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}]+");

    private NoChange() {}

    /// Whether a report says that nothing has changed, and gives no figure of its own.
    static boolean isSaid(Report report) {
        return report.percent() == null && report.values().isEmpty() && report.status() == null
                && isAll(report.progress());
    }

    /// Whether a text says that nothing has changed, and nothing else besides the numbers of tasks.
    static boolean isAll(String text) {
        var plain = StatementReader.plain(text).text();
        var words = NOISE.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll("");
        return !words.isEmpty() && words.length() <= 40 && SAID.matcher(words).matches();
    }

    /// The report that is meant: the one already given in this period or, without it, the last one of an earlier
    /// period.
    static Optional<FiledReport> former(Ledger ledger, ReportKey key) {
        return ledger.report(key)
                .or(() -> ledger.reports()
                        .stream()
                        .filter(filed -> isBefore(filed.key(), key))
                        .max(Comparator.comparing(filed -> filed.key().period())));
    }

    private static boolean isBefore(ReportKey one, ReportKey key) {
        return one.task() == key.task() && one.unit().equals(key.unit())
                && one.period().compareTo(key.period()) < 0;
    }

    /// What was said, with the figures that stay as they were. How far that is from the pace is judged anew: only what
    /// was done stays done, and what was not begun has not begun.
    static Report filledIn(Report said, Report former) {
        var stays = former.status() == Status.DONE || former.status() == Status.NOT_STARTED;
        return new Report(former.percent(), stays ? former.status() : null, former.values(), said.progress(),
                said.problems() == null ? former.problems() : said.problems(), said.next());
    }

    /// What a contact is told of it.
    static String told(Wording wording, int task, Optional<FiledReport> former, Period period) {
        if (former.isEmpty()) {
            return wording.text("无变化.没有填报过", Map.of("编号", task));
        }
        var old = former.get();
        var figures = Figures.figures(old.report());
        var from = old.key().period().equals(period) ? "本季度已报" : old.key().period().label();
        return figures.isEmpty()
                ? wording.text("无变化.沿用情况", Map.of("编号", task, "报告期", from))
                : wording.text("无变化.沿用数字", Map.of("编号", task, "报告期", from, "内容", figures));
    }
}
