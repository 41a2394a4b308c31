package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells marks that number a list (1. 2. 3.) from marks that name tasks.
///
/// @param naming mentions that name tasks
/// @param listed marks that only number a list
record Numbering(List<Mention> naming, List<Mention> listed) {

    private static final Pattern HEADING = Pattern.compile(
            "[【(\\s]*(?:目前|主要|工作|存在的?|当前)?(?:进展|问题|困难|下一?步|完成情况|工作情况|做法|措施|打算|计划)");

    Numbering {
        naming = List.copyOf(naming);
        listed = List.copyOf(listed);
    }

    /// A run that counts up from 1 is a list, unless all its numbers are the unit's tasks.
    static Numbering of(List<Mention> mentions, Set<Integer> own) {
        var naming = new ArrayList<Mention>();
        var listed = new ArrayList<Mention>();
        var run = new ArrayList<Mention>();
        for (var mention : mentions) {
            if (mention.form() != Form.MARK) {
                naming.add(mention);
                continue;
            }
            var number = mention.numbers().getFirst();
            if (!run.isEmpty() && number != run.size() + 1) {
                close(run, own, naming, listed);
            }
            if (number == run.size() + 1) {
                run.add(mention);
            } else {
                naming.add(mention);
            }
        }
        close(run, own, naming, listed);
        var marks = naming.stream().filter(mention -> mention.form() == Form.MARK).toList();
        if (marks.size() > 1 && marks.stream().noneMatch(mention -> own.containsAll(mention.numbers()))) {
            naming.removeIf(mention -> mention.form() == Form.MARK);
            listed.addAll(marks);
            listed.sort(Comparator.comparingInt(Mention::start));
        }
        naming.sort(Comparator.comparingInt(Mention::start));
        return new Numbering(naming, listed);
    }

    /// Starts of the list's items, none if they are the headings of one report.
    List<Integer> items(String text) {
        var isHeaded = listed.stream()
                .anyMatch(mention -> HEADING.matcher(text)
                        .region(mention.end(), text.length())
                        .lookingAt());
        return isHeaded || listed.size() < 2 ? List.of() : listed.stream().map(Mention::start).toList();
    }

    /// Whether an item's number is one of the unit's tasks while its content is another's.
    boolean contradicts(Outline outline, Duties duties) {
        return listed.size() > 1 && outline.passages().size() > 1 && listed.stream().anyMatch(mention -> {
            var number = mention.numbers().getFirst();
            return duties.own().contains(number) && !outline.isOf(number, mention.start());
        });
    }

    private static void close(List<Mention> run, Set<Integer> own, List<Mention> naming, List<Mention> listed) {
        var isNaming = run.stream().allMatch(mention -> own.containsAll(mention.numbers()));
        (isNaming ? naming : listed).addAll(run);
        run.clear();
    }
}
