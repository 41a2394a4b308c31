package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a unit is told about what it owes: one letter that lists its reports, claims and plans and says how to answer.
public final class UnitLetter {

    /// Why a unit is written to.
    public enum Occasion {
        /// A round begins: all its tasks are listed.
        OPENING("进展填报"),
        /// It still owes something: only that is listed.
        REMINDER("填报提醒"),
        /// Staff urge it: only what it owes is listed.
        URGING("催办");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }
    }

    private UnitLetter() {}

    /// The letter to a unit that owes something.
    ///
    /// @param unit canonical name
    /// @param deadline the day by which it is to report
    /// @throws IllegalArgumentException if it owes nothing it may be urged on: it must be left in peace
    public static Letter of(Occasion occasion, Ledger ledger, String unit, Period period, LocalDate deadline,
            Instant now) {
        var today = Words.local(now).toLocalDate();
        var dues = Dues.of(ledger, unit, period, today);
        if (dues.nothing()) {
            throw new IllegalArgumentException(unit + " 没有要办的，不应再发消息");
        }
        var owed = dues.reports();
        var listed = occasion == Occasion.OPENING ? ledger.registry().tasksOf(unit) : owed;
        return new Letter(new Recipient.UnitGroup(unit), unit + " " + period.label() + occasion.label,
                lead(occasion, dues, resting(ledger, unit, period, owed), due(deadline, today)),
                listed.stream()
                        .map(task -> item(ledger, unit, period, task, state(ledger, unit, task, period, owed)))
                        .toList(),
                foot(dues));
    }

    private static String lead(Occasion occasion, Dues dues, int resting, String due) {
        var urging = occasion == Occasion.URGING ? "督查室提醒：" : "";
        if (dues.reports().isEmpty()) {
            return urging + "进展没有待报的，" + due + dues.besides() + "。";
        }
        var owed = dues.reports().size();
        if (occasion != Occasion.OPENING) {
            return urging + "还有 " + owed + " 项未报，" + due + "填报" + dues.also() + "。";
        }
        return owed == dues.own()
                ? due + "填报以下 " + owed + " 项重点工作的进展" + dues.also() + "。"
                : "以下 " + dues.own() + " 项重点工作，" + count(dues.own() - owed - resting, "已报")
                        + count(resting, "暂缓或延期") + due + "填报其余 " + owed + " 项" + dues.also() + "。";
    }

    private static int resting(Ledger ledger, String unit, Period period, List<Task> owed) {
        return ledger.owedBy(unit, period).size() - owed.size();
    }

    private static String count(int tasks, String state) {
        return tasks == 0 ? "" : tasks + " 项" + state + "；";
    }

    private static String state(Ledger ledger, String unit, Task task, Period period, List<Task> owed) {
        return owed.contains(task) ? "" : ledger.owedBy(unit, period).contains(task) ? "，暂缓或延期" : "，已报";
    }

    private static String due(LocalDate deadline, LocalDate today) {
        var day = Words.day(deadline);
        var weekday = Words.weekday(deadline);
        if (deadline.isEqual(today)) {
            return "请于今天（" + day + "，" + weekday + "）下班前";
        }
        return deadline.isAfter(today)
                ? "请于" + day + "（" + weekday + "）前"
                : "填报已于" + day + "（" + weekday + "）截止，请尽快";
    }

    private static String item(Ledger ledger, String unit, Period period, Task task, String state) {
        return "- " + task.number() + "号（" + Words.role(ledger.registry(), unit, task) + state + "）"
                + task.shortText() + returned(ledger, new ReportKey(period, task.number(), unit));
    }

    private static String returned(Ledger ledger, ReportKey key) {
        return ledger.report(key)
                .flatMap(ledger.reviews()::returned)
                .map(back -> "\n  已退回，请于" + Words.day(back.due()) + "前重报：" + Typed.excerpt(back.reason()))
                .orElse("");
    }

    private static String foot(Dues dues) {
        var owed = dues.reports();
        return owed.isEmpty() ? "\n在本群@机器人回复即可。" + dues.how() : reporting(owed) + dues.how();
    }

    private static String reporting(List<Task> owed) {
        var first = owed.getFirst();
        var example = first.number() + "号任务" + figure(first) + "；问题：暂无；下一步：××";
        return "\n在本群@机器人回复即可，可一次报多项。例如：\n> " + example + "\n\n情况简单的，回“" + numbers(owed) + "正常推进”也可以。";
    }

    private static String figure(Task task) {
        return task.targets().stream().anyMatch(target -> target.kind() == Target.Kind.GROWTH_RATE)
                ? "同比增长××%，达到序时进度"
                : "完成××%，进度正常";
    }

    private static String numbers(List<Task> owed) {
        return owed.size() == 1
                ? owed.getFirst().number() + "号"
                : owed.get(0).number() + "、" + owed.get(1).number() + "号均";
    }
}
