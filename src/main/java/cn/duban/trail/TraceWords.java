package cn.duban.trail;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Event;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import cn.duban.ledger.Trace;
import cn.duban.wording.Wording;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in a line what was done.
final class TraceWords {

    private static final int MANY = 3;

    private final Ledger ledger;
    private final Wording wording;

    private TraceWords(Ledger ledger) {
        this.ledger = ledger;
        wording = ledger.registry().wording();
    }

    static String of(Ledger ledger, Trace act) {
        var words = new TraceWords(ledger);
        var lines = act.events().stream().map(words::of).filter(line -> !line.isEmpty()).toList();
        var shown = String.join("；", lines.subList(0, Math.min(MANY, lines.size())));
        return lines.size() > MANY
                ? words.wording.text("留痕.等多件", Map.of("事项", shown, "件数", lines.size()))
                : shown;
    }

    private String of(Event event) {
        return switch (event) {
            case Event.OfReports one -> reports(one);
            case Event.OfReviews one -> reviews(one);
            case Event.OfCommitments one -> commitments(one);
            case Event.OfOffice one -> office(one);
            case ConcernEvent.OfProblems one -> problems(one);
            case ConcernEvent.OfComments one -> comments(one);
            case Event.OfRounds one -> rounds(one);
            case Event.OfOrders one -> orders(one);
            case ExhibitEvent one -> exhibits(one);
            case Event.Undone one -> wording.text("办理事由.撤销", Map.of("条", one.trace()));
            case Event.OfConversation _,Event.OfDelivery _ -> "";
        };
    }

    private String reports(Event.OfReports event) {
        return switch (event) {
            case Event.ReportFiled one -> filed(one);
            case Event.ReportConfirmed one -> wording.text("填报事由.确认填报", Map.of("填报", of(one.key())));
            case Event.ReportWithdrawn one -> wording.text("填报事由.撤回填报", Map.of("填报", of(one.key())));
        };
    }

    private String filed(Event.ReportFiled one) {
        return one.revision() == 1
                ? wording.text("填报事由.首次填报", Map.of("填报", of(one.key()), "进展", figure(one.report())))
                : wording.text("填报事由.再次填报",
                        Map.of("填报", of(one.key()), "进展", figure(one.report()), "次", one.revision()));
    }

    private String figure(Report report) {
        var percent = report.percent();
        return percent == null
                ? wording.text("填报事由.说明", Map.of("内容", Typed.excerpt(report.progress())))
                : " " + wording.text("填报事由.完成比例", Map.of("比例", percent.stripTrailingZeros().toPlainString()));
    }

    private String reviews(Event.OfReviews event) {
        return switch (event) {
            case Event.ReportPassed one -> wording.text("填报事由.通过", Map.of("填报", of(one.key())));
            case Event.ReportReturned one -> wording.text("填报事由.退回",
                    Map.of("填报", of(one.key()), "理由", Typed.excerpt(one.returned().reason())));
            case Event.LightSet one ->
                wording.text("填报事由.亮灯", Map.of("报告期", one.period().label(), "编号", one.task(), "灯",
                        one.light().label(), "理由", Typed.excerpt(one.reason())));
        };
    }

    private String commitments(Event.OfCommitments event) {
        return switch (event) {
            case Event.TasksClaimed one ->
                wording.text("填报事由.认领", Map.of("单位", one.unit(), "任务", Words.numbers(one.tasks())));
            case Event.PlanFiled one -> wording.text("填报事由.工作安排",
                    Map.of("单位", one.unit(), "编号", one.task(), "内容", Typed.excerpt(
                            one.plan().parts().stream().map(Plan.Part::text).collect(Collectors.joining("；")))));
            case Event.ObjectionRaised(var one) -> wording.text("填报事由.异议",
                    Map.of("单位", one.unit(), "编号", one.task(), "理由", Typed.excerpt(one.reason())));
            case Event.ExtensionAsked(var one) -> wording.text("填报事由.申请延期",
                    Map.of("单位", one.unit(), "编号", one.task(), "日期", Words.day(one.until())));
            case Event.CorrectionAsked(var one) -> asked("填报事由.申请更正", one);
            case Event.CompletionAsked(var one) -> asked("填报事由.申请办结", one);
            case Event.ReopeningAsked(var one) -> asked("填报事由.补充进展", one);
            case Event.RequestTakenBack one -> wording.text("填报事由.收回申请", Map.of("申请", one.number()));
            case Event.RequestDecided one -> wording.text(one.granted() ? "填报事由.同意申请" : "填报事由.不同意申请",
                    Map.of("申请", one.number(), "申请人", asker(one.number()), "说明", said(one.words())));
        };
    }

    private String asked(String template, Request request) {
        return wording.text(template, Map.of("单位", request.unit(), "编号", request.task()));
    }

    private String asker(int request) {
        return ledger.commitments().request(request).map(made -> asked("填报事由.申请人", made.request())).orElse("");
    }

