package cn.duban.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The problems of the registry's tasks and the visits paid to them. Immutable.
public final class Problems {

    static final Problems NONE = new Problems(Tree.empty(), Tree.empty());

    private final Tree<Integer, LoggedProblem> problems;
    private final Tree<Integer, Visit> visits;

    private Problems(Tree<Integer, LoggedProblem> problems, Tree<Integer, Visit> visits) {
        this.problems = problems;
        this.visits = visits;
    }

    Problems after(ConcernEvent.OfProblems event, Instant at) {
        return switch (event) {
            case ConcernEvent.ProblemOpened(var problem) -> with(LoggedProblem.of(problem, at));
            case ConcernEvent.ProblemRestated(var number, var text, var by) ->
                with(find(number).restated(text, by, at));
            case ConcernEvent.ProblemSaidGone(var number, _) -> with(find(number).gone(at));
            case ConcernEvent.ProblemClosed(var number, var outcome, var by) ->
                with(find(number).closed(outcome, by, at));
            case ConcernEvent.VisitMade(var visit) -> new Problems(problems, visits.with(visit.number(), visit));
        };
    }

    private Problems with(LoggedProblem problem) {
        return new Problems(problems.with(problem.problem().number(), problem), visits);
    }

    private LoggedProblem find(int number) {
        return problem(number).orElseThrow(() -> new JournalDamaged("流水中没有编号为 " + number + " 的问题"));
    }

    /// The number the next problem gets.
    public int nextProblem() {
        return problems.size() + 1;
    }

    /// The number the next visit gets.
    public int nextVisit() {
        return visits.values().stream().mapToInt(Visit::number).max().orElse(0) + 1;
    }

    /// A problem that was ever opened.
    public Optional<LoggedProblem> problem(int number) {
        return problems.get(number);
    }

    /// The problems that are not closed, by number.
    public List<LoggedProblem> open() {
        return problems.values().stream().filter(LoggedProblem::isOpen).toList();
    }

    /// Every problem a task ever had, by number.
    public List<LoggedProblem> ofTask(int task) {
        return problems.values().stream().filter(logged -> logged.problem().task() == task).toList();
    }

    /// The open problems of a task, by number.
    public List<LoggedProblem> openOf(int task) {
        return ofTask(task).stream().filter(LoggedProblem::isOpen).toList();
    }

    /// The open problem that a unit named itself on a task.
    ///
    /// @param unit canonical name
    public Optional<LoggedProblem> reported(int task, String unit) {
        return openOf(task).stream()
                .filter(logged -> logged.problem().reported() && unit.equals(logged.problem().unit()))
                .findFirst();
    }

    /// The visits paid to a task, oldest first.
    public List<Visit> visits(int task) {
        return visits.values().stream().filter(visit -> visit.task() == task).toList();
    }
}
