package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.LoggedProblem;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A problem that stands in the way of a task, as digests tell it.
///
/// @param number the problem's own; 0 where it was only named in a report
/// @param unit canonical name of the unit it is about; null where that is the lead unit, or nobody
/// @param words in the words of whoever named it
public record Trouble(int number, @Nullable String unit, String words) {

    /// The problems of a task that are open.
    ///
    /// @param lead canonical name of its lead unit; null while it is pending
    /// @param report the lead unit's; null while there is none
    static List<Trouble> of(AsOf ledger, int task, @Nullable String lead, @Nullable FiledReport report) {
        var all = ledger.ledger().problems().ofTask(task);
        var open = all.stream()
                .filter(LoggedProblem::isOpen)
                .map(LoggedProblem::problem)
                .map(problem -> new Trouble(problem.number(), problem.unit() == null || problem.unit().equals(lead)
                        ? null
                        : problem.unit(), problem.text()));
        // Reports from before problems had numbers: what they name has never been closed.
        var isKept = all.stream()
                .anyMatch(logged -> logged.problem().reported()
                        && logged.problem().unit() != null && logged.problem().unit().equals(lead));
        return isKept ? open.toList() : Stream.concat(open, named(report)).toList();
    }

    private static Stream<Trouble> named(@Nullable FiledReport report) {
        var words = report == null ? null : report.report().problems();
        return words == null || words.isBlank() ? Stream.of() : Stream.of(new Trouble(0, null, words));
    }

    /// On one line, e.g. `问题 3（区住建委）：征地受阻`.
    public String line(Wording wording) {
        var text = Typed.excerpt(words);
        if (number == 0) {
            return wording.text("任务.所报问题", Map.of("内容", text));
        }
        return unit == null
                ? wording.text("任务.问题", Map.of("问题", number, "内容", text))
                : wording.text("任务.单位问题", Map.of("问题", number, "单位", unit, "内容", text));
    }
}
