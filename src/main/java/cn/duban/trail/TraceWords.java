package cn.duban.trail;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Trace;
import cn.duban.registry.Amendment;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in a line what was done.
final class TraceWords {

    private static final int MANY = 3;

    private TraceWords() {}

    static String of(Ledger ledger, Trace act) {
        var lines = act.events().stream().map(event -> of(ledger, event)).filter(line -> !line.isEmpty()).toList();
        var shown = String.join("；", lines.subList(0, Math.min(MANY, lines.size())));
        return lines.size() > MANY ? shown + "等共 " + lines.size() + " 件" : shown;
    }

    private static String of(Ledger ledger, Event event) {
        return switch (event) {
            case Event.OfReports one -> reports(one);
            case Event.OfReviews one -> reviews(one);
            case Event.OfCommitments one -> commitments(ledger, one);
            case Event.OfOffice one -> office(one);
            case Event.OfProblems one -> problems(one);
            case Event.OfComments one -> comments(one);
            case Event.OfRounds one -> rounds(one);
            case Event.OfOrders one -> orders(one);
            case Event.OfExhibits one -> exhibits(one);
            case Event.Undone one -> "撤销第 " + one.trace() + " 条";
            case Event.OfConversation _,Event.OfDelivery _ -> "";
        };
    }

    private static String reports(Event.OfReports event) {
        return switch (event) {
            case Event.ReportFiled one -> "填报" + of(one.key()) + figure(one.report())
                    + (one.revision() == 1 ? "" : "（第 " + one.revision() + " 次）");
            case Event.ReportConfirmed one -> "确认" + of(one.key()) + "填报无误";
            case Event.ReportWithdrawn one -> "撤回" + of(one.key()) + "填报";
        };
    }

    private static String figure(Report report) {
        var percent = report.percent();
        return percent == null
                ? "：" + Typed.excerpt(report.progress())
                : " 完成 " + percent.stripTrailingZeros().toPlainString() + "%";
    }

    private static String reviews(Event.OfReviews event) {
        return switch (event) {
            case Event.ReportPassed one -> "通过" + of(one.key()) + "填报";
            case Event.ReportReturned one -> "退回" + of(one.key()) + "填报：" + Typed.excerpt(one.returned().reason());
            case Event.LightSet one -> one.period().label() + one.task() + "号亮" + lamp(one.light()) + "："
                    + Typed.excerpt(one.reason());
        };
    }

    private static String lamp(Light light) {
        return switch (light) {
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
        };
    }

    private static String commitments(Ledger ledger, Event.OfCommitments event) {
        return switch (event) {
            case Event.TasksClaimed one -> one.unit() + "认领 " + Words.numbers(one.tasks());
            case Event.PlanFiled one -> one.unit() + "报 " + one.task() + "号工作安排："
                    + Typed.excerpt(one.plan().parts().stream().map(Plan.Part::text).collect(Collectors.joining("；")));
            case Event.ObjectionRaised(var one) ->
                one.unit() + "对 " + one.task() + "号提出异议：" + Typed.excerpt(one.reason());
            case Event.ExtensionAsked(var one) -> one.unit() + "申请 " + one.task() + "号延期到" + Words.day(one.until());
            case Event.CorrectionAsked(var one) -> one.unit() + "申请更正 " + one.task() + "号填报";
            case Event.CompletionAsked(var one) -> one.unit() + "申请办结 " + one.task() + "号";
            case Event.ReopeningAsked(var one) -> one.unit() + "对已办结的 " + one.task() + "号补充进展";
            case Event.RequestTakenBack one -> "单位收回第 " + one.number() + " 号申请";
            case Event.RequestDecided one -> (one.granted() ? "同意" : "不同意") + "第 " + one.number() + " 号申请"
                    + ledger.commitments()
                            .request(one.number())
                            .map(made -> "（" + made.request().unit() + " " + made.request().task() + "号）")
                            .orElse("")
                    + said(one.words());
        };
    }

    private static String office(Event.OfOffice event) {
        return switch (event) {
            case Event.DeadlineExtended one -> of(one.key()) + "填报由" + Words.day(one.former()) + "延至"
                    + Words.day(one.until());
            case Event.TaskClosed one -> one.task() + "号办结" + said(one.words());
            case Event.CompletionDenied one -> one.task() + "号不予办结：" + Typed.excerpt(one.reason());
            case Event.TaskReopened one -> one.task() + "号恢复" + said(one.reason());
            case Event.RegistryAmended one -> amended(one.amendment()) + said(one.reason())
                    + (one.document() == null ? "" : "（依据：" + Typed.excerpt(one.document()) + "）");
        };
    }

