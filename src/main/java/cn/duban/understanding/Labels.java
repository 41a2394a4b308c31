package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes the number of its task off the front of an account.
final class Labels {

    private static final Set<Form> FORMS = Set.of(Form.NAMED, Form.MARK, Form.LOOSE);
    private static final String MARKS = " \n:,、.。;)】(【#-的";

    /// More than the longest list of numbers takes.
    private static final int FRONT = 400;

    private Labels() {}

    /// Some spans of a text, the first without the number it begins with.
    static List<Span> removed(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return spans;
        }
        var first = spans.getFirst();
        var begin = skipped(text, 0, first.end());
        if (first.start() > begin) {
            return spans;
        }
        var label = Mentions.in(text.substring(0, Math.min(first.end(), FRONT)))
                .stream()
                .filter(mention -> FORMS.contains(mention.form()) && mention.start() <= begin)
                .findFirst();
        if (label.isEmpty()) {
            return spans;
        }
        var left = new ArrayList<>(spans);
        left.set(0, new Span(skipped(text, label.get().end(), first.end()), first.end()));
        return left;
    }

    private static int skipped(String text, int from, int end) {
        var at = from;
        while (at < end && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
