package cn.duban.ledger;

import cn.duban.registry.Period;
import java.util.Comparator;

/// Names one step of a round, e.g. `2024Q1/opening`.
///
/// @param name of the step within its round, e.g. `opening`
public record StepId(Period period, String name) implements Comparable<StepId> {

    @Override
    public int compareTo(StepId other) {
        return Comparator.comparing(StepId::period).thenComparing(StepId::name).compare(this, other);
    }

    @Override
    public String toString() {
        return period + "/" + name;
    }
}
