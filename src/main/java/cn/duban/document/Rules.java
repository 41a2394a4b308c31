package cn.duban.document;

import java.util.ArrayList;
import java.util.List;

/// The ruling lines of a page, in points from its upper left corner.
final class Rules {

    private static final double THIN = 3;
    private static final double SHORT = 4;
    private static final int MOST = 60_000;

    private final List<Rule> rules = new ArrayList<>();

    /// @param at the line's y if it lies, its x if it stands
    record Rule(boolean lies, double at, double from, double to) {

        boolean covers(double place, double slack) {
            return from - slack <= place && place <= to + slack;
        }

        boolean meets(Rule other, double slack) {
            return lies != other.lies
                    ? covers(other.at, slack) && other.covers(at, slack)
                    : Math.abs(at - other.at) <= slack && from <= other.to + slack && other.from <= to + slack;
        }
    }

    /// A line; slanting ones are no ruling.
    void line(double x0, double y0, double x1, double y1) {
        if (Math.abs(y0 - y1) <= 1) {
            add(new Rule(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1)));
        } else if (Math.abs(x0 - x1) <= 1) {
            add(new Rule(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1)));
        }
    }

    /// A filled box: a line if it is thin.
    void fill(double x0, double y0, double x1, double y1) {
        if (Math.abs(y0 - y1) <= THIN) {
            line(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
        } else if (Math.abs(x0 - x1) <= THIN) {
            line((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
        }
    }

    private void add(Rule rule) {
        if (rule.to() - rule.from() >= SHORT && rules.size() < MOST) {
            rules.add(rule);
        }
    }

    List<Rule> all() {
        return rules;
    }
}
