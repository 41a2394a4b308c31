package cn.duban.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/// China's weekdays off and weekend days worked (调休), by the State Council's yearly notices.
///
/// @param years the years there is data of
/// @param off weekdays off
/// @param worked weekend days worked
public record Holidays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {

    public Holidays {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /// Reads `holidays.json`.
    ///
    /// @throws HolidayFaults naming everything that is wrong with the file
    public static Holidays read(Path file) {
        return new HolidayFile(file).read();
    }
}
