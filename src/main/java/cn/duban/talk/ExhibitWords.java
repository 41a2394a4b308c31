package cn.duban.talk;

import cn.duban.exhibit.FileCheck;
import cn.duban.ledger.Exhibit;
import cn.duban.ledger.FiledExhibit;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of files that were handed in.
final class ExhibitWords {

    static final String NOT_IN_GROUPS = "群里收不到文件，请点我的头像，单独发给我。";

    private static final int CHOICES = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private ExhibitWords() {}

    static String title(Exhibit exhibit) {
        return "《" + Figures.plain(exhibit.name()) + "》";
    }

    /// @param count how many there are now of that task
    static String taken(Exhibit exhibit, long count) {
        return "已收到" + title(exhibit) + "（" + FileCheck.size(exhibit.bytes()) + "），作为 **" + exhibit.task() + "号** "
                + exhibit.period().label() + "的佐证材料（第 " + count + " 份，编号 " + exhibit.number() + "）。";
    }

    static String again(Exhibit exhibit) {
        if (exhibit.task() == null) {
            return title(exhibit) + "已经收到过（编号 " + exhibit.number() + "），请回复它是哪一项任务的，例如“材料 " + exhibit.number()
                    + " 改到 ×号”。";
        }
        return title(exhibit) + "已经收到过，是 " + exhibit.task() + "号的佐证材料（编号 " + exhibit.number() + "），没有重复登记。";
    }

    static String howToMove(Exhibit exhibit) {
        return "如果不是这一项的，请回复“材料 " + exhibit.number() + " 改到 ×号”。";
    }

    static String waiting(List<Exhibit> files) {
        return "已收到" + titles(files) + "。请先答复上面的问题，材料会归到那一项任务。";
    }

    static String stillWaiting(List<Exhibit> files) {
        return titles(files) + "还没有归到任务，请回复“材料 " + files.getFirst().number() + " 改到 ×号”。";
    }

    static String assigned(List<Exhibit> files, int task, Period period) {
        return titles(files) + "已作为 **" + task + "号** " + period.label() + "的佐证材料。";
    }

    private static String titles(List<Exhibit> files) {
        return files.stream().map(ExhibitWords::title).collect(Collectors.joining());
    }

    /// The question which task files are for.
    ///
    /// @param foreign a number that was named and is none of the unit's; null where there is none
    static ContactWords.Asking asking(Destination destination, List<Exhibit> open, @Nullable Integer foreign) {
        var said = destination.lastReports().stream().map(report -> report.key().task()).toList();
        var tasks = Stream.concat(destination.tasks().stream().filter(task -> said.contains(task.number())),
                destination.tasks().stream().filter(task -> !said.contains(task.number()))).toList();
        if (tasks.isEmpty()) {
            return new ContactWords.Asking("已收到" + titles(open) + "，但" + destination.unit()
                    + "没有列入台账的任务，暂时无法归类。如有疑问，请联系督查室。", List.of());
        }
        var lines = new ArrayList<String>();
        lines.add("已收到" + titles(open) + "。" + (foreign == null ? "" : foreign + "号不是" + destination.unit() + "的任务。")
                + "这是哪一项任务的佐证材料？");
        tasks.stream().limit(CHOICES).map(Figures::name).forEach(lines::add);
        if (tasks.size() > CHOICES) {
            lines.add("……共 " + tasks.size() + " 项，发送“我的任务”可查看全部。");
        }
        lines.add("请回复编号，例如“" + tasks.getFirst().number() + "号”。");
        return new ContactWords.Asking(String.join("\n", lines), tasks.stream().map(Task::number).toList());
    }

    /// A file in one line of a list.
    static String line(FiledExhibit filed) {
        var exhibit = filed.exhibit();
        return "编号 **" + exhibit.number() + "**：" + (exhibit.task() == null ? "" : exhibit.task() + "号 ")
                + title(exhibit) + "，" + exhibit.unit() + "，" + MOMENT.format(filed.at()) + "，"
                + FileCheck.size(exhibit.bytes());
    }
}
