package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Reads the text of a notice into tasks and anomalies. Nothing is repaired or left out in silence.
final class NoticeReader {

    private final Roster roster;

    /// Reads with the units, unit groups and leaders of a roster.
    NoticeReader(Roster roster) {
        this.roster = roster;
    }

    /// Reads a notice: its letter, then one line for each row of the list, cells parted by tabs. Never throws, whatever
    /// the text; where there is no list there are no tasks.
    Notice read(String text) {
        var table = NoticeTable.read(text);
        var names = Names.learn(roster, table.rows());
        var rows = table.rows().stream().map(row -> RowReader.read(names, row)).toList();
        var anomalies = new ArrayList<>(table.anomalies());
        var tasks = new TreeMap<Integer, Task>();
        var builder = new TaskBuilder(names, rows, anomalies);
        for (var row : rows) {
            builder.build(row).ifPresent(task -> {
                if (tasks.putIfAbsent(task.number(), task) != null) {
                    anomalies.add(new Anomaly(task.number(), Kind.REPEATED_NUMBER, task.text(),
                            "序号已用于前面的任务，此行未读入，请核对序号"));
                }
            });
        }
        anomalies.addAll(Numbering.check(table));
        anomalies.sort(Comparator.comparingInt(Anomaly::task));
        return new Notice(List.copyOf(tasks.values()), anomalies);
    }
}
