package cn.duban.talk;

import cn.duban.digest.Typed;
import cn.duban.intake.Difference;
import cn.duban.intake.Draft;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.ledger.Settlement;
import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import cn.duban.notice.Likeness;
import cn.duban.notice.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a notice that is being imported is shown to staff, a phone's screen at a time.
final class ImportWords {

    static final String NONE = "现在没有正在导入的文件。请把通知文件（Word、Excel、PDF 或 TXT）发给我，再回复“导入”。";
    static final String GONE = "正在导入的文件读不出来了，请再发一次。";
    private static final int SHOWN = 3;
    private static final int A_SCREEN = 6;
    private static final int NAMES = 30;

    private ImportWords() {}

    /// All in one screen: counts, the first tasks, doubts by kind, what to do next.
    static String overview(Draft draft) {
        var lines = new ArrayList<String>();
        lines.add("**" + Typed.excerpt(draft.title()) + "**");
        lines.add((draft.year() == null ? "年份不明" : draft.year() + " 年") + "，"
                + (draft.id() == null ? "台账名称待定" : "台账名称 " + draft.id()));
        lines.add("- 任务 " + draft.tasks().size() + " 项，责任单位 " + draft.units().size() + " 个，责任区领导 "
                + draft.leaders().size() + " 位");
        lines.add("- 量化目标 " + draft.targets() + " 个，写明完成时限的 " + draft.dues() + " 项");
        lines.add("- " + draft.leadRule().label() + "；" + (draft.carriesOver() ? "沿用现有名册的群和账号" : "另建名册，不沿用现有的群和账号"));
        lines.add("前 " + Math.min(SHOWN, draft.tasks().size()) + " 项：");
        draft.tasks().stream().limit(SHOWN).map(ImportWords::line).forEach(lines::add);
        lines.add(kinds("待处理", draft.open()));
        lines.add(kinds("已修正、请过目", draft.repaired()));
        ComparisonWords.line(draft).ifPresent(lines::add);
        lines.add(next(draft));
        return String.join("\n", lines);
    }

    private static String line(FoundTask task) {
        return task.number() + ". " + excerpt(task.text()) + "（" + names(task.leadUnits(), "牵头待定") + "；"
                + names(task.leaders(), "领导待定") + "）";
    }

    static String excerpt(String text) {
        var line = Typed.line(text);
        return line.length() <= NAMES ? line : line.substring(0, NAMES) + "…";
    }

    private static String names(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : Typed.line(String.join("、", names));
    }

