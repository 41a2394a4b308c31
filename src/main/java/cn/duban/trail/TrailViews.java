package cn.duban.trail;

import cn.duban.digest.Page;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Trace;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;

/// The trail as staff read it (留痕): the latest first, a phone screen at a time.
public final class TrailViews {

    private static final int PAGE = 12;

    private TrailViews() {}

    /// Everything that was done.
    ///
    /// @param page from 1
    public static String all(Ledger ledger, int page) {
        return view(ledger, "", ledger.registry().wording().text("留痕.全部"), _ -> true, page);
    }

    /// What was done about a task.
    ///
    /// @param page from 1
    public static String ofTask(Ledger ledger, int task, int page) {
        var subjects = new Subjects(ledger);
        return view(ledger, Integer.toString(task), ledger.registry().wording().text("留痕.任务", Map.of("编号", task)),
                act -> act.events().stream().anyMatch(event -> subjects.tasks(event).contains(task)), page);
    }

    /// What a unit did, or was done about it.
    ///
    /// @param unit canonical name
    /// @param page from 1
    public static String ofUnit(Ledger ledger, String unit, int page) {
        var subjects = new Subjects(ledger);
        return view(ledger, unit, unit,
                act -> act.events().stream().anyMatch(event -> subjects.units(event).contains(unit)), page);
    }

    /// What somebody did.
    ///
    /// @param name as in the roster
    /// @param page from 1
    public static String by(Ledger ledger, String name, int page) {
        return view(ledger, name, Typed.excerpt(name), act -> act.actor().equals(name), page);
    }

    /// Whether somebody of that name ever did anything.
    public static boolean knows(Ledger ledger, String name) {
        return ledger.trail().all().stream().anyMatch(act -> act.actor().equals(name));
    }

    private static String view(Ledger ledger, String argument, String title, Predicate<Trace> wanted, int page) {
        var found = ledger.trail().all().reversed().stream().filter(wanted).toList();
        var wording = ledger.registry().wording();
        if (found.isEmpty()) {
            return wording.text("留痕.没有", Map.of("范围", title));
        }
        var screen = Page.of(found, PAGE, page);
        if (screen.number() != page) {
            return wording.text("留痕.没有这页", Map.of("范围", title, "页数", screen.count(), "页", page));
        }
        var lines = new ArrayList<String>();
        lines.add(screen.isOnly()
                ? wording.text("留痕.标题", Map.of("范围", title, "条数", found.size()))
                : wording.text("留痕.分页标题",
                        Map.of("范围", title, "条数", found.size(), "页", page, "页数", screen.count())));
        screen.shown().forEach(act -> lines.add(line(ledger, act)));
        if (!screen.isLast()) {
            lines.add(wording.text("留痕.下页", Map.of("指令", "留痕 "
                    + (argument.isEmpty() ? "" : Typed.excerpt(argument) + " ") + "第" + (page + 1) + "页")));
        }
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, Trace act) {
        var undone = act.undoneBy();
        var wording = ledger.registry().wording();
        return "- " + wording.text("留痕.一条", Map.of("条", act.number(), "时间", Words.time(act.at()), "经办",
                Typed.excerpt(act.actor()), "途径", through(act.cause()), "事项", TraceWords.of(ledger, act)))
                + (undone == null ? "" : wording.text("留痕.已撤销", Map.of("条", undone)));
    }

    /// Through what a command came, by how its cause begins.
    private static String through(Cause cause) {
        var value = cause.value();
        return value.startsWith("wecom:") ? "企业微信" : value.startsWith("dingtalk:") ? "钉钉" : "定时";
    }
}
