package cn.duban.digest;

import cn.duban.ledger.Demand;
import cn.duban.ledger.Extension;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.GivenLight;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The light of a task in a period (亮灯): the one that follows from the rules, and the one that staff set over it.
///
/// @param ruled by the rules; null while nothing is reported and nothing is late
/// @param grounds why, in a few words each; empty for green
/// @param given by staff; null where they set none
public record Lighting(@Nullable Light ruled, List<String> grounds, @Nullable GivenLight given) {

    /// Points behind pace that are still no red.
    private static final BigDecimal NEAR = BigDecimal.TEN;

    public Lighting {
        grounds = List.copyOf(grounds);
    }

    /// The light as it stood at a moment.
    public static Lighting of(Ledger ledger, Task task, Period period, Instant at) {
        var rules = new Rules(ledger, task, period, at);
        rules.apply();
        if (rules.light == Light.GREEN && wasRed(ledger, task, period, at)) {
            rules.raise(Light.YELLOW, rules.text("灯色.已补上"));
        }
        var given = ledger.reviews()
                .lights(task.number(), period)
                .stream()
                .filter(light -> !light.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Lighting(rules.light, rules.grounds, given);
    }

    /// Whether a digest of the same period showed it red.
    private static boolean wasRed(Ledger ledger, Task task, Period period, Instant at) {
        return ledger.steps()
                .stream()
                .filter(step -> step.taken() && step.step().name().equals(Digest.STEP)
                        && step.step().period().equals(period) && step.at().isBefore(at))
                .anyMatch(step -> {
                    var then = new Rules(ledger, task, period, step.at());
                    then.apply();
                    return then.light == Light.RED;
                });
    }

    /// The one that counts: that of staff, where they set one; null while there is none.
    public @Nullable Light shown() {
        return given == null ? ruled : given.light();
    }

    /// In words, e.g. `红（差 15 个百分点）`; with the one by the rules where staff set another.
    public String words(Wording wording) {
        var own = ruled == null
                ? wording.text("灯色.未亮")
                : ruled.label() + (grounds.isEmpty() ? "" : "（" + String.join("、", grounds) + "）");
        return given == null
                ? own
                : wording.text("灯色.评定", Map.of("灯", given.light().label(), "日期",
                        Words.day(Words.local(given.at()).toLocalDate()), "理由", Typed.excerpt(given.reason()), "规则",
                        own));
    }

    /// The rules, applied one after the other; the gravest light holds.
    private static final class Rules {

        private final Ledger ledger;
        private final Task task;
        private final Period period;
        private final Instant at;
        private final List<String> grounds = new ArrayList<>();
        private @Nullable Light light;

        Rules(Ledger ledger, Task task, Period period, Instant at) {
            this.ledger = ledger;
            this.task = task;
            this.period = period;
            this.at = at;
        }

        String text(String template) {
            return ledger.registry().wording().text(template);
        }

        private String text(String template, String field, Object value) {
            return ledger.registry().wording().text(template, Map.of(field, value));
        }

        void raise(Light to, String ground) {
            if (light == null || light.compareTo(to) < 0) {
                light = to;
            }
            grounds.add(ground);
        }

        void apply() {
            var standing = TaskStanding.of(task, period, new AsOf(ledger, at));
            switch (standing.standing()) {
                case DONE, AHEAD, ON_PACE -> light = Light.GREEN;
                case UNJUDGED -> raise(Light.YELLOW, text("灯色.没有进度"));
                case BEHIND -> behind(standing.behind());
                case MISSING -> missing(standing.lead());
            }
            if (light != null && standing.standing() != Standing.DONE && !standing.troubles().isEmpty()) {
                raise(Light.YELLOW, text("灯色.有问题"));
            }
            if (standing.lead() != null) {
                late(new ReportKey(period, task.number(), standing.lead()));
                orders(new ReportKey(period, task.number(), standing.lead()));
            }
        }

        private void behind(@Nullable BigDecimal points) {
            if (points == null || points.signum() <= 0) {
                raise(Light.YELLOW, text("灯色.自报欠序时"));
            } else {
                raise(points.compareTo(NEAR) > 0 ? Light.RED : Light.YELLOW,
                        text("灯色.落后", "百分点", Words.number(points)));
            }
        }

        private void missing(@Nullable String lead) {
            if (lead == null) {
                return;
            }
            if (hasTime(lead)) {
                return;
            }
            var hasRunOut = demands(lead).stream().anyMatch(this::isOver);
            if (hasRunOut) {
                raise(Light.RED, text("灯色.期满未报"));
            } else if (Words.local(at).toLocalDate().isAfter(period.lastDay())) {
                raise(Light.YELLOW, text("灯色.逾期未报"));
            }
        }

        private boolean hasTime(String unit) {
            return !lastDay(new ReportKey(period, task.number(), unit)).isBefore(Words.local(at).toLocalDate())
                    && Words.local(at).toLocalDate().isAfter(period.lastDay());
        }

        /// The last day for a report: that of the period, or a later one that was granted.
        private LocalDate lastDay(ReportKey key) {
            return ledger.amendments()
                    .extension(key)
                    .filter(more -> !more.at().isAfter(at) && more.until().isAfter(period.lastDay()))
                    .map(Extension::until)
                    .orElse(period.lastDay());
        }

        private void late(ReportKey key) {
            var given = ledger.revisions(key).stream().filter(report -> !report.at().isAfter(at)).toList();
            given.stream()
                    .findFirst()
                    .map(report -> Words.local(report.at()).toLocalDate())
                    .filter(day -> day.isAfter(lastDay(key)))
                    .ifPresent(day -> raise(Light.YELLOW, text("灯色.迟报", "日期", Words.day(day))));
            ledger.reviews()
                    .history(key)
                    .stream()
                    .filter(review -> !review.passed() && !review.at().isAfter(at))
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> again(given, last));
        }

        /// Reported again after the day set with the return, or not at all.
        private void again(List<FiledReport> given, Review last) {
            var due = last.returned() == null ? null : last.returned().due();
            var again = given.stream()
                    .filter(report -> report.revision() > last.revision())
                    .findFirst()
                    .map(report -> Words.local(report.at()).toLocalDate());
            if (due != null && again.orElse(Words.local(at).toLocalDate()).isAfter(due)) {
                raise(Light.YELLOW,
                        again.map(day -> text("灯色.重报迟", "日期", Words.day(day))).orElseGet(() -> text("灯色.未重报")));
            }
        }

        private void orders(ReportKey key) {
            demands(key.unit()).stream()
                    .filter(issued -> issued.demand().kind() == Demand.Kind.ORDER && isOver(issued)
                            && !hasTime(key.unit()))
                    .filter(issued -> ledger.revisions(key)
                            .stream()
                            .noneMatch(report -> report.at().isAfter(issued.at()) && !report.at().isAfter(at)))
                    .findFirst()
                    .ifPresent(issued -> raise(Light.RED, text("灯色.期满未答复", "文书", issued.demand().title())));
        }

        private boolean isOver(IssuedDemand issued) {
            return issued.demand().until().isBefore(Words.local(at).toLocalDate());
        }

        private List<IssuedDemand> demands(String unit) {
            return ledger.orders()
                    .demandsOn(unit, task.number())
                    .stream()
                    .filter(issued -> issued.withdrawn() == null && issued.demand().period().equals(period)
                            && !issued.at().isAfter(at))
                    .toList();
        }
    }
}
