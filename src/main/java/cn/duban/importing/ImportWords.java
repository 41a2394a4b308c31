package cn.duban.importing;

import cn.duban.digest.Page;
import cn.duban.digest.Typed;
import cn.duban.intake.Difference;
import cn.duban.intake.Draft;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import cn.duban.notice.Likeness;
import cn.duban.notice.Part;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a notice that is being imported is shown to staff, a phone's screen at a time.
final class ImportWords {

    private static final int SHOWN = 3;
    private static final int A_SCREEN = 6;
    private static final int NAMES = 30;
    private static final String SOME_UNITS = "中北镇、精武镇";

    private ImportWords() {}

    /// All in one screen: counts, the first tasks, doubts by kind, what to do next.
    static String overview(Draft draft) {
        var lines = new ArrayList<String>();
        var wording = wording(draft);
        lines.add(wording.text("导入.概览", Map.of("标题", Typed.excerpt(draft.title()), "年份",
                draft.year() == null ? "年份不明" : draft.year() + " 年", "台账",
                draft.id() == null ? "台账名称待定" : "台账名称 " + draft.id(), "件数", draft.tasks().size(), "单位数",
                draft.units().size(), "领导数", draft.leaders().size(), "目标数", draft.targets(), "时限数", draft.dues(),
                "牵头规则", draft.leadRule().label(), "名册",
                wording.text(draft.carriesOver() ? "导入.沿用名册" : "导入.另建名册"))));
        lines.add(wording.text("导入.前几项", Map.of("件数", Math.min(SHOWN, draft.tasks().size()))));
        draft.tasks().stream().limit(SHOWN).map(ImportWords::line).forEach(lines::add);
        lines.add(kinds(wording.text("导入.待处理", Map.of("处数", draft.open().size())), draft.open()));
        lines.add(kinds(wording.text("导入.已修正", Map.of("处数", draft.repaired().size())), draft.repaired()));
        ComparisonWords.line(draft).ifPresent(lines::add);
        lines.add(next(draft));
        return String.join("\n", lines);
    }

    private static Wording wording(Draft draft) {
        return draft.present().wording();
    }

    private static String line(FoundTask task) {
        return task.number() + ". " + excerpt(task.text()) + "（" + names(task.leadUnits(), "牵头待定") + "；"
                + names(task.leaders(), "领导待定") + "）";
    }

    static String excerpt(String text) {
        var line = Typed.line(text);
        return line.length() <= NAMES ? line : line.substring(0, NAMES) + "…";
    }

    static String names(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : Typed.line(String.join("、", names));
    }

