package cn.duban.order;

import cn.duban.digest.Words;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What will go out in the rest of the year if nobody answers anything more (预演).
public final class RehearsalViews {

    private static final int NAMED = 2;

    private RehearsalViews() {}

    /// One line a step.
    public static String all(Wording wording, List<Rehearsed> steps) {
        if (steps.isEmpty()) {
            return wording.text("预演.没有");
        }
        var lines = new ArrayList<String>();
        lines.add("**" + wording.text("预演.标题") + "**\n" + wording.text("预演.说明"));
        steps.forEach(
                step -> lines.add("- " + wording.text("预演.步骤", Map.of("时间", Words.time(step.at()), "步骤", step.step(),
                        "消息", counts(wording, step.messages())))));
        lines.add("\n" + wording.text("预演.结尾"));
        return String.join("\n", lines);
    }

    private static String counts(Wording wording, List<Message> messages) {
        var units = messages.stream().map(RehearsalViews::unit).filter(unit -> !unit.isEmpty()).toList();
        var others = messages.size() - units.size();
        var parts = new ArrayList<String>();
        if (!units.isEmpty()) {
            parts.add(wording.text("预演.单位消息",
                    Map.of("单位数", units.size(), "单位", String.join("、", units.subList(0, Math.min(NAMED, units.size())))
                            + (units.size() > NAMED ? "等" : ""))));
        }
        if (others > 0) {
            parts.add(wording.text("预演.其他消息", Map.of("条数", others)));
        }
        return parts.isEmpty() ? wording.text("预演.不发") : String.join("，", parts);
    }

    /// What one unit will get.
    ///
    /// @param unit canonical name
    public static String of(Wording wording, List<Rehearsed> steps, String unit) {
        var lines = new ArrayList<String>();
        lines.add("**" + wording.text("预演.单位标题", Map.of("单位", unit)) + "**\n" + wording.text("预演.单位说明"));
        for (var step : steps) {
            for (var message : step.messages()) {
                if (unit(message).equals(unit)) {
                    lines.add("- " + wording.text("预演.单位事项",
                            Map.of("时间", Words.time(step.at()), "主题", message.subject().replace(unit + " ", ""),
                                    "件数", message.text().items().size())));
                }
            }
        }
        return lines.size() == 1 ? wording.text("预演.单位没有", Map.of("单位", unit)) : String.join("\n", lines);
    }

    private static String unit(Message message) {
        return message.to() instanceof Recipient.UnitGroup(var unit) ? unit : "";
    }
}