    private static String kinds(String label, List<Anomaly> anomalies) {
        var counts = anomalies.stream()
                .collect(Collectors.groupingBy(one -> one.kind().label(), Collectors.counting()));
        return "- " + label + " " + anomalies.size() + " 处" + (counts.isEmpty()
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
        var difference = Difference.of(draft);
        if (difference.isPresent()) {
            return difference.get().changes().isEmpty()
                    ? "与现有台账没有不同，不用导入。发送“放弃导入”作罢；要另开一份台账，请写“名称 heping-" + draft.year() + "”。"
                    : "发送“导入 对比”看改动，“确认导入”照改，“放弃导入”作罢。";
        }
        if (draft.year() == null) {
            return "请先写明年份，例如“年份 2025”。";
        }
        if (draft.id() == null) {
            return "请先给台账起个名称，例如“名称 heping-" + draft.year() + "”。";
        }
        return draft.open().isEmpty()
                ? "请核对后发送“确认导入”；“导入 任务 1”看读到的原样，“放弃导入”作罢。"
                : "发送“导入 未定”逐处处理，也可以直接“确认导入”，未定的先按待定列入；“放弃导入”作罢。";
    }

    /// Doubts, a screen at a time.
    ///
    /// @param title what they are, e.g. `未定`
    /// @param page from 1
    static String page(String title, Draft draft, List<Anomaly> anomalies, int page, String otherwise) {
        if (anomalies.isEmpty()) {
            return otherwise;
        }
        var pages = (anomalies.size() + A_SCREEN - 1) / A_SCREEN;
        var shown = Math.clamp(page, 1, pages);
        var lines = new ArrayList<String>();
        lines.add(title + " " + anomalies.size() + " 处" + (pages > 1 ? "，第 " + shown + "/" + pages + " 页" : "") + "：");
        anomalies.stream()
                .sorted(Comparator.comparingInt(Anomaly::task))
                .skip((long) (shown - 1) * A_SCREEN)
                .limit(A_SCREEN)
                .map(ImportWords::line)
                .forEach(lines::add);
        lines.add("例如：" + anomalies.stream()
                .sorted(Comparator.comparingInt(Anomaly::task))
                .skip((long) (shown - 1) * A_SCREEN)
                .map(anomaly -> example(anomaly, draft))
                .distinct()
                .limit(2)
                .collect(Collectors.joining("，")) + "。");
        if (shown < pages) {
            lines.add("下一页：“导入 " + title + " " + (shown + 1) + "”");
        }
        return String.join("\n", lines);
    }

    private static String line(Anomaly anomaly) {
        return "- " + (anomaly.task() == 0 ? "通知" : anomaly.task() + "号") + " " + anomaly.kind().label()
                + (anomaly.place() == null ? "" : "（" + anomaly.place() + "）") + "："
                + (anomaly.found().isBlank() ? "" : "“" + Typed.excerpt(anomaly.found()) + "”，")
                + Typed.excerpt(anomaly.proposal());
    }

    /// How a doubt is settled.
    private static String example(Anomaly anomaly, Draft draft) {
        var task = anomaly.task();
        return switch (anomaly.kind()) {
            case MISSING_LEADER, LEADER_GROUP -> "“" + task + " 责任领导 待定”";
            case UNKNOWN_LEADER -> named(anomaly, Likeness.leader(draft.present().roster(), anomaly.found()));
            case MISSING_UNIT, DOUBTFUL_UNIT -> "“" + task + " 责任单位 区住建委、区财政局”";
            case UNKNOWN_UNIT -> named(anomaly, Likeness.unit(draft.present().roster(), anomaly.found()));
            case PENDING_UNIT_GROUP -> "“" + Typed.excerpt(anomaly.found())
                    + (anomaly.found().matches(".*(相关|有关).*") ? " " + task : "") + "：中北镇、精武镇”";
            case AMBIGUOUS_LEAD -> task == 0 ? "“牵头规则 首位”" : "“" + task + " 牵头单位 区住建委”";
            case MISSING_TEXT, DOUBTFUL_TEXT -> "“" + task + " 内容 …”";
            case UNREADABLE_DUE -> "“" + task + " 完成时限 2025年12月31日”";
            case SHIFTED_ROW, CATEGORY_VARIANT, INNER_SPACE, ALIAS, STRAY_WORD, REPEATED_NAME, CARRIED_CELL,
                    GUESSED_COLUMNS, DOUBTFUL_CATEGORY, UNPLACED_CELL, UNREADABLE_LINE, REPEATED_NUMBER, MISSING_NUMBER,
                    COUNT_MISMATCH ->
                "“认可 " + (task == 0 ? "通知" : task) + "”";
            case DOUBTFUL_TARGET -> "“认可 " + task + "”（照原文，不另作量化目标），“" + task + " 内容 …”（改写清楚）";
            case LIKELY_ALIAS -> "“" + Typed.excerpt(anomaly.found().replace("、", " = ")) + "”，“认可 通知”（不是同一单位）";
        };
    }

    /// Somebody the roster lacks is who is named most like them, or new.
    private static String named(Anomaly anomaly, Optional<String> like) {
        var found = Typed.excerpt(anomaly.found());
        return like.map(name -> "“" + found + " = " + Typed.excerpt(name) + "”").orElse("“认可 " + found + "”（是新的）");
    }

    /// A task as read, with where each part stands.
    static String task(Draft draft, int number) {
        return draft.task(number)
                .map(task -> task(draft, task))
                .orElseGet(() -> "草稿里没有 " + number + " 号任务。");
    }

    private static String task(Draft draft, FoundTask task) {
        var lines = new ArrayList<String>();
        lines.add("**" + task.number() + "号**" + (task.category().isEmpty() ? "" : "　" + Typed.line(task.category())));
        lines.add(Typed.line(task.text()) + place(task, Part.TEXT));
        lines.add("- 牵头单位：" + names(task.leadUnits(), draft.leadRule() == LeadRule.NOBODY ? "不设" : "待定")
                + place(task, Part.LEAD));
        if (!task.coUnits().isEmpty()) {
            lines.add("- 配合单位：" + names(task.coUnits(), "") + place(task, Part.UNITS));
        }
        var leaders = new ArrayList<>(task.leaders());
        leaders.addAll(task.leaderGroups());
        lines.add("- 责任区领导：" + names(leaders, "待定") + place(task, Part.LEADER));
        lines.add("- 完成时限：" + (task.due() == null ? "无" : task.due().toString())
                + (task.duePrinted().isEmpty() ? "" : "（" + Typed.line(task.duePrinted()) + "）"));
        lines.add("- 量化目标：" + (task.targets().isEmpty()
                ? "无"
                : task.targets()
                        .stream()
                        .map(target -> Typed.line(target.quote()))
                        .distinct()
                        .collect(Collectors.joining("；"))));
        draft.open().stream().filter(one -> one.task() == task.number()).map(ImportWords::line).forEach(lines::add);
        draft.repaired().stream().filter(one -> one.task() == task.number()).map(ImportWords::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String place(FoundTask task, Part part) {
        var place = task.places().get(part);
        return place == null ? "" : "（" + place + "）";
    }

    /// What was settled, and what is left.
    static String settled(List<Settlement> settlements, Draft before, Draft draft) {
        return settlements.stream()
                .map(settlement -> words(settlement) + fresh(settlement, before))
                .collect(Collectors.joining("\n"))
                + draft.open()
                        .stream()
                        .min(Comparator.comparingInt(Anomaly::task))
                        .map(doubt -> "\n还有 " + draft.open().size() + " 处未定，下一处：\n" + line(doubt) + "\n例如："
                                + example(doubt, draft) + "。")
                        .orElseGet(() -> "\n没有未定的了。" + next(draft));
    }

    private static String words(Settlement settlement) {
        var task = settlement.task() + "号";
        var values = names(settlement.values(), "待定");
        return switch (settlement.matter()) {
            case TEXT -> task + "内容已改为：" + values;
            case LEADERS -> task + "责任区领导：" + values + "。";
            case LEAD_UNITS -> task + "牵头单位：" + values + "。";
            case CO_UNITS -> task + "配合单位：" + values + "。";
            case UNITS -> task + "责任单位：" + values + "。";
            case DUE -> task + "完成时限：" + (settlement.values().isEmpty() ? "无" : values) + "。";
            case MEMBERS -> (settlement.task() == 0 ? "各项" : task) + "的“" + Typed.line(settlement.name()) + "”是："
                    + values + "。";
            case ALIAS -> "“" + Typed.line(settlement.name()) + "”就是“" + values + "”，已合并。";
            case ACCEPTED -> !settlement.values().isEmpty()
                    ? values + "是新的，将列入名册。"
                    : (settlement.task() == 0 ? "通知整体" : task) + "照所读的列入。";
            case DROPPED -> task + "已从草稿中去掉；发送“恢复 " + settlement.task() + "”可找回。";
            case RESTORED -> task + "已恢复。";
            case SKIPPED -> task + "保持台账原样，不随文件改。";
            case LEAD_RULE -> switch (settlement.value()) {
                case "all" -> "未写明牵头的，各责任单位都牵头；任务进度以列在首位的单位所报为准。";
                case "nobody" -> "不设牵头单位，各责任单位都要填报；任务进度以列在首位的单位所报为准。";
                default -> "未写明牵头的，由列在首位的单位牵头。";
            };
            case YEAR -> "年份 " + values + "。";
            case ID -> "台账名称 " + values + "。";
            case TITLE -> "标题“" + values + "”。";
            case ROSTER -> settlement.value().equals("carry") ? "沿用现有名册的群和账号。" : "另建名册，不沿用现有的群和账号。";
        };
    }

    /// Names that the notice has nowhere else may be mistyped.
    private static String fresh(Settlement settlement, Draft before) {
        var known = switch (settlement.matter()) {
            case LEADERS -> before.leaders();
            case LEAD_UNITS, CO_UNITS, UNITS, MEMBERS, ALIAS -> before.units();
            case TEXT, DUE, ACCEPTED, DROPPED, RESTORED, SKIPPED, LEAD_RULE, YEAR, ID, TITLE, ROSTER -> null;
        };
        var fresh = known == null
                ? List.<String>of()
                : settlement.values()
                        .stream()
                        .filter(name -> !known.contains(name) && !isCarried(name, before))
                        .toList();
        return fresh.isEmpty() ? "" : "\n请注意：通知里别处没有“" + Typed.line(String.join("、", fresh)) + "”，请核对有没有写错。";
    }

    private static boolean isCarried(String name, Draft draft) {
        var roster = draft.present().roster();
        return draft.carriesOver() && (roster.unit(name).isPresent() || roster.leader(name).isPresent());
    }

    /// What becoming live would mean.
    static String preview(Draft draft, Missing missing) {
        var open = draft.open().isEmpty() ? "" : "\n- 未定 " + draft.open().size() + " 处，先按待定列入，以后可以补";
        return "将新开台账 **" + Typed.excerpt(draft.title()) + "**（" + draft.id() + "）：\n- " + draft.year() + " 年，任务 "
                + draft.tasks().size() + " 项，单位 " + missing.all() + " 个，责任区领导 " + draft.leaders().size() + " 位" + open
                + (missing.isNothing() ? "" : "\n- " + brief(missing)) + "\n确认后立即生效，到期即向各单位发送填报通知。";
    }

    private static String brief(Missing missing) {
        var parts = new ArrayList<String>();
        if (!missing.groupless().isEmpty()) {
            parts.add("没有群的单位 " + missing.groupless().size() + " 个");
        }
        if (!missing.units().isEmpty()) {
            parts.add("没有联络员的单位 " + missing.units().size() + " 个");
        }
        if (!missing.leaders().isEmpty()) {
            parts.add("没有账号的领导 " + missing.leaders().size() + " 位");
        }
        return String.join("，", parts);
    }

    /// What was opened, and what is to be seen to.
    static String opened(Draft draft, Missing missing) {
        return "台账 **" + Typed.excerpt(draft.title()) + "**（" + draft.id() + "）已生效。"
                + (missing.isNothing() ? "" : "\n" + brief(missing) + "。发送“" + called(draft) + "：名册”查看名单。")
                + "\n您现在登记在多份台账里，发送“切换 " + called(draft) + "”即可办理新台账。";
    }

    /// How the new registry is told from the present one: two of one year by their names.
    private static String called(Draft draft) {
        return draft.year() != null && draft.year() != draft.present().year() ? draft.year() + "" : draft.id() + "";
    }

    /// Who cannot be reached, a screen at a time.
    static String missing(Missing missing, int page) {
        if (missing.isNothing()) {
            return "名册齐全：每个单位都有群和联络员，每位领导都有账号。";
        }
        var lines = new ArrayList<String>();
        lines.addAll(items("没有群", missing.groupless(), Function.identity()));
        lines.addAll(items("没有联络员", missing.units(), Function.identity()));
        lines.addAll(items("没有账号", missing.leaders(), name -> "区领导" + name));
        var size = A_SCREEN * 2;
        var pages = (lines.size() + size - 1) / size;
        var shown = Math.clamp(page, 1, pages);
        return brief(missing) + (pages > 1 ? "（第 " + shown + "/" + pages + " 页）" : "") + "：\n"
                + IntStream.range((shown - 1) * size, Math.min(lines.size(), shown * size))
                        .mapToObj(lines::get)
                        .collect(Collectors.joining("\n"))
                + (shown < pages ? "\n下一页：“导入 名册 " + (shown + 1) + "”" : "")
                + "\n发送“名册 导出”取一份 Excel 表，填好发回即可；也可以逐个“绑定 zhangsan 区财政局 张三”。群机器人由技术人员设置。";
    }

    private static List<String> items(String what, List<String> names, Function<String, String> called) {
        return names.stream().map(name -> "- " + Typed.line(called.apply(name)) + "：" + what).toList();
    }
}
