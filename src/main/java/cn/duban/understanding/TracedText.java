package cn.duban.understanding;

import java.util.Arrays;

/// A text being written, each of its characters with the place in the original that it came from.
final class TracedText {

    private final StringBuilder text = new StringBuilder();
    private int[] from;
    private int[] to;

    TracedText(int expected) {
        from = new int[expected + 16];
        to = new int[expected + 16];
    }

    void append(char sign, int start, int end) {
        reserve(1);
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(sign);
    }

    /// Appends a stretch that was traced before.
    void append(String traced, int[] starts, int[] ends, int begin, int end) {
        reserve(end - begin);
        System.arraycopy(starts, begin, from, text.length(), end - begin);
        System.arraycopy(ends, begin, to, text.length(), end - begin);
        text.append(traced, begin, end);
    }

    private void reserve(int more) {
        if (text.length() + more > from.length) {
            var length = Math.max(from.length * 2, text.length() + more);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /// The last character, 0 if there is none.
    char last() {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    void dropLast() {
        text.setLength(text.length() - 1);
    }

    /// Lets the last character stand for the original up to an offset.
    void stretchLast(int end) {
        to[text.length() - 1] = end;
    }

    PlainText build(String original) {
        return PlainText.of(original, text.toString(), Arrays.copyOf(from, text.length()),
                Arrays.copyOf(to, text.length()));
    }
}
