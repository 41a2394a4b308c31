package cn.duban.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a unit will do for one task in the course of the year (工作安排).
///
/// @param parts in the order of their quarters
public record Plan(List<Part> parts) {

    public Plan {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("工作安排不能为空");
        }
    }

    /// What is to be done in one quarter or in several together.
    ///
    /// @param first quarter, 1 to 4
    /// @param last quarter, 1 to 4, not before the first
    /// @param text in the unit's words
    /// @param aim what figures it sets; null where it sets none, or none that could be read for certain
    public record Part(int first, int last, String text, @Nullable Aim aim) {

        public Part {
            if (first < 1 || last > 4 || first > last) {
                throw new IllegalArgumentException("季度应为 1–4：" + first + "–" + last);
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("工作安排不能为空");
            }
        }

        /// A part that sets no figures.
        public Part(int first, int last, String text) {
            this(first, last, text, null);
        }
    }
}
