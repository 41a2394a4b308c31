package cn.duban.notice;

import cn.duban.registry.Task;
import java.util.List;

/// What a registry's folder says its tasks are, or why that cannot be read.
sealed interface ReadTasks {

    /// They were read.
    ///
    /// @param anomalies what a person should look at
    record Tasks(List<Task> tasks, List<Anomaly> anomalies) implements ReadTasks {

        public Tasks {
            tasks = List.copyOf(tasks);
            anomalies = List.copyOf(anomalies);
        }
    }

    /// They cannot be.
    record Faulty(Fault fault) implements ReadTasks {}
}
