package cn.duban.talk;

import cn.duban.ledger.Exhibit;
import cn.duban.ledger.FiledExhibit;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists of the files handed in.
final class ExhibitViews {

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
    static String ofTask(Ledger ledger, Period period, int task, @Nullable String unit) {
        var files = of(ledger, period, unit).filter(filed -> Objects.equals(filed.exhibit().task(), task)).toList();
        var of = "**" + task + "号** " + period.label() + (unit == null ? "" : " " + unit);
        return files.isEmpty()
                ? of + "还没有收到佐证材料。"
                : of + "佐证材料 " + files.size() + " 份：\n" + lines(files);
    }

    /// The files of a period, by task, and those that wait for one.
    ///
    /// @param unit canonical name; null for all units
    static String overview(Ledger ledger, Period period, @Nullable String unit) {
        var files = of(ledger, period, unit).toList();
        if (files.isEmpty()) {
            return period.label() + (unit == null ? "" : unit) + "还没有收到佐证材料。";
        }
        var waiting = files.stream().filter(filed -> filed.exhibit().task() == null).toList();
        var text = new ArrayList<String>();
        text.add(period.label() + (unit == null ? "" : unit) + "共收到佐证材料 " + files.size() + " 份。");
        text.add(unit == null ? counts(files) : lines(files));
        if (unit == null && !waiting.isEmpty()) {
            text.add("还没有归到任务的：\n" + lines(waiting));
        }
        return text.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String counts(List<FiledExhibit> files) {
        var counts = files.stream()
                .map(filed -> filed.exhibit().task())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(task -> task, TreeMap::new, Collectors.counting()));
        return counts.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "号 " + entry.getValue() + " 份")
                .collect(Collectors.joining("，"));
    }

    private static Stream<FiledExhibit> of(Ledger ledger, Period period, @Nullable String unit) {
        return ledger.exhibits()
                .stream()
                .filter(filed -> filed.exhibit().period().equals(period)
                        && (unit == null || unit.equals(filed.exhibit().unit())));
    }

    private static String lines(List<FiledExhibit> files) {
        var lines = files.stream().limit(MOST).map(ExhibitWords::line).collect(Collectors.joining("\n"));
        return files.size() <= MOST ? lines : lines + "\n……共 " + files.size() + " 份，请按任务或单位查看。";
    }
}
