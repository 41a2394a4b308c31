package cn.duban.importing;

import cn.duban.digest.Typed;
import cn.duban.intake.Draft;
import cn.duban.ledger.Settlement;
import cn.duban.notice.Anomaly;
import cn.duban.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What staff are told of what they have settled about a notice that is being imported.
///
/// @param before as it was before that
record SettledWords(Settlement settlement, Draft before, Wording wording) {

    /// What was settled, and what is left.
    static String of(List<Settlement> settlements, Draft before, Draft after) {
        var wording = after.present().wording();
        var told = settlements.stream()
                .map(settlement -> new SettledWords(settlement, before, wording))
                .map(words -> words.told() + words.fresh())
                .collect(Collectors.joining("\n"));
        var next = after.open().stream().min(Comparator.comparingInt(Anomaly::task));
        return told + "\n" + next.map(doubt -> left(wording, after, doubt))
                .orElseGet(() -> wording.text("导入确定.没有未定", Map.of("下一步", ImportWords.next(after))));
    }

    private static String left(Wording wording, Draft after, Anomaly next) {
        return String.join("\n", wording.text("导入确定.还有未定", Map.of("处数", after.open().size())),
                ImportWords.line(next),
                wording.text("导入清单.例如", Map.of("示例", ImportWords.example(next, after))));
    }

    private String told() {
        var number = settlement.task();
        var values = ImportWords.names(settlement.values(), "待定");
        return switch (settlement.matter()) {
            case TEXT -> wording.text("导入确定.内容", Map.of("编号", number, "内容", values));
            case LEADERS -> item("责任区领导", values);
            case LEAD_UNITS -> item("牵头单位", values);
            case CO_UNITS -> item("配合单位", values);
            case UNITS -> item("责任单位", values);
            case DUE -> item("完成时限", settlement.values().isEmpty() ? "无" : values);
            case MEMBERS -> wording.text("导入确定.成员",
                    Map.of("范围", where("各项"), "写法", Typed.line(settlement.name()), "单位", values));
            case ALIAS -> wording.text("导入确定.合并", Map.of("别名", Typed.line(settlement.name()), "名称", values));
            case ACCEPTED -> settlement.values().isEmpty()
                    ? wording.text("导入确定.照列", Map.of("范围", where("通知整体")))
                    : wording.text("导入确定.是新的", Map.of("名称", values));
            case DROPPED -> wording.text("导入确定.去掉", Map.of("编号", number));
            case RESTORED -> wording.text("导入确定.恢复", Map.of("编号", number));
            case SKIPPED -> wording.text("导入确定.不改", Map.of("编号", number));
            case LEAD_RULE -> wording.text(switch (settlement.value()) {
                case "all" -> "导入确定.都牵头";
                case "nobody" -> "导入确定.不设牵头";
                default -> "导入确定.首位牵头";
            });
            case YEAR -> wording.text("导入确定.年份", Map.of("年份", values));
            case ID -> wording.text("导入确定.名称", Map.of("台账", values));
            case TITLE -> wording.text("导入确定.标题", Map.of("标题", values));
            case ROSTER -> wording.text(settlement.value().equals("carry") ? "导入确定.沿用名册" : "导入确定.另建名册");
        };
    }

    private String item(String what, String values) {
        return wording.text("导入确定.一项", Map.of("编号", settlement.task(), "项目", what, "内容", values));
    }

    private String where(String everywhere) {
        return settlement.task() == 0 ? everywhere : settlement.task() + "号";
    }

    /// Names that the notice has nowhere else may be mistyped.
    private String fresh() {
        var known = switch (settlement.matter()) {
            case LEADERS -> before.leaders();
            case LEAD_UNITS, CO_UNITS, UNITS, MEMBERS, ALIAS -> before.units();
            case TEXT, DUE, ACCEPTED, DROPPED, RESTORED, SKIPPED, LEAD_RULE, YEAR, ID, TITLE, ROSTER -> null;
        };
        var fresh = known == null
                ? List.<String>of()
                : settlement.values().stream().filter(name -> !known.contains(name) && !isCarried(name)).toList();
        return fresh.isEmpty()
                ? ""
                : "\n" + wording.text("导入确定.别处没有", Map.of("名称", Typed.line(String.join("、", fresh))));
    }

    private boolean isCarried(String name) {
        var roster = before.present().roster();
        return before.carriesOver() && (roster.unit(name).isPresent() || roster.leader(name).isPresent());
    }
}