    private static String amended(Amendment amendment) {
        return switch (amendment) {
            case Amendment.LeadNamed one -> one.task() + "号牵头单位定为" + one.unit();
            case Amendment.MembersNamed one -> one.task() + "号责任单位定为" + String.join("、", one.units());
            case Amendment.LeadersNamed one -> one.task() + "号责任区领导定为" + String.join("、", one.leaders());
            case Amendment.Reassigned one -> one.task() + "号由" + one.from() + "改派给" + one.to();
            case Amendment.TaskAdjusted one -> one.task() + "号内容调整为：" + Typed.excerpt(one.text());
            case Amendment.TaskCancelled one -> one.task() + "号取消";
            case Amendment.TaskAdded one -> "新增 " + one.task() + "号：" + Typed.excerpt(one.added().text());
            case Amendment.UnitsNamed one -> one.task() + "号责任单位改为" + String.join("、", one.units());
            case Amendment.DueSet one -> one.task() + "号完成时限改为 " + one.due();
            case Amendment.AliasGiven one -> "“" + Typed.excerpt(one.alias()) + "”即" + one.unit();
            case Amendment.ContactBound one -> Typed.excerpt(one.name()) + "登记为" + one.unit() + "联络员";
            case Amendment.ContactUnbound _ -> "解除一名联络员的登记";
            case Amendment.LeaderBound one -> "登记区领导" + Typed.excerpt(one.name()) + "的账号";
            case Amendment.ContactReached one -> one.dingtalkId() == null ? "解绑一名联络员的钉钉账号" : "登记一名联络员的钉钉账号";
            case Amendment.LeaderReached one ->
                (one.wecomId() == null ? "解绑" : "登记") + "区领导" + Typed.excerpt(one.name()) + "的企业微信账号";
            case Amendment.StaffReached one -> one.wecomId() == null ? "解绑一名工作人员的企业微信账号" : "登记一名工作人员的企业微信账号";
            case Amendment.LeaderReplaced one ->
                "区领导由" + Typed.excerpt(one.former()) + "更换为" + Typed.excerpt(one.name());
        };
    }

    private static String problems(Event.OfProblems event) {
        return switch (event) {
            case Event.ProblemOpened(var one) -> one.task() + "号立问题 " + one.number() + "：" + Typed.excerpt(one.text());
            case Event.ProblemRestated one -> "问题 " + one.number() + " 又提：" + Typed.excerpt(one.text());
            case Event.ProblemSaidGone one -> "单位称问题 " + one.number() + " 已解决";
            case Event.ProblemClosed one -> "问题 " + one.number() + " 销号：" + Typed.excerpt(one.outcome());
            case Event.VisitMade(var one) ->
                one.task() + "号" + Words.day(one.day()) + "调研：" + Typed.excerpt(one.account());
        };
    }

    private static String comments(Event.OfComments event) {
        return switch (event) {
            case Event.CommentGiven(var one) -> Typed.excerpt(one.leader()) + "批示 " + one.task() + "号："
                    + Typed.excerpt(one.text());
            case Event.CommentAnswered one -> one.unit() + "答复批示 " + one.number() + "：" + Typed.excerpt(one.text());
            case Event.CommentEnded one -> "批示 " + one.number() + " 办结";
        };
    }

    private static String rounds(Event.OfRounds event) {
        return switch (event) {
            case Event.StepTaken one -> one.step().period().label() + "步骤 " + one.step().name()
                    + (one.late() ? "（补发）" : "") + (one.units() == null ? "" : "，发 " + one.units().size() + " 个单位");
            case Event.StepSkipped one -> one.step().period().label() + "步骤 " + one.step().name() + " 略过："
                    + Typed.excerpt(one.reason());
            case Event.UnitUrged one -> "催办" + one.unit() + "：" + Words.numbers(one.tasks());
            case Event.UnitTold _ -> "";
            case Event.BulletinIssued(var one) -> "发" + one.title() + "（" + one.period().label() + "）";
        };
    }

    private static String orders(Event.OfOrders event) {
        return switch (event) {
            case Event.DemandIssued(var one) -> "发" + one.unit() + one.title() + "：" + Words.numbers(one.tasks());
            case Event.DemandWithdrawn one -> "撤销第 " + one.number() + " 号单：" + Typed.excerpt(one.reason());
            case Event.SnoozeBegan(var one) -> one.task() + "号" + (one.unit() == null ? "" : one.unit()) + "暂缓到"
                    + Words.day(one.until()) + "：" + Typed.excerpt(one.reason());
            case Event.SnoozeEnded one -> one.by() == null ? "一项暂缓到期" : "恢复一项暂缓";
        };
    }

    private static String exhibits(Event.OfExhibits event) {
        return switch (event) {
            case Event.ExhibitFiled(var one) -> "收到材料 " + one.number();
            case Event.ExhibitAssigned one -> "材料 " + one.number() + " 归 " + one.task() + "号";
        };
    }

    private static String of(ReportKey key) {
        return key.unit() + " " + key.task() + "号" + key.period().label();
    }

    private static String said(@Nullable String words) {
        return words == null || words.isBlank() ? "" : "：" + Typed.excerpt(words);
    }
}
