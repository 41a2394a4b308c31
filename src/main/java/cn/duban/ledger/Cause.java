package cn.duban.ledger;

/// What made a command come about, e.g. `wecom:msgid` or `tick:2024Q1/opening`. The same cause is decided only once.
///
/// @param value 1 to 200 characters
public record Cause(String value) implements Comparable<Cause> {

    public Cause {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("事由应为 1–200 个字符");
        }
    }

    @Override
    public int compareTo(Cause other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
