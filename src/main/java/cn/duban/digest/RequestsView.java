package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;

/// What units have asked the office to decide on and still wait for (待办).
public final class RequestsView {

    private RequestsView() {}

    /// The open objections and extensions with their numbers, oldest first.
    public static Text text(Ledger ledger) {
        var open = ledger.commitments().openRequests();
        var lead = open.isEmpty() ? "目前没有待研究的事项。" : "待研究 " + open.size() + " 项，由早到晚。";
        return Letter.text("待办", lead, open.stream().map(made -> item(ledger, made)).toList(), "");
    }

    private static String item(Ledger ledger, MadeRequest made) {
        var request = made.request();
        var task = ledger.registry().task(request.task()).map(known -> known.shortText()).orElse("");
        var head = "- 第 " + request.number() + " 号 " + request.unit() + "：**" + request.task() + "号** " + task + "\n  ";
        return head + what(request) + "\n  " + Words.time(made.at()) + "提出";
    }

    private static String what(Request request) {
        return switch (request) {
            case Request.Objection objection -> "异议：" + Typed.excerpt(objection.reason());
            case Request.Extension extension -> extension.key().period().label() + "填报申请延至"
                    + Words.day(extension.until()) + "（" + Words.weekday(extension.until()) + "）："
                    + (extension.reason() == null ? "未说明理由" : Typed.excerpt(extension.reason()));
        };
    }
}
