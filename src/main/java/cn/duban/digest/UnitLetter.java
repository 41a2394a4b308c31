package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a unit is told about what it owes: one letter that lists its reports, claims and plans and says how to answer.
public final class UnitLetter {

    /// Why a unit is written to.
    public enum Occasion {
        /// A round begins: all its tasks are listed.
        OPENING("启动.标题", "启动.说明", "启动提醒.只待认领"),
        /// It still owes something: only that is listed.
        REMINDER("提醒.标题", "提醒.说明", "启动提醒.只待认领"),
        /// Staff urge it: only what it owes is listed.
        URGING("催办.标题", "催办.说明", "催办.只待认领");

        private final String title;
        private final String lead;
        private final String leadOfClaims;

        Occasion(String title, String lead, String leadOfClaims) {
            this.title = title;
            this.lead = lead;
            this.leadOfClaims = leadOfClaims;
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
        var wording = ledger.registry().wording();
        var values = new HashMap<String, Object>(Map.of("单位", unit, "报告期", period.label()));
        var title = wording.text(occasion.title, values);
        values.put("时限", due(wording, deadline, today));
        return new Letter(new Recipient.UnitGroup(unit), title,
                lead(wording, occasion, dues, resting(ledger, unit, period, owed), values),
                listed.stream()
                        .map(task -> item(ledger, unit, period, task, state(ledger, unit, task, period, owed)))
                        .toList(),
                "\n" + foot(wording, dues) + dues.how(wording));
    }

    private static String lead(Wording wording, Occasion occasion, Dues dues, int resting,
            Map<String, Object> values) {
        if (dues.reports().isEmpty()) {
            values.put("事项", dues.besides(wording));
            return wording.text(occasion.leadOfClaims, values);
        }
        var owed = dues.reports().size();
        values.put("件数", owed);
        values.put("并办", dues.also(wording));
        if (occasion != Occasion.OPENING || owed == dues.own()) {
            return wording.text(occasion.lead, values);
        }
        values.put("总数", dues.own());
        values.put("已报", count(wording, "启动.已报", dues.own() - owed - resting));
        values.put("暂缓", count(wording, "启动.暂缓", resting));
        return wording.text("启动.部分已报", values);
    }

    private static int resting(Ledger ledger, String unit, Period period, List<Task> owed) {
        return ledger.owedBy(unit, period).size() - owed.size();
    }

    private static String count(Wording wording, String template, int tasks) {
        return tasks == 0 ? "" : wording.text(template, Map.of("件数", tasks));
    }

    private static String state(Ledger ledger, String unit, Task task, Period period, List<Task> owed) {
        return owed.contains(task)
                ? ""
                : ledger.registry()
                        .wording()
                        .text(ledger.owedBy(unit, period).contains(task) ? "信件.暂缓" : "信件.已报");
    }

    private static String due(Wording wording, LocalDate deadline, LocalDate today) {
        var template = deadline.isEqual(today) ? "时限.今天" : deadline.isAfter(today) ? "时限.以前" : "时限.已过";
        return wording.text(template, Map.of("日期", Words.day(deadline), "星期", Words.weekday(deadline)));
    }

    private static String item(Ledger ledger, String unit, Period period, Task task, String state) {
        return "- " + ledger.registry()
                .wording()
                .text("信件.任务", Map.of("编号", task.number(), "分工", Words.role(ledger.registry(), unit, task), "状态", state,
                        "任务", task.shortText()))
                + returned(ledger, new ReportKey(period, task.number(), unit));
    }

    private static String returned(Ledger ledger, ReportKey key) {
        return ledger.report(key)
                .flatMap(ledger.reviews()::returned)
                .map(back -> "\n  " + ledger.registry()
                        .wording()
                        .text("信件.退回", Map.of("期限", Words.day(back.due()), "理由", Typed.excerpt(back.reason()))))
                .orElse("");
    }

    private static String foot(Wording wording, Dues dues) {
        var owed = dues.reports();
        return owed.isEmpty()
                ? wording.text("启动提醒.只待认领结尾")
                : wording.text("启动提醒.结尾", Map.of("编号", owed.getFirst().number(), "示例",
                        wording.text(example(owed.getFirst())), "任务", numbers(wording, owed)));
    }

    private static String example(Task task) {
        return task.targets().stream().anyMatch(target -> target.kind() == Target.Kind.GROWTH_RATE)
                ? "启动提醒.增速示例"
                : "启动提醒.进度示例";
    }

    private static String numbers(Wording wording, List<Task> owed) {
        return owed.size() == 1
                ? wording.text("信件.一项", Map.of("编号", owed.getFirst().number()))
                : wording.text("信件.两项", Map.of("编号", owed.get(0).number(), "第二", owed.get(1).number()));
    }
}
