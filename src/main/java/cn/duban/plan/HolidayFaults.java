package cn.duban.plan;

import java.util.List;

/// A file of holidays that cannot be used; each fault names the file, the line and what to do.
public final class HolidayFaults extends RuntimeException {

    private final List<String> faults;

    HolidayFaults(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /// What is wrong, one sentence each.
    public List<String> faults() {
        return faults;
    }
}
