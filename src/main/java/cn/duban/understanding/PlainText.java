package cn.duban.understanding;

import java.text.Normalizer;
import java.util.List;

/// Text in one plain form, with the way back to the characters it was written in.
///
/// Full width becomes half width, dashes and blanks become one kind each, marks without a shape of their own vanish.
/// Chinese numerals stay; `Digits` turns them.
public final class PlainText {

    /// Stands where two passages were joined; nothing was written there.
    private static final int JOINT = -1;

    private final String original;
    private final String text;
    /// For each character the original's first and last-but-one offset.
    private final int[] from;
    private final int[] to;

    private PlainText(String original, String text, int[] from, int[] to) {
        this.original = original;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /// Replaces the characters from `start` to before `end`.
    record Edit(int start, int end, String with) {}

    /// A stretch from `start` to before `end`.
    public record Span(int start, int end) {}

    static PlainText of(String original) {
        return new PlainTextBuilder(original).build();
    }

    static PlainText of(String original, String text, int[] from, int[] to) {
        return new PlainText(original, text, from, to);
    }

    public String text() {
        return text;
    }

    /// The characters as they were written, without blanks around them.
    public String original(int start, int end) {
        var pieces = new StringBuilder();
        var begun = start;
        for (var i = start; i <= end; i++) {
            if (i == end || from[i] == JOINT) {
                if (i > begun) {
                    pieces.append(pieces.isEmpty() ? "" : "\n")
                            .append(original, from[begun], Math.max(from[begun], to[i - 1]));
                }
                begun = i + 1;
            }
        }
        return pieces.toString().strip();
    }

    /// The same text with some stretches written otherwise.
    ///
    /// @param edits in order, not overlapping
    PlainText with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        var written = new TracedText(text.length());
        var done = 0;
        for (var edit : edits) {
            written.append(text, from, to, done, edit.start);
            for (var i = 0; i < edit.with.length(); i++) {
                written.append(edit.with.charAt(i), from[edit.start], to[edit.end - 1]);
            }
            done = edit.end;
        }
        written.append(text, from, to, done, text.length());
        return written.build(original);
    }

    /// Only some stretches of the text, one a line.
    PlainText only(List<Span> spans) {
        if (spans.size() == 1 && spans.getFirst().equals(new Span(0, text.length()))) {
            return this;
        }
        var written = new TracedText(text.length());
        for (var span : spans) {
            if (!written.isEmpty()) {
                written.append('\n', JOINT, JOINT);
            }
            written.append(text, from, to, span.start, span.end);
        }
        return written.build(original);
    }

    /// The text with some stretches blotted out, so that nothing is read from them.
    String without(List<Span> spans) {
        var left = new StringBuilder(text);
        for (var span : spans) {
            for (var i = span.start; i < span.end; i++) {
                left.setCharAt(i, '\n');
            }
        }
        return left.toString();
    }

    /// A text half width, with nothing invisible in it and no white space around it.
    public static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").strip();
    }
}
