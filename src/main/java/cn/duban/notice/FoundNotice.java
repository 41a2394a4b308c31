package cn.duban.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read from an office's notice: a proposal for staff to settle, nothing that is live.
///
/// @param title of the notice or its list, empty where there is none
/// @param year the notice is for, null where it does not say
/// @param leadRule who leads where no column says it
/// @param leadRuleStated whether the notice or the office says so; otherwise it is the usual convention
/// @param tasks in the notice's order
/// @param anomalies everything repaired or doubtful, by task
public record FoundNotice(
        String title,
        @Nullable Integer year,
        LeadRule leadRule,
        boolean leadRuleStated,
        List<FoundTask> tasks,
        List<Anomaly> anomalies) {

    public FoundNotice {
        tasks = List.copyOf(tasks);
        anomalies = List.copyOf(anomalies);
    }
}
