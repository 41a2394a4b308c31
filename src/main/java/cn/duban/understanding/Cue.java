package cn.duban.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/// Words that tell something where they stand in a text: a pattern that is tried only where a match can begin.
///
/// Most patterns of the grammar are long lists of words, and `Pattern` tries each of them at each sign of a text.
public final class Cue {

    private final Pattern pattern;
    private final CueForm form;
    private final boolean beginsAnyhow;

    private Cue(String regex) {
        pattern = Pattern.compile(regex);
        form = CueForm.of(regex);
        beginsAnyhow = form.isEmptyable() || form.begins().isAny();
    }

    /// @param regex without flags
    static Cue of(String regex) {
        return new Cue(regex);
    }

    /// The expression it was made of.
    Pattern pattern() {
        return pattern;
    }

    boolean isIn(String text) {
        return mayBeIn(text) && matcher(text).find();
    }

    /// Whether a text has a sign that every match has; asked first, as most texts have none.
    private boolean mayBeIn(String text) {
        var signs = beginsAnyhow ? form.needs() : form.begins();
        for (var at = 0; at < text.length(); at++) {
            if (signs.has(text.charAt(at))) {
                return true;
            }
        }
        return form.isEmptyable();
    }

    /// Whether a match begins at an offset.
    boolean isAt(String text, int at) {
        var mayBegin = beginsAnyhow || (at < text.length() && form.begins().has(text.charAt(at)));
        return mayBegin && pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    /// The text without what is found in it.
    String removedFrom(String text) {
        if (!mayBeIn(text)) {
            return text;
        }
        var search = matcher(text);
        if (!search.find()) {
            return text;
        }
        var left = new StringBuilder(text.length());
        var done = 0;
        do {
            left.append(text, done, search.start());
            done = search.end();
        } while (search.find());
        return left.append(text, done, text.length()).toString();
    }

    /// Searches a text.
    Search matcher(String text) {
        return new Search(text, 0, text.length());
    }

    /// Searches a stretch of a text; what stands around it may be looked at.
    Search matcher(String text, int start, int end) {
        return new Search(text, start, end);
    }

    /// A search that finds what a `Matcher` finds.
    final class Search {

        private final String text;
        private final int end;
        private final Matcher matcher;
        private int from;
        /// Where the match begins. Of a `^` behind which it stands, `Matcher` takes the place for its beginning.
        private int begin;

        private Search(String text, int start, int end) {
            this.text = text;
            this.end = end;
            from = start;
            matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false).region(start, end);
        }

        boolean find() {
            if (beginsAnyhow) {
                var isFound = matcher.find();
                begin = isFound ? matcher.start() : end;
                return isFound;
            }
            for (var at = from; at < end; at++) {
                if (form.begins().has(text.charAt(at)) && matcher.region(at, end).lookingAt()) {
                    begin = at;
                    from = matcher.end();
                    return true;
                }
            }
            from = end;
            return false;
        }

        int start() {
            return begin;
        }

        int start(String group) {
            return matcher.start(group);
        }

        int end() {
            return matcher.end();
        }

        String group() {
            return text.substring(begin, matcher.end());
        }

        /// As with a `Matcher`, null if the group has no part in the match.
        @NullUnmarked
        String group(String name) {
            return matcher.group(name);
        }

        @NullUnmarked
        String group(int number) {
            return matcher.group(number);
        }
    }
}
