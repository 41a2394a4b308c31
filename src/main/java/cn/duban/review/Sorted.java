package cn.duban.review;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Review;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reports that somebody would pass, sorted by whether they may be.
///
/// @param free those that may be
/// @param passed passed before
/// @param returned returned before and not given again yet
/// @param own the reviewer's own
/// @param unseen come since the reviewer was shown what there is
/// @param doubtful with a figure that its unit has not confirmed yet; only kept back where many are passed at once
record Sorted(
        List<FiledReport> free,
        List<FiledReport> passed,
        List<FiledReport> returned,
        List<FiledReport> own,
        List<FiledReport> unseen,
        List<FiledReport> doubtful) {

    private static final int FEW = 6;

    /// @param seen the moment up to which the reviewer was shown what there is
    /// @param many whether many are passed at once
    static Sorted of(Ledger ledger, List<FiledReport> reports, Person reviewer, Instant seen, boolean many) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>());
        var impartiality = new Impartiality(ledger, reviewer);
        for (var report : reports) {
            var review = ledger.reviews().of(report);
            if (review.isPresent()) {
                (review.filter(Review::passed).isPresent() ? sorted.passed : sorted.returned).add(report);
            } else if (impartiality.isOwn(report)) {
                sorted.own.add(report);
            } else if (report.at().isAfter(seen)) {
                sorted.unseen.add(report);
            } else {
                (many && !report.basis().doubts().isEmpty() ? sorted.doubtful : sorted.free).add(report);
            }
        }
        return sorted;
    }

    /// What is left out and why, in a line each.
    List<String> notes(Wording wording) {
        var notes = new ArrayList<String>();
        note(wording, notes, own, "通过.本人");
        note(wording, notes, doubtful, "通过.存疑");
        note(wording, notes, unseen, "通过.新报");
        note(wording, notes, returned, "通过.已退回");
        note(wording, notes, passed, "通过.已通过");
        return notes;
    }

    private static void note(Wording wording, List<String> notes, List<FiledReport> reports, String template) {
        if (!reports.isEmpty()) {
            notes.add("- " + wording.text(template, Map.of("份数", reports.size(), "清单", named(reports))));
        }
    }

    /// Reports by task and unit, e.g. `6号区财政局、7号区商务局`; of many only the first.
    static String named(List<FiledReport> reports) {
        return reports.stream()
                .limit(FEW)
                .map(report -> report.key().task() + "号" + report.key().unit())
                .collect(Collectors.joining("、")) + (reports.size() > FEW ? "等" : "");
    }
}
