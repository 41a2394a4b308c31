package cn.duban.notice;

import java.util.ArrayList;
import java.util.List;

/// What each column of a table is about.
///
/// @param parts by column
/// @param labels their headings as printed, empty where there is none
record Columns(List<Part> parts, List<String> labels) {

    Columns {
        parts = List.copyOf(parts);
        labels = List.copyOf(labels);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    int indexOf(Part part) {
        return parts.indexOf(part);
    }

    Columns with(int column, Part part) {
        var changed = new ArrayList<>(parts);
        changed.set(column, part);
        return new Columns(changed, labels);
    }

    /// Whether the columns tell who leads and who helps.
    boolean tellLead() {
        return has(Part.LEAD);
    }

    /// Beside a column of those who help, the other one leads; beside a column of those who lead, the other one helps.
    Columns settleUnits() {
        var settled = this;
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i) == Part.UNITS && has(Part.LEAD)) {
                settled = settled.with(i, Part.CO);
            } else if (parts.get(i) == Part.UNITS && has(Part.CO)) {
                settled = settled.with(i, Part.LEAD);
            }
        }
        return settled.parts.stream().anyMatch(Part::isUnits) ? settled : settled.ofOffices();
    }

    /// Within one office its sections are responsible; beside units they are only whom to ask.
    private Columns ofOffices() {
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i) == Part.OTHER && labels.get(i).matches(".*(科室|股室|处室).*")) {
                return with(i, Part.UNITS);
            }
        }
        return this;
    }
}
