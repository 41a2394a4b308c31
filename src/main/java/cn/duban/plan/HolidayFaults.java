package cn.duban.plan;

import java.util.List;
import java.util.stream.Collectors;

/// A file of holidays that cannot be used; each fault names the file, the line and what to do.
public final class HolidayFaults extends RuntimeException {

    private final transient List<Entry> faults;

    /// One fault.
    ///
    /// @param file its name
    /// @param line from 1
    /// @param what is wrong, and what to do
    public record Entry(String file, int line, String what) {

        @Override
        public String toString() {
            return file + " 第 " + line + " 行：" + what;
        }
    }

    HolidayFaults(List<Entry> faults) {
        super(faults.stream().map(Entry::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// Everything that is wrong.
    public List<Entry> faults() {
        return faults;
    }
}
