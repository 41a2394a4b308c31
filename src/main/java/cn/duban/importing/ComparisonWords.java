package cn.duban.importing;

import cn.duban.digest.Page;
import cn.duban.digest.Typed;
import cn.duban.duty.ApplyNotice;
import cn.duban.intake.Difference;
import cn.duban.intake.Draft;
import cn.duban.intake.YearOnYear;
import cn.duban.registry.Amendment;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a notice that is being imported differs from the registry that is live, or from last year's.
final class ComparisonWords {

    private static final int A_SCREEN = 6;

    private ComparisonWords() {}

    /// In a line, how a draft differs; empty where there is nothing to hold it against.
    static Optional<String> line(Draft draft) {
        var wording = draft.present().wording();
        return Difference.of(draft)
                .map(difference -> wording.text("对比.与现有", Map.of("改动", counts(wording, difference))))
                .or(() -> YearOnYear.of(draft)
                        .map(years -> wording.text("对比.与去年",
                                Map.of("年份", draft.present().year(), "延续", years.kept(), "提高",
                                        years.raised().size(), "取消", years.dropped().size(), "新增",
                                        years.added().size()))))
                .map(line -> "- " + line);
    }

    /// How many tasks a new issue changes, in how.
    static String counts(Wording wording, Difference difference) {
        var added = difference.changes()
                .stream()
                .filter(change -> change.amendments().getFirst() instanceof Amendment.TaskAdded)
                .count();
        var dropped = difference.changes()
                .stream()
                .filter(change -> change.amendments().getFirst() instanceof Amendment.TaskCancelled)
                .count();
        return wording.text("对比.改动",
                Map.of("不变", difference.same(), "修改", difference.changes().size() - added - dropped, "新增", added,
                        "取消", dropped))
                + (difference.changes().isEmpty() ? "" : wording.text("对比.看清单"));
    }

    /// What is different from the registry that is live, or from last year's, a screen at a time.
    static String page(Draft draft, int wanted) {
        var wording = draft.present().wording();
        var difference = Difference.of(draft);
        var all = difference.map(found -> found.changes()
                .stream()
                .flatMap(change -> change.amendments().stream())
                .map(change -> ApplyNotice.words(draft.present(), change))
                .toList()).or(() -> YearOnYear.of(draft).map(years -> years(wording, years))).orElse(List.of());
        if (all.isEmpty()) {
            return wording.text("对比.没有");
        }
        var page = Page.of(all, A_SCREEN, wanted);
        var lines = new ArrayList<String>();
        lines.add(ImportWords.heading(wording, "对比", all.size(), page));
        page.shown().forEach(line -> lines.add("- " + line));
        ImportWords.following(wording, "对比", page).ifPresent(lines::add);
        if (difference.isPresent()) {
            lines.add(wording.text("对比.怎样改"));
        }
        return String.join("\n", lines);
    }

    private static List<String> years(Wording wording, YearOnYear years) {
        var lines = new ArrayList<String>();
        years.raised().forEach(line -> lines.add(wording.text("对比.提高", Map.of("任务", Typed.line(line)))));
        years.dropped().forEach(line -> lines.add(wording.text("对比.不再列入", Map.of("任务", Typed.line(line)))));
        years.added().forEach(line -> lines.add(wording.text("对比.新增", Map.of("任务", ImportWords.excerpt(line)))));
        return lines;
    }
}