    private String office(Event.OfOffice event) {
        return switch (event) {
            case Event.DeadlineExtended one -> wording.text("变更事由.延期",
                    Map.of("填报", of(one.key()), "原日期", Words.day(one.former()), "日期", Words.day(one.until())));
            case Event.TaskClosed one ->
                wording.text("变更事由.办结", Map.of("编号", one.task(), "说明", said(one.words())));
            case Event.CompletionDenied one ->
                wording.text("变更事由.不予办结", Map.of("编号", one.task(), "理由", Typed.excerpt(one.reason())));
            case Event.TaskReopened one ->
                wording.text("变更事由.恢复", Map.of("编号", one.task(), "说明", said(one.reason())));
            case Event.RegistryOpened one -> wording.text("变更事由.新开台账", Map.of("台账", one.registry()))
                    + by(one.document());
            case Event.RegistryAmended one ->
                AmendmentWords.of(wording, one.amendment()) + said(one.reason()) + by(one.document());
        };
    }

    private String by(@Nullable String document) {
        return document == null ? "" : wording.text("变更事由.依据", Map.of("文件", Typed.excerpt(document)));
    }

    private String problems(ConcernEvent.OfProblems event) {
        return switch (event) {
            case ConcernEvent.ProblemOpened(var one) -> wording.text("办理事由.立问题",
                    Map.of("编号", one.task(), "问题", one.number(), "内容", Typed.excerpt(one.text())));
            case ConcernEvent.ProblemRestated one ->
                wording.text("办理事由.又提问题", Map.of("问题", one.number(), "内容", Typed.excerpt(one.text())));
            case ConcernEvent.ProblemSaidGone one -> wording.text("办理事由.问题已解决", Map.of("问题", one.number()));
            case ConcernEvent.ProblemClosed one ->
                wording.text("办理事由.销号", Map.of("问题", one.number(), "结果", Typed.excerpt(one.outcome())));
            case ConcernEvent.VisitMade(var one) -> wording.text("办理事由.调研",
                    Map.of("编号", one.task(), "日期", Words.day(one.day()), "内容", Typed.excerpt(one.account())));
        };
    }

    private String comments(ConcernEvent.OfComments event) {
        return switch (event) {
            case ConcernEvent.CommentGiven(var one) -> wording.text("办理事由.批示",
                    Map.of("领导", Typed.excerpt(one.leader()), "编号", one.task(), "内容", Typed.excerpt(one.text())));
            case ConcernEvent.CommentAnswered one -> wording.text("办理事由.答复批示",
                    Map.of("单位", one.unit(), "条", one.number(), "内容", Typed.excerpt(one.text())));
            case ConcernEvent.CommentEnded one -> wording.text("办理事由.批示办结", Map.of("条", one.number()));
        };
    }

    private String rounds(Event.OfRounds event) {
        return switch (event) {
            case Event.StepTaken one -> wording.text(one.late() ? "办理事由.步骤补发" : "办理事由.步骤",
                    Map.of("报告期", one.step().period().label(), "步骤", one.step().name()))
                    + (one.units() == null ? "" : wording.text("办理事由.发单位数", Map.of("单位数", one.units().size())));
            case Event.StepSkipped one -> wording.text("办理事由.步骤略过", Map.of("报告期", one.step().period().label(), "步骤",
                    one.step().name(), "理由", Typed.excerpt(one.reason())));
            case Event.UnitUrged one ->
                wording.text("办理事由.催办", Map.of("单位", one.unit(), "任务", Words.numbers(one.tasks())));
            case Event.UnitTold _ -> "";
            case Event.BulletinIssued(var one) ->
                wording.text("办理事由.通报", Map.of("文号", one.title(), "报告期", one.period().label()));
        };
    }

    private String orders(Event.OfOrders event) {
        return switch (event) {
            case Event.DemandIssued(var one) -> wording.text("办理事由.发单",
                    Map.of("单位", one.unit(), "文书", one.title(), "任务", Words.numbers(one.tasks())));
            case Event.DemandWithdrawn one ->
                wording.text("办理事由.撤单", Map.of("编号", one.number(), "理由", Typed.excerpt(one.reason())));
            case Event.SnoozeBegan(var one) -> wording.text("办理事由.暂缓", Map.of("编号", one.task(), "单位",
                    one.unit() == null ? "" : one.unit(), "日期", Words.day(one.until()), "理由",
                    Typed.excerpt(one.reason())));
            case Event.SnoozeEnded one -> wording.text(one.by() == null ? "办理事由.暂缓到期" : "办理事由.恢复暂缓");
        };
    }

    private String exhibits(ExhibitEvent event) {
        return switch (event) {
            case ExhibitEvent.ExhibitFiled(var one) -> wording.text("办理事由.收到材料", Map.of("材料", one.number()));
            case ExhibitEvent.ExhibitAssigned one ->
                wording.text("办理事由.材料归类", Map.of("材料", one.number(), "编号", one.task()));
        };
    }

    private String of(ReportKey key) {
        return wording.text("填报事由.填报", Map.of("单位", key.unit(), "编号", key.task(), "报告期", key.period().label()));
    }

    private String said(@Nullable String words) {
        return words == null || words.isBlank()
                ? ""
                : wording.text("填报事由.说明", Map.of("内容", Typed.excerpt(words)));
    }
}
