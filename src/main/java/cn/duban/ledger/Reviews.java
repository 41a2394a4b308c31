package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What staff made of reports, and the lights they set. Immutable.
public final class Reviews {

    static final Reviews NONE = new Reviews(Tree.empty(), Tree.empty());

    private final Tree<ReportKey, List<Review>> reviews;
    private final Tree<Slot, List<GivenLight>> lights;

    /// A task in one period.
    private record Slot(Period period, int task) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            return period.equals(other.period) ? Integer.compare(task, other.task) : period.compareTo(other.period);
        }
    }

    private Reviews(Tree<ReportKey, List<Review>> reviews, Tree<Slot, List<GivenLight>> lights) {
        this.reviews = reviews;
        this.lights = lights;
    }

    Reviews after(Event.OfReviews event, Instant at) {
        return switch (event) {
            case Event.ReportPassed(var key, var revision, var by) ->
                with(new Review(key, revision, null, by, at));
            case Event.ReportReturned(var key, var revision, var returned, var by) ->
                with(new Review(key, revision, returned, by, at));
            case Event.LightSet(var task, var period, var light, var reason, var by) ->
                with(new GivenLight(task, period, light, reason, by, at));
        };
    }

    private Reviews with(Review review) {
        return new Reviews(reviews.with(review.key(), with(history(review.key()), review)), lights);
    }

    private Reviews with(GivenLight light) {
        return new Reviews(reviews, lights.with(new Slot(light.period(), light.task()),
                with(lights(light.task(), light.period()), light)));
    }

    private static <T> List<T> with(List<T> list, T next) {
        var all = new ArrayList<>(list);
        all.add(next);
        return List.copyOf(all);
    }

    /// Every review of a report, of whichever revision, oldest first.
    public List<Review> history(ReportKey key) {
        return reviews.get(key).orElse(List.of());
    }

    /// What was last made of a report as it stands; empty while it waits for its review.
    public Optional<Review> of(FiledReport report) {
        return of(report, Instant.MAX);
    }

    /// What had been made of a report by a moment; empty while it waited for its review.
    public Optional<Review> of(FiledReport report, Instant moment) {
        return history(report.key()).stream()
                .filter(review -> review.revision() == report.revision() && !review.at().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /// Whether a report as it stands was passed.
    public boolean passed(FiledReport report) {
        return of(report).filter(Review::passed).isPresent();
    }

    /// Why and until when a report as it stands was returned; empty where it was not.
    public Optional<Review.Returned> returned(FiledReport report) {
        return of(report).flatMap(review -> Optional.ofNullable(review.returned()));
    }

    /// How often a report has been returned in all its revisions.
    public int returns(ReportKey key) {
        return (int) history(key).stream().filter(review -> !review.passed()).count();
    }

    /// The lights that staff set for a task in a period, oldest first; the last holds.
    public List<GivenLight> lights(int task, Period period) {
        return lights.get(new Slot(period, task)).orElse(List.of());
    }
}
