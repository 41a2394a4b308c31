package cn.duban.filing;

import cn.duban.ledger.FiledExhibit;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Question;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.understanding.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells for which task of a unit a file is that one of its contacts has just sent.
///
/// @param unit canonical name
public record Destination(Ledger ledger, Person by, @Nullable String chat, String unit, Period period, Instant now) {

    /// For so long a file goes with what was said last.
    public static final Duration RIGHT_AFTER = Duration.ofMinutes(30);
    /// For so long a file waits for its sender to say what it is for.
    static final Duration WAITING = Duration.ofDays(1);
    /// The kind of the question what a file is for.
    public static final String ASKED = Asked.WHICH_EXHIBIT;

    /// @param name as the file is called
    Optional<Integer> ofFile(String name) {
        return Caption.ofName(name)
                .filter(this::isOwn)
                .or(() -> openQuestion().filter(question -> question.about().size() == 1)
                        .map(question -> question.about().getFirst()))
                .or(() -> openQuestion().isPresent() ? Optional.empty() : saidLast())
                .or(this::onlyOne);
    }

    boolean isOwn(int task) {
        return tasks().stream().anyMatch(own -> own.number() == task);
    }

    List<Task> tasks() {
        return ledger.registry().tasksOf(unit);
    }

    /// The question about a report that is open: a file goes with its answer.
    Optional<Question> openQuestion() {
        return ledger.question(by, chat)
                .filter(question -> question.until().isAfter(now) && !question.kind().equals(ASKED));
    }

    /// The task of the last report or file, where that was right before and of one task only.
    private Optional<Integer> saidLast() {
        var files = sentLast();
        if (!files.isEmpty()) {
            return Optional.ofNullable(files.getLast().exhibit().task());
        }
        var reports = lastReports();
        return reports.size() == 1 ? Optional.of(reports.getFirst().key().task()) : Optional.empty();
    }

    /// The files that were put beside a task last, together, where nothing has been reported since.
    List<FiledExhibit> sentLast() {
        var settled = ledger.exhibits()
                .stream()
                .filter(this::isMine)
                .filter(filed -> filed.exhibit().task() != null && isRightBefore(filed.settled()))
                .toList();
        var last = settled.stream().map(FiledExhibit::settled).max(Comparator.naturalOrder());
        var isOver = lastReports().stream().anyMatch(report -> last.filter(report.at()::isAfter).isPresent());
        return isOver
                ? List.of()
                : settled.stream().filter(filed -> last.filter(filed.settled()::equals).isPresent()).toList();
    }

    /// What was reported last, in one message.
    List<FiledReport> lastReports() {
        var mine = ledger.reports()
                .stream()
                .filter(report -> report.by().equals(by) && report.key().unit().equals(unit)
                        && report.key().period().equals(period) && isRightBefore(report.at()))
                .toList();
        var last = mine.stream().map(FiledReport::at).max(Comparator.naturalOrder());
        return mine.stream().filter(report -> last.filter(report.at()::equals).isPresent()).toList();
    }

    private Optional<Integer> onlyOne() {
        return tasks().size() == 1 ? Optional.of(tasks().getFirst().number()) : Optional.empty();
    }

    /// The files of the sender's that still wait for a task.
    List<FiledExhibit> waiting() {
        return ledger.exhibits()
                .stream()
                .filter(this::isMine)
                .filter(filed -> filed.exhibit().task() == null && filed.at().plus(WAITING).isAfter(now))
                .toList();
    }

    private boolean isMine(FiledExhibit filed) {
        return filed.exhibit().by().equals(by) && filed.exhibit().unit().equals(unit)
                && filed.exhibit().period().equals(period);
    }

    private boolean isRightBefore(Instant at) {
        return !at.plus(RIGHT_AFTER).isBefore(now);
    }

    /// The revision of the unit's report on a task; null where there is none.
    @Nullable Integer revision(int task) {
        return ledger.report(new ReportKey(period, task, unit)).map(FiledReport::revision).orElse(null);
    }
}