    private static String kinds(String label, List<Anomaly> anomalies) {
        var counts = anomalies.stream()
                .collect(Collectors.groupingBy(one -> one.kind().label(), Collectors.counting()));
        return "- " + label + (counts.isEmpty()
                ? ""
                : "：" + counts.entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining("、")));
    }

    /// What staff had best type next.
    static String next(Draft draft) {
        var wording = wording(draft);
        var difference = Difference.of(draft);
        if (difference.isPresent()) {
            return difference.get().changes().isEmpty()
                    ? wording.text("导入.没有不同", Map.of("年份", String.valueOf(draft.year())))
                    : wording.text("导入.有不同");
        }
        if (draft.year() == null) {
            return wording.text("导入.缺年份");
        }
        if (draft.id() == null) {
            return wording.text("导入.缺名称", Map.of("年份", draft.year()));
        }
        return wording.text(draft.open().isEmpty() ? "导入.都已定" : "导入.有未定");
    }

    /// Doubts, a screen at a time.
    ///
    /// @param title what they are, e.g. `未定`
    /// @param page from 1
    static String page(String title, Draft draft, List<Anomaly> anomalies, int page, String otherwise) {
        if (anomalies.isEmpty()) {
            return otherwise;
        }
        var wording = wording(draft);
        var all = anomalies.stream().sorted(Comparator.comparingInt(Anomaly::task)).toList();
        var screen = Page.of(all, A_SCREEN, page);
        var lines = new ArrayList<String>();
        lines.add(heading(wording, title, all.size(), screen));
        screen.shown().stream().map(ImportWords::line).forEach(lines::add);
        lines.add(wording.text("导入清单.例如", Map.of("示例", all.stream()
                .skip((long) (screen.number() - 1) * A_SCREEN)
                .map(anomaly -> example(anomaly, draft))
                .distinct()
                .limit(2)
                .collect(Collectors.joining("，")))));
        following(wording, title, screen).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /// What stands above a page of a list.
    ///
    /// @param title what it lists, e.g. `未定`
    /// @param count how many there are on all pages
    static String heading(Wording wording, String title, int count, Page<?> page) {
        return page.isOnly()
                ? wording.text("导入清单.一页", Map.of("类", title, "处数", count))
                : wording.text("导入清单.分页",
                        Map.of("类", title, "处数", count, "页", page.number(), "页数", page.count()));
    }

    /// How the next page is asked for; empty where there is none.
    static Optional<String> following(Wording wording, String title, Page<?> page) {
        return page.isLast()
                ? Optional.empty()
                : Optional.of(wording.text("导入清单.下页", Map.of("指令", "导入 " + title + " " + (page.number() + 1))));
    }

    static String line(Anomaly anomaly) {
        return "- " + (anomaly.task() == 0 ? "通知" : anomaly.task() + "号") + " " + anomaly.kind().label()
                + (anomaly.place() == null ? "" : "（" + anomaly.place() + "）") + "："
                + (anomaly.found().isBlank() ? "" : "“" + Typed.excerpt(anomaly.found()) + "”，")
                + Typed.excerpt(anomaly.proposal());
    }

    /// How a doubt is settled.
    static String example(Anomaly anomaly, Draft draft) {
        var task = anomaly.task();
        return switch (anomaly.kind()) {
            case MISSING_LEADER, LEADER_GROUP -> "“" + task + " 责任领导 待定”";
            case UNKNOWN_LEADER ->
                named(wording(draft), anomaly, Likeness.leader(draft.present().roster(), anomaly.found()));
            case MISSING_UNIT, DOUBTFUL_UNIT -> "“" + task + " 责任单位 区住建委、区财政局”";
            case UNKNOWN_UNIT ->
                named(wording(draft), anomaly, Likeness.unit(draft.present().roster(), anomaly.found()));
            case PENDING_UNIT_GROUP -> "“" + Typed.excerpt(anomaly.found())
                    + (anomaly.found().matches(".*(相关|有关).*") ? " " + task : "") + "：" + SOME_UNITS + "”";
            case AMBIGUOUS_LEAD -> task == 0 ? "“牵头规则 首位”" : "“" + task + " 牵头单位 区住建委”";
            case MISSING_TEXT, DOUBTFUL_TEXT -> "“" + task + " 内容 …”";
            case UNREADABLE_DUE -> "“" + task + " 完成时限 2025年12月31日”";
            case SHIFTED_ROW, CATEGORY_VARIANT, UNUSED_HEADING, INNER_SPACE, ALIAS, STRAY_WORD, REPEATED_NAME,
                    CARRIED_CELL,
                    GUESSED_COLUMNS, DOUBTFUL_CATEGORY, UNPLACED_CELL, UNREADABLE_LINE, HIDDEN, REPEATED_NUMBER,
                    MISSING_NUMBER,
                    COUNT_MISMATCH ->
                "“认可 " + (task == 0 ? "通知" : task) + "”";
            case DOUBTFUL_TARGET -> wording(draft).text("导入清单.存疑目标", Map.of("编号", task));
            case LIKELY_ALIAS -> wording(draft).text("导入清单.像别名",
                    Map.of("写法", Typed.excerpt(anomaly.found().replace("、", " = "))));
        };
    }

    /// Somebody the roster lacks is who is named most like them, or new.
    private static String named(Wording wording, Anomaly anomaly, Optional<String> like) {
        var found = Typed.excerpt(anomaly.found());
        return like.map(name -> "“" + found + " = " + Typed.excerpt(name) + "”")
                .orElseGet(() -> wording.text("导入清单.是新的", Map.of("名称", found)));
    }

    /// A task as read, with where each part stands.
    static String task(Draft draft, int number) {
        return draft.task(number)
                .map(task -> task(draft, task))
                .orElseGet(() -> wording(draft).text("导入任务.没有", Map.of("编号", number)));
    }

    private static String task(Draft draft, FoundTask task) {
        var lines = new ArrayList<String>();
        lines.add("**" + task.number() + "号**" + (task.category().isEmpty() ? "" : "　" + Typed.line(task.category())));
        lines.add(Typed.line(task.text()) + place(task, Part.TEXT));
        var wording = wording(draft);
        lines.add(item(wording, "牵头单位", names(task.leadUnits(), draft.leadRule() == LeadRule.NOBODY ? "不设" : "待定"),
                place(task, Part.LEAD)));
        if (!task.coUnits().isEmpty()) {
            lines.add(item(wording, "配合单位", names(task.coUnits(), ""), place(task, Part.UNITS)));
        }
        var leaders = new ArrayList<>(task.leaders());
        leaders.addAll(task.leaderGroups());
        lines.add(item(wording, "责任区领导", names(leaders, "待定"), place(task, Part.LEADER)));
        lines.add(item(wording, "完成时限", task.due() == null ? "无" : task.due().toString(),
                task.duePrinted().isEmpty() ? "" : "（" + Typed.line(task.duePrinted()) + "）"));
        lines.add(item(wording, "量化目标", targets(task), ""));
        draft.open().stream().filter(one -> one.task() == task.number()).map(ImportWords::line).forEach(lines::add);
        draft.repaired().stream().filter(one -> one.task() == task.number()).map(ImportWords::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String item(Wording wording, String what, String value, String place) {
        return "- " + wording.text("导入任务.一行", Map.of("项目", what, "内容", value, "出处", place));
    }

    private static String targets(FoundTask task) {
        return task.targets().isEmpty()
                ? "无"
                : task.targets()
                        .stream()
                        .map(target -> Typed.line(target.quote()))
                        .distinct()
                        .collect(Collectors.joining("；"));
    }

    private static String place(FoundTask task, Part part) {
        var place = task.places().get(part);
        return place == null ? "" : "（" + place + "）";
    }

    /// What becoming live would mean.
    static String preview(Draft draft, Missing missing) {
        var wording = wording(draft);
        var lines = new ArrayList<String>();
        lines.add(wording.text("导入.预览", Map.of("标题", Typed.excerpt(draft.title()), "台账", String.valueOf(draft.id()),
                "年份", String.valueOf(draft.year()), "件数", draft.tasks().size(), "单位数", missing.all(), "领导数",
                draft.leaders().size())));
        if (!draft.open().isEmpty()) {
            lines.add("- " + wording.text("导入.预览未定", Map.of("处数", draft.open().size())));
        }
        if (!missing.isNothing()) {
            lines.add("- " + MissingWords.brief(wording, missing));
        }
        lines.add(wording.text("导入.预览结尾"));
        return String.join("\n", lines);
    }

    /// What was opened, and what is to be seen to.
    static String opened(Draft draft, Missing missing) {
        var wording = wording(draft);
        var live = wording.text("导入.已生效", Map.of("标题", Typed.excerpt(draft.title()), "台账", String.valueOf(draft.id())));
        var lacks = missing.isNothing()
                ? ""
                : wording.text("导入.缺人", Map.of("缺项", MissingWords.brief(wording, missing), "台账", called(draft))) + "\n";
        return live + "\n" + lacks + wording.text("导入.请切换", Map.of("台账", called(draft)));
    }

    /// How the new registry is told from the present one: two of one year by their names.
    private static String called(Draft draft) {
        return draft.year() != null && draft.year() != draft.present().year() ? draft.year() + "" : draft.id() + "";
    }
}
