package cn.duban;

import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundNotice;
import cn.duban.notice.FoundTask;
import java.util.ArrayList;
import java.util.List;

/// What was read from a notice, as a person reads it.
final class NoticeText {

    private NoticeText() {}

    static String of(FoundNotice notice) {
        var lines = new ArrayList<String>();
        lines.add((notice.title().isEmpty() ? "任务清单" : notice.title()) + "：" + notice.tasks().size() + " 项，"
                + (notice.leadRuleStated() ? "" : "拟") + notice.leadRule().label());
        notice.tasks().forEach(task -> add(lines, task));
        var open = notice.anomalies().stream().filter(anomaly -> anomaly.kind().open()).toList();
        var repaired = notice.anomalies().stream().filter(anomaly -> !anomaly.kind().open()).toList();
        add(lines, "待确认", open);
        add(lines, "已整理，请过目", repaired);
        return String.join(System.lineSeparator(), lines);
    }

    private static void add(List<String> lines, FoundTask task) {
        lines.add("");
        lines.add(task.number() + "．" + task.text());
        add(lines, "主要任务", task.category());
        add(lines, "牵头单位", String.join("、", task.leadUnits()));
        add(lines, "配合单位", String.join("、", task.coUnits()));
        add(lines, "责任领导", String.join("、", task.leaders()));
        var due = task.due();
        add(lines, "完成时限", due == null ? task.duePrinted() : due.toString());
    }

    private static void add(List<String> lines, String label, String content) {
        if (!content.isEmpty()) {
            lines.add("   " + label + "：" + content);
        }
    }

    private static void add(List<String> lines, String title, List<Anomaly> anomalies) {
        if (anomalies.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title + "（" + anomalies.size() + "）");
        for (var anomaly : anomalies) {
            var place = anomaly.place();
            lines.add(" · " + (anomaly.task() == 0 ? "" : "任务 " + anomaly.task() + "　") + anomaly.kind().label() + "："
                    + anomaly.found() + "　" + anomaly.proposal() + (place == null ? "" : "（" + place + "）"));
        }
    }
}
