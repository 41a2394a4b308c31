package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What units have taken on: the tasks they own, their plans, and what they ask the office to decide on. Immutable.
public final class Commitments {

    static final Commitments NONE = new Commitments(Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<Duty, Claim> claims;
    private final Tree<Duty, List<FiledPlan>> plans;
    private final Tree<Integer, MadeRequest> requests;

    /// A task as one unit's.
    private record Duty(int task, String unit) implements Comparable<Duty> {

        @Override
        public int compareTo(Duty other) {
            return task == other.task ? unit.compareTo(other.unit) : Integer.compare(task, other.task);
        }
    }

    private Commitments(Tree<Duty, Claim> claims, Tree<Duty, List<FiledPlan>> plans,
            Tree<Integer, MadeRequest> requests) {
        this.claims = claims;
        this.plans = plans;
        this.requests = requests;
    }

    Commitments after(Event.OfCommitments event, Instant at) {
        return switch (event) {
            case Event.TasksClaimed claimed -> claimed(claimed, at);
            case Event.PlanFiled filed -> filed(
                    new FiledPlan(filed.task(), filed.unit(), filed.revision(), filed.plan(), filed.by(), at));
            case Event.ObjectionRaised(var objection) ->
                new Commitments(claims.without(new Duty(objection.task(), objection.unit())), plans,
                        made(objection, at));
            case Event.ExtensionAsked(var extension) -> new Commitments(claims, plans, made(extension, at));
            case Event.CorrectionAsked(var correction) -> new Commitments(claims, plans, made(correction, at));
            case Event.CompletionAsked(var completion) -> new Commitments(claims, plans, made(completion, at));
            case Event.ReopeningAsked(var reopening) -> new Commitments(claims, plans, made(reopening, at));
            case Event.RequestDecided(var number, var granted, var words, var by) -> new Commitments(claims, plans,
                    requests.with(number, find(number).decided(granted, new MadeRequest.Verdict(words, by, at))));
            case Event.RequestTakenBack taken -> new Commitments(claims, plans,
                    requests.with(taken.number(), find(taken.number()).takenBack()));
        };
    }

    private Commitments claimed(Event.TasksClaimed claimed, Instant at) {
        var now = claims;
        for (var task : claimed.tasks()) {
            now = now.with(new Duty(task, claimed.unit()), new Claim(task, claimed.unit(), claimed.by(), at));
        }
        return new Commitments(now, plans, requests);
    }

    private Commitments filed(FiledPlan plan) {
        var all = new ArrayList<>(planRevisions(plan.unit(), plan.task()));
        all.add(plan);
        return new Commitments(claims, plans.with(new Duty(plan.task(), plan.unit()), List.copyOf(all)), requests);
    }

    private Tree<Integer, MadeRequest> made(Request request, Instant at) {
        return requests.with(request.number(), new MadeRequest(request, at, MadeRequest.State.OPEN, null));
    }

    private MadeRequest find(int number) {
        return request(number).orElseThrow(() -> new JournalDamaged("流水中没有编号为 " + number + " 的申请"));
    }

    /// That a unit owns a task; empty while it has not said so, or since it objected.
    ///
    /// @param unit canonical name
    public Optional<Claim> claim(String unit, int task) {
        return claims.get(new Duty(task, unit));
    }

    /// The plan as last given.
    ///
    /// @param unit canonical name
    public Optional<FiledPlan> plan(String unit, int task) {
        return plans.get(new Duty(task, unit)).map(List::getLast);
    }

    /// Every revision of a plan, oldest first.
    ///
    /// @param unit canonical name
    public List<FiledPlan> planRevisions(String unit, int task) {
        return plans.get(new Duty(task, unit)).orElse(List.of());
    }

    /// The number the next request gets.
    public int nextRequest() {
        return requests.size() + 1;
    }

    /// A request that was ever made.
    public Optional<MadeRequest> request(int number) {
        return requests.get(number);
    }

    /// The requests that wait for a decision, by number.
    public List<MadeRequest> openRequests() {
        return requests.values().stream().filter(MadeRequest::isOpen).toList();
    }

    /// The objection of a unit to a task that waits for a decision.
    ///
    /// @param unit canonical name
    public Optional<Request.Objection> openObjection(String unit, int task) {
        return open(Request.Objection.class).stream()
                .filter(objection -> objection.task() == task && objection.unit().equals(unit))
                .findFirst();
    }

    /// The objections to a task that wait for a decision, by number.
    public List<Request.Objection> openObjections(int task) {
        return open(Request.Objection.class).stream().filter(objection -> objection.task() == task).toList();
    }

    /// The extension asked for a report that waits for a decision.
    public Optional<Request.Extension> openExtension(ReportKey key) {
        return open(Request.Extension.class).stream().filter(extension -> extension.key().equals(key)).findFirst();
    }

    /// The correction asked for a report that waits for a decision.
    public Optional<Request.Correction> openCorrection(ReportKey key) {
        return open(Request.Correction.class).stream().filter(correction -> correction.key().equals(key)).findFirst();
    }

    /// The requests that a task be closed which wait for a decision.
    public List<Request.Completion> openCompletions(int task) {
        return open(Request.Completion.class).stream().filter(completion -> completion.task() == task).toList();
    }

    /// The request of a unit about a closed task that waits for a decision.
    ///
    /// @param unit canonical name
    public Optional<Request.Reopening> openReopening(String unit, int task) {
        return open(Request.Reopening.class).stream()
                .filter(reopening -> reopening.task() == task && reopening.unit().equals(unit))
                .findFirst();
    }

    private <T extends Request> List<T> open(Class<T> type) {
        return openRequests().stream().map(MadeRequest::request).filter(type::isInstance).map(type::cast).toList();
    }
}
