package cn.duban.filing;

import cn.duban.ledger.Exhibit;
import cn.duban.ledger.FiledExhibit;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists of the files handed in.
public final class ExhibitViews {

    /// So many files fit a phone.
    private static final int MOST = 30;

    private ExhibitViews() {}

    /// All files of the ledger and some that are about to be.
    static Stream<Exhibit> all(Ledger ledger, Collection<Exhibit> more) {
        return Stream.concat(ledger.exhibits().stream().map(FiledExhibit::exhibit), more.stream());
    }

    /// The files of a task in a period.
    ///
    /// @param unit canonical name; null for all units
    public static String ofTask(Ledger ledger, Period period, int task, @Nullable String unit) {
        var files = of(ledger, period, unit).filter(filed -> Objects.equals(filed.exhibit().task(), task)).toList();
        var wording = ledger.registry().wording();
        var whose = unit == null ? "" : " " + unit;
        return files.isEmpty()
                ? wording.text("材料.任务没有", Map.of("编号", task, "报告期", period.label(), "单位", whose))
                : wording.text("材料.任务清单",
                        Map.of("编号", task, "报告期", period.label(), "单位", whose, "份数", files.size())) + "\n"
                        + lines(wording, files);
    }

    /// The files of a period, by task, and those that wait for one.
    ///
    /// @param unit canonical name; null for all units
    public static String overview(Ledger ledger, Period period, @Nullable String unit) {
        var wording = ledger.registry().wording();
        var whose = unit == null ? "" : unit;
        var files = of(ledger, period, unit).toList();
        if (files.isEmpty()) {
            return wording.text("材料.没有", Map.of("报告期", period.label(), "单位", whose));
        }
        var waiting = files.stream().filter(filed -> filed.exhibit().task() == null).toList();
        var text = new ArrayList<String>();
        text.add(wording.text("材料.全部", Map.of("报告期", period.label(), "单位", whose, "份数", files.size())));
        text.add(unit == null ? counts(wording, files) : lines(wording, files));
        if (unit == null && !waiting.isEmpty()) {
            text.add(wording.text("材料.没归类的") + "\n" + lines(wording, waiting));
        }
        return text.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String counts(Wording wording, List<FiledExhibit> files) {
        var counts = files.stream()
                .map(filed -> filed.exhibit().task())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(task -> task, TreeMap::new, Collectors.counting()));
        return counts.entrySet()
                .stream()
                .map(entry -> wording.text("材料.一项份数", Map.of("编号", entry.getKey(), "份数", entry.getValue())))
                .collect(Collectors.joining("，"));
    }

    private static Stream<FiledExhibit> of(Ledger ledger, Period period, @Nullable String unit) {
        return ledger.exhibits()
                .stream()
                .filter(filed -> filed.exhibit().period().equals(period)
                        && (unit == null || unit.equals(filed.exhibit().unit())));
    }

    private static String lines(Wording wording, List<FiledExhibit> files) {
        var lines = files.stream()
                .limit(MOST)
                .map(filed -> ExhibitWords.line(wording, filed))
                .collect(Collectors.joining("\n"));
        return files.size() <= MOST ? lines : lines + "\n" + wording.text("材料.清单从略", Map.of("份数", files.size()));
    }
}
