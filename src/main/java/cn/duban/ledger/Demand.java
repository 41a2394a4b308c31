package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered document that demands an answer of a unit: a press note (催办单) or a supervision order (督办单).
///
/// @param number within the year, from 1; both kinds share one row of numbers
/// @param unit canonical name
/// @param period whose reports it is about
/// @param points what it demands, at least one, each task once
/// @param until the last day of its grace
/// @param former the number of the document that ran out before it; null where that was a step of the round
/// @param basis what ran out before it, in words that end no sentence
/// @param remark why staff issued it by hand, in their words; null where a step did
/// @param by who issued it by hand; null where a step did
public record Demand(
        int number,
        Kind kind,
        String unit,
        Period period,
        List<Point> points,
        LocalDate until,
        @Nullable Integer former,
        String basis,
        @Nullable String remark,
        @Nullable Person by) {

    public Demand {
        points = List.copyOf(points);
        if (points.isEmpty() || points.stream().map(Point::task).distinct().count() < points.size()) {
            throw new IllegalArgumentException("督办事项不能为空，也不能重复");
        }
        if (basis.isBlank()) {
            throw new IllegalArgumentException("应写明上一步何时期满");
        }
    }

    /// What it is as a document.
    public enum Kind {
        PRESS_NOTE("催办单"), ORDER("督办单");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// How grave an order is, the least first.
    public enum Colour {
        BLUE("蓝色"), YELLOW("黄色"), RED("红色");

        private final String label;

        Colour(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What is wrong with a task; it decides the colour.
    public enum Ground {
        /// Not reported, and the day is near.
        DUE_SOON("即将到期", Colour.BLUE),
        /// Reported, but behind pace.
        BEHIND("欠序时", Colour.YELLOW),
        /// Returned by the office twice.
        RETURNED_TWICE("两次退回", Colour.YELLOW),
        /// Not reported, and the day is past.
        OVERDUE("逾期未报", Colour.RED);

        private final String label;
        private final Colour colour;

        Ground(String label, Colour colour) {
            this.label = label;
            this.colour = colour;
        }

        public String label() {
            return label;
        }

        public Colour colour() {
            return colour;
        }
    }

    /// One task that it is about.
    public record Point(int task, Ground ground) {}

    /// The numbers of its tasks, in the order of the document.
    public List<Integer> tasks() {
        return points.stream().map(Point::task).toList();
    }

    /// The colour of its gravest point.
    public Colour colour() {
        return points.stream().map(point -> point.ground().colour()).max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Its name, e.g. `督办单〔2024〕3号`.
    public String title() {
        return kind.label() + "〔" + period.year() + "〕" + number + "号";
    }
}
