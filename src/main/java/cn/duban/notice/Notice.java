package cn.duban.notice;

import cn.duban.registry.Task;
import java.util.List;

/// What was read from an official notice.
///
/// @param tasks by number, each number once
/// @param anomalies everything repaired or doubtful, by task
record Notice(List<Task> tasks, List<Anomaly> anomalies) {

    Notice {
        tasks = List.copyOf(tasks);
        anomalies = List.copyOf(anomalies);
    }
}
