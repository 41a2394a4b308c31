package cn.duban.order;

import cn.duban.digest.Words;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import java.util.ArrayList;
import java.util.List;

/// What will go out in the rest of the year if nobody answers anything more (预演).
public final class RehearsalViews {

    private static final int NAMED = 2;

    private RehearsalViews() {}

    /// One line a step.
    public static String all(List<Rehearsed> steps) {
        if (steps.isEmpty()) {
            return "今年的步骤都已办完，不会再发消息。";
        }
        var lines = new ArrayList<String>();
        lines.add("**预演**\n如果从现在起都不再答复，今后将发出：");
        steps.forEach(
                step -> lines.add("- " + Words.time(step.at()) + " " + step.step() + "：" + counts(step.messages())));
        lines.add("\n发“预演 单位名称”可看发给某个单位的。");
        return String.join("\n", lines);
    }

    private static String counts(List<Message> messages) {
        var units = messages.stream().map(RehearsalViews::unit).filter(unit -> !unit.isEmpty()).toList();
        var others = messages.size() - units.size();
        var parts = new ArrayList<String>();
        if (!units.isEmpty()) {
            parts.add(units.size() + " 个单位（" + String.join("、", units.subList(0, Math.min(NAMED, units.size())))
                    + (units.size() > NAMED ? "等" : "") + "）");
        }
        if (others > 0) {
            parts.add("领导和督查室 " + others + " 条");
        }
        return parts.isEmpty() ? "不发消息" : String.join("，", parts);
    }

    /// What one unit will get.
    ///
    /// @param unit canonical name
    public static String of(List<Rehearsed> steps, String unit) {
        var lines = new ArrayList<String>();
        lines.add("**预演 " + unit + "**\n如果从现在起都不再答复，今后将收到：");
        for (var step : steps) {
            for (var message : step.messages()) {
                if (unit(message).equals(unit)) {
                    lines.add("- " + Words.time(step.at()) + " " + message.subject().replace(unit + " ", "") + "，"
                            + message.text().items().size() + " 项");
                }
            }
        }
        return lines.size() == 1 ? unit + "今年不会再收到消息。" : String.join("\n", lines);
    }

    private static String unit(Message message) {
        return message.to() instanceof Recipient.UnitGroup(var unit) ? unit : "";
    }
}
