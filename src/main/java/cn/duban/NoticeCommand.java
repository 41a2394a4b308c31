package cn.duban;

import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundNotice;
import cn.duban.notice.FoundTask;
import cn.duban.notice.NoticeFile;
import cn.duban.notice.NoticeReading;
import cn.duban.notice.NoticeSettings;
import cn.duban.registry.Target;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `notice`: tells what an office's file of key tasks says, with neither Redis nor a server.
@Command(name = NoticeCommand.NAME, mixinStandardHelpOptions = true, description = "读出重点工作清单（txt、docx、xlsx、pdf、doc、xls）。", exitCodeListHeading = "退出代码：%n", exitCodeList = {
        "0:已读出", "1:读不出，说明原因", "2:参数不对"})
final class NoticeCommand implements Callable<Integer> {

    static final String NAME = "notice";

    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--json", description = "输出 JSON")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "任务清单文件")
    private Path file = Path.of("");

    NoticeCommand(OutputStream out, OutputStream err) {
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// Runs it.
    ///
    /// @return the exit status
    static int run(NoticeCommand command, String... args) {
        return new CommandLine(command).setOut(command.out).setErr(command.err).execute(args);
    }

    @Override
    public Integer call() {
        // The libraries' own talk would stand among the output.
        LoggingSystem.get(NoticeCommand.class.getClassLoader()).beforeInitialize();
        return switch (NoticeFile.read(file, NoticeSettings.none())) {
            case NoticeReading.Read(var notice) -> {
                out.println(json ? JsonMapper.shared().writeValueAsString(wire(notice)) : NoticeText.of(notice));
                yield 0;
            }
            case NoticeReading.Refused(var reason) -> {
                err.println(reason);
                yield 1;
            }
        };
    }

    private static Map<String, Object> wire(FoundNotice notice) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("tasks", notice.tasks().stream().map(NoticeCommand::wire).toList());
        fields.put("anomalies", notice.anomalies().stream().map(NoticeCommand::wire).toList());
        return fields;
    }

    private static Map<String, Object> wire(FoundTask task) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("no", task.number());
        fields.put("category", task.category());
        fields.put("text", task.text());
        fields.put("lead_units", task.leadUnits());
        fields.put("co_units", task.coUnits());
        fields.put("units", task.units());
        fields.put("unit_groups", task.unitGroups());
        fields.put("leaders", task.leaders());
        var due = task.due();
        fields.put("due", due == null ? null : due.toString());
        fields.put("targets", targets(task));
        var columns = stages(task, false, "heading");
        if (!columns.isEmpty()) {
            fields.put("columns", columns);
        }
        return fields;
    }

    private static List<Map<String, Object>> targets(FoundTask task) {
        var targets = new ArrayList<Map<String, Object>>();
        task.targets().forEach(target -> targets.add(wire(target)));
        targets.addAll(stages(task, true, "period"));
        return targets;
    }

    /// What columns besides those of the list say, such as `推进措施`; or what is to be reached in a part of the year.
    ///
    /// @param name of the field for the column's heading
    private static List<Map<String, Object>> stages(FoundTask task, boolean ofPeriod, String name) {
        return task.stagesBesideTargets().stream().filter(stage -> stage.isOfPeriod() == ofPeriod).map(stage -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put(name, stage.label());
            fields.put("text", stage.text());
            return (Map<String, Object>) fields;
        }).toList();
    }

    private static Map<String, Object> wire(Target target) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("metric", target.metric());
        fields.put("comparator", target.comparator().sign());
        fields.put("value", target.value());
        fields.put("unit", target.unit());
        fields.put("quote", target.quote());
        return fields;
    }

    private static Map<String, Object> wire(Anomaly anomaly) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("task", anomaly.task() == 0 ? null : Integer.valueOf(anomaly.task()));
        fields.put("kind", anomaly.kind().id());
        fields.put("found", anomaly.found());
        fields.put("proposal", anomaly.proposal());
        var place = anomaly.place();
        if (place != null) {
            fields.put("place", place.toString());
        }
        return fields;
    }
}
