package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Report;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// What units have asked the office to decide on and still wait for (待办).
public final class RequestsView {

    private RequestsView() {}

    /// The open requests with their numbers, oldest first, then the tasks whose units say that they are done.
    public static Text text(Ledger ledger) {
        var wording = ledger.registry().wording();
        var open = ledger.commitments().openRequests();
        var done = SaidDone.unasked(ledger);
        var lead = open.isEmpty()
                ? wording.text(done.isEmpty() ? "待办.没有" : "待办.没有申请")
                : wording.text("待办.说明", Map.of("件数", open.size()));
        var items = new ArrayList<String>();
        open.forEach(made -> items.add("- " + item(ledger, made)));
        if (!done.isEmpty()) {
            items.add("\n" + wording.text("待办.办结标题", Map.of("件数", done.size())));
            done.forEach(said -> items.add("- " + wording.text("待办.办结", Map.of("编号", said.task().number(), "任务",
                    said.task().shortText(), "单位", said.unit(), "时间", Words.time(said.at())))));
        }
        return Letter.text(wording.text("待办.标题"), lead, items, foot(ledger));
    }

    /// How to answer what is open, each kind with a number of its own.
    private static String foot(Ledger ledger) {
        var wording = ledger.registry().wording();
        var orders = new LinkedHashMap<Class<?>, String>();
        for (var made : ledger.commitments().openRequests()) {
            orders.putIfAbsent(made.request().getClass(), orders(wording, made.request()));
        }
        SaidDone.unasked(ledger)
                .stream()
                .findFirst()
                .ifPresent(
                        said -> orders.putIfAbsent(Request.Completion.class, closing(wording, said.task().number())));
        return orders.isEmpty() ? "" : "\n" + wording.text("待办.结尾", Map.of("指令", String.join("；", orders.values())));
    }

    private static String orders(Wording wording, Request request) {
        return switch (request) {
            case Request.Objection objection ->
                wording.text("待办.异议指令", Map.of("申请", objection.number()));
            case Request.Completion completion -> closing(wording, completion.task());
            case Request.Extension _,Request.Correction _,Request.Reopening _ ->
                wording.text("待办.申请指令", Map.of("申请", request.number()));
        };
    }

    private static String closing(Wording wording, int task) {
        return wording.text("待办.办结指令", Map.of("编号", task));
    }

    private static String item(Ledger ledger, MadeRequest made) {
        var request = made.request();
        var task = ledger.registry().task(request.task()).map(known -> known.shortText()).orElse("");
        var wording = ledger.registry().wording();
        return wording.text("待办.申请",
                Map.of("申请", request.number(), "单位", request.unit(), "编号", request.task(), "任务", task,
                        "内容", what(wording, request), "时间", Words.time(made.at())));
    }

    private static String what(Wording wording, Request request) {
        return switch (request) {
            case Request.Objection objection ->
                wording.text("待办.异议", Map.of("理由", Typed.excerpt(objection.reason())));
            case Request.Extension extension -> wording.text("待办.延期",
                    Map.of("报告期", extension.key().period().label(), "日期",
                            Words.day(extension.until()), "星期", Words.weekday(extension.until()), "理由",
                            extension.reason() == null ? wording.text("待办.没说理由") : Typed.excerpt(extension.reason())));
            case Request.Correction correction -> correction(wording, correction);
            case Request.Completion completion -> wording.text("待办.办结申请", Map.of("说明", completion.words().isBlank()
                    ? ""
                    : wording.text("待办.办结说明", Map.of("内容", Typed.excerpt(completion.words())))));
            case Request.Reopening reopening ->
                wording.text("待办.又报", Map.of("内容", Typed.excerpt(reopening.words())));
        };
    }

    private static String correction(Wording wording, Request.Correction correction) {
        var period = correction.key().period().label();
        var report = correction.report();
        return report == null
                ? wording.text("待办.撤回", Map.of("报告期", period))
                : wording.text("待办.更正", Map.of("报告期", period, "内容", Typed.excerpt(told(wording, report))));
    }

    private static String told(Wording wording, Report report) {
        var words = new ArrayList<String>();
        if (report.percent() != null) {
            words.add(wording.text("进度.完成", Map.of("比例", Words.number(report.percent()))));
        }
        if (report.status() != null) {
            words.add(report.status().label());
        }
        report.values().forEach(value -> words.add(value.toString()));
        words.add(report.progress());
        return String.join("，", words.stream().filter(word -> !word.isBlank()).toList());
    }
}
