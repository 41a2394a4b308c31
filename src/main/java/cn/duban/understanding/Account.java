package cn.duban.understanding;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Report;
import java.util.List;

/// What a passage says about one task.
///
/// @param isUnclear whether figures of completion were given of which none can be taken without asking
/// @param evidence the words that each thing was read from
/// @param figures the words of the figures of which none can be taken
record Account(Report report, boolean isUnclear, List<Evidence> evidence, List<String> figures) {

    Account {
        evidence = List.copyOf(evidence);
        figures = List.copyOf(figures);
    }
}
