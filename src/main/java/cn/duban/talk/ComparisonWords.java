package cn.duban.talk;

import cn.duban.digest.Typed;
import cn.duban.duty.ApplyNotice;
import cn.duban.intake.Difference;
import cn.duban.intake.Draft;
import cn.duban.intake.YearOnYear;
import cn.duban.registry.Amendment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a notice that is being imported differs from the registry that is live, or from last year's.
final class ComparisonWords {

    private static final int A_SCREEN = 6;

    private ComparisonWords() {}

    /// In a line, how a draft differs; empty where there is nothing to hold it against.
    static Optional<String> line(Draft draft) {
        return Difference.of(draft)
                .map(difference -> "- 与现有台账相比：" + counts(difference))
                .or(() -> YearOnYear.of(draft)
                        .map(years -> "- 与 " + draft.present().year() + " 年相比：延续 " + years.kept() + "，目标提高 "
                                + years.raised().size() + "，不再列入 " + years.dropped().size() + "，新增 "
                                + years.added().size() + "（“导入 对比”看清单）"));
    }

    /// How many tasks a new issue changes, in how.
    static String counts(Difference difference) {
        var added = difference.changes()
                .stream()
                .filter(change -> change.amendments().getFirst() instanceof Amendment.TaskAdded)
                .count();
        var dropped = difference.changes()
                .stream()
                .filter(change -> change.amendments().getFirst() instanceof Amendment.TaskCancelled)
                .count();
        return "不变 " + difference.same() + "，修改 " + (difference.changes().size() - added - dropped) + "，新增 " + added
                + "，取消 " + dropped + (difference.changes().isEmpty() ? "" : "（“导入 对比”看清单）");
    }

    /// What is different from the registry that is live, or from last year's, a screen at a time.
    static String page(Draft draft, int page) {
        var lines = Difference.of(draft)
                .map(difference -> difference.changes()
                        .stream()
                        .flatMap(change -> change.amendments().stream())
                        .map(change -> ApplyNotice.words(draft.present(), change))
                        .toList())
                .or(() -> YearOnYear.of(draft).map(ComparisonWords::years))
                .orElse(List.of());
        var pages = Math.max(1, (lines.size() + A_SCREEN - 1) / A_SCREEN);
        var shown = Math.clamp(page, 1, pages);
        return lines.isEmpty()
                ? "与现有台账没有不同。"
                : "对比 " + lines.size() + " 处" + (pages > 1 ? "，第 " + shown + "/" + pages + " 页" : "") + "：\n"
                        + lines.stream()
                                .skip((long) (shown - 1) * A_SCREEN)
                                .limit(A_SCREEN)
                                .map(line -> "- " + line)
                                .collect(Collectors.joining("\n"))
                        + (shown < pages ? "\n下一页：“导入 对比 " + (shown + 1) + "”" : "")
                        + (Difference.of(draft).isPresent()
                                ? "\n全部照改发送“确认导入”，只改一项发送“确认导入 14”，不改某项发送“不改 14”。"
                                : "");
    }

    private static List<String> years(YearOnYear years) {
        var lines = new ArrayList<String>();
        years.raised().forEach(line -> lines.add("目标提高：" + Typed.line(line)));
        years.dropped().forEach(line -> lines.add("不再列入：" + Typed.line(line)));
        years.added().forEach(line -> lines.add("新增：" + ImportWords.excerpt(line)));
        return lines;
    }
}
