package cn.duban.digest;

import java.util.List;

/// A screen of a list that is longer than one.
///
/// @param shown what is on it
/// @param number which one it is, from 1
/// @param count how many there are, at least one
public record Page<T>(List<T> shown, int number, int count) {

    public Page {
        shown = List.copyOf(shown);
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("没有第 " + number + " 页，共 " + count + " 页");
        }
    }

    /// The page that is asked for or, where there is none, the one that comes nearest.
    ///
    /// @param size how many stand on a page, at least one
    /// @param wanted which one, from 1
    public static <T> Page<T> of(List<T> all, int size, int wanted) {
        var count = Math.max(1, (all.size() + size - 1) / size);
        var number = Math.clamp(wanted, 1, count);
        return new Page<>(all.subList((number - 1) * size, Math.min(all.size(), number * size)), number, count);
    }

    public boolean isOnly() {
        return count == 1;
    }

    public boolean isLast() {
        return number == count;
    }
}
