package cn.duban.intake;

import cn.duban.document.SheetWriter;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The registry as an Excel file, which reads back as no difference until it is edited.
public final class RegistrySheet {

    private static final List<String> HEADING = List.of("序号", "主要任务", "重点工作", "牵头单位", "配合单位", "责任区领导", "完成时限",
            "量化目标", "最近进展");

    private RegistrySheet() {}

    /// The content of the file.
    public static byte[] of(Ledger ledger) {
        var rows = new ArrayList<List<String>>();
        var registry = ledger.registry();
        rows.add(List.of(registry.year() + "年重点工作任务台账（" + registry.id() + "）"));
        rows.add(HEADING);
        registry.tasks().forEach(task -> rows.add(row(ledger, task)));
        return SheetWriter.write("台账", rows);
    }

    private static List<String> row(Ledger ledger, Task task) {
        var registry = ledger.registry();
        var lead = registry.leadUnitsOf(task.number());
        var others = new ArrayList<>(registry.unitsOf(task.number()));
        others.removeAll(lead);
        others.addAll(registry.openGroupsOf(task.number()));
        var leaders = new ArrayList<>(task.leaders());
        leaders.addAll(task.leaderGroups());
        return List.of(Integer.toString(task.number()), task.category(), task.text(), String.join("\n", lead),
                String.join("\n", others),
                String.join("、", leaders), task.due() == null ? "" : task.due().toString(),
                task.targets().stream().map(Target::quote).distinct().collect(Collectors.joining("；")),
                progress(ledger, task));
    }

    private static String progress(Ledger ledger, Task task) {
        return ledger.reports()
                .stream()
                .filter(report -> report.key().task() == task.number())
                .max(Comparator.comparing(FiledReport::at))
                .map(report -> report.key().unit() + "：" + report.report().progress())
                .orElse("");
    }
}
