package cn.duban.filing;

import cn.duban.exhibit.FileCheck;
import cn.duban.exhibit.FileCheck.Verdict;
import cn.duban.ledger.Exhibit;
import cn.duban.ledger.FiledExhibit;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Asking;
import cn.duban.talk.Figures;
import cn.duban.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of files that were handed in.
public final class ExhibitWords {

    private static final int CHOICES = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private ExhibitWords() {}

    static String title(Exhibit exhibit) {
        return "《" + Figures.plain(exhibit.name()) + "》";
    }

    /// @param count how many there are now of that task
    static String taken(Wording wording, Exhibit exhibit, long count) {
        return wording.text("材料.已收", Map.of("材料", title(exhibit), "大小", FileCheck.size(exhibit.bytes()), "编号",
                String.valueOf(exhibit.task()), "报告期", exhibit.period().label(), "份数", count, "材料编号",
                exhibit.number()));
    }

    static String again(Wording wording, Exhibit exhibit) {
        return exhibit.task() == null
                ? wording.text("材料.已收过待归类", Map.of("材料", title(exhibit), "材料编号", exhibit.number()))
                : wording.text("材料.已收过",
                        Map.of("材料", title(exhibit), "编号", exhibit.task(), "材料编号", exhibit.number()));
    }

    static String howToMove(Wording wording, Exhibit exhibit) {
        return wording.text("材料.怎样改", Map.of("材料编号", exhibit.number()));
    }

    static String waiting(Wording wording, List<Exhibit> files) {
        return wording.text("材料.先答复", Map.of("材料", titles(files)));
    }

    static String stillWaiting(Wording wording, List<Exhibit> files) {
        return wording.text("材料.还没归类", Map.of("材料", titles(files), "材料编号", files.getFirst().number()));
    }

    static String assigned(Wording wording, List<Exhibit> files, int task, Period period) {
        return wording.text("材料.已归类", Map.of("材料", titles(files), "编号", task, "报告期", period.label()));
    }

    private static String titles(List<Exhibit> files) {
        return files.stream().map(ExhibitWords::title).collect(Collectors.joining());
    }

    /// That a file was not taken.
    ///
    /// @param title what it is called
    static String refused(Wording wording, String title, Verdict.Unfit unfit) {
        return wording.text("材料.没有收", Map.of("材料", title, "原因", why(wording, unfit)));
    }

    public static String why(Wording wording, Verdict.Unfit unfit) {
        return wording.text(unfit.template(), unfit.fields());
    }

    /// The question which task files are for.
    ///
    /// @param foreign a number that was named and is none of the unit's; null where there is none
    static Asking asking(Wording wording, Destination destination, List<Exhibit> open,
            @Nullable Integer foreign) {
        var said = destination.lastReports().stream().map(report -> report.key().task()).toList();
        var tasks = Stream.concat(destination.tasks().stream().filter(task -> said.contains(task.number())),
                destination.tasks().stream().filter(task -> !said.contains(task.number()))).toList();
        if (tasks.isEmpty()) {
            return new Asking(
                    wording.text("材料.无处可归", Map.of("材料", titles(open), "单位", destination.unit())), List.of());
        }
        var lines = new ArrayList<String>();
        lines.add(foreign == null
                ? wording.text("材料.哪一项", Map.of("材料", titles(open)))
                : wording.text("材料.不是本单位",
                        Map.of("材料", titles(open), "编号", foreign, "单位", destination.unit())));
        tasks.stream().limit(CHOICES).map(Figures::name).forEach(lines::add);
        if (tasks.size() > CHOICES) {
            lines.add(wording.text("材料.任务从略", Map.of("件数", tasks.size())));
        }
        lines.add(wording.text("材料.请回复", Map.of("编号", tasks.getFirst().number())));
        return new Asking(String.join("\n", lines), tasks.stream().map(Task::number).toList());
    }

    /// A file in one line of a list.
    static String line(Wording wording, FiledExhibit filed) {
        var exhibit = filed.exhibit();
        return wording.text("材料.清单一份", Map.of("材料编号", exhibit.number(), "任务",
                exhibit.task() == null ? "" : exhibit.task() + "号 ", "材料", title(exhibit), "单位", exhibit.unit(), "时间",
                MOMENT.format(filed.at()), "大小", FileCheck.size(exhibit.bytes())));
    }
}
