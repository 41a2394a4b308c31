package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Report;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// What units have asked the office to decide on and still wait for (待办).
public final class RequestsView {

    private RequestsView() {}

    /// The open requests with their numbers, oldest first, then the tasks whose units say that they are done.
    public static Text text(Ledger ledger) {
        var open = ledger.commitments().openRequests();
        var done = SaidDone.unasked(ledger);
        var lead = open.isEmpty()
                ? done.isEmpty() ? "目前没有待研究的事项。" : "没有待研究的申请。"
                : "待研究 " + open.size() + " 项，由早到晚。";
        var items = new ArrayList<String>();
        open.forEach(made -> items.add(item(ledger, made)));
        if (!done.isEmpty()) {
            items.add("\n**待确认办结 " + done.size() + " 项**（单位报已完成）");
            done.forEach(said -> items.add("- **" + said.task().number() + "号** " + said.task().shortText() + "（"
                    + said.unit() + "，" + Words.time(said.at()) + "）"));
        }
        return Letter.text("待办", lead, items, foot(ledger));
    }

    /// How to answer what is open, each kind with a number of its own.
    private static String foot(Ledger ledger) {
        var orders = new LinkedHashMap<Class<?>, String>();
        for (var made : ledger.commitments().openRequests()) {
            orders.putIfAbsent(made.request().getClass(), orders(made.request()));
        }
        SaidDone.unasked(ledger)
                .stream()
                .findFirst()
                .ifPresent(said -> orders.putIfAbsent(Request.Completion.class, closing(said.task().number())));
        return orders.isEmpty() ? "" : "\n回复：" + String.join("；", orders.values()) + "。";
    }

    private static String orders(Request request) {
        return switch (request) {
            case Request.Objection objection ->
                "“维持 " + objection.number() + " 理由…”或“改派 " + objection.number() + " 单位”";
            case Request.Completion completion -> closing(completion.task());
            case Request.Extension _,Request.Correction _,Request.Reopening _ ->
                "“同意 " + request.number() + "”或“不同意 " + request.number() + " 理由…”";
        };
    }

    private static String closing(int task) {
        return "“办结 " + task + "”或“不予办结 " + task + " 理由…”";
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
            case Request.Correction correction -> correction.key().period().label() + "填报申请"
                    + (correction.report() == null
                            ? "撤回"
                            : "更正为：" + Typed.excerpt(told(correction.report())));
            case Request.Completion completion ->
                "申请办结" + (completion.words().isBlank() ? "" : "：" + Typed.excerpt(completion.words()));
            case Request.Reopening reopening -> "任务已办结，又报：" + Typed.excerpt(reopening.words());
        };
    }

    private static String told(Report report) {
        var words = new ArrayList<String>();
        if (report.percent() != null) {
            words.add("完成 " + Words.number(report.percent()) + "%");
        }
        if (report.status() != null) {
            words.add(report.status().label());
        }
        report.values().forEach(value -> words.add(value.toString()));
        words.add(report.progress());
        return String.join("，", words.stream().filter(word -> !word.isBlank()).toList());
    }
}
