package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses among mentions those that open a passage about tasks.
final class Openings {

    /// 除6号滞后外 speaks of task 6 as well.
    private static final Pattern SPOKEN_OF = Pattern.compile("[^,。;外\\n]{2,14}(?:之外|以外|外|,(?:别的|其余|其他|其它|剩下))");
    private static final Pattern EVERY_OTHER = Pattern.compile("[^,。;外\\n]{2,14}(?:之外|以外|外),?(?=均|都|全部|各项)");
    private static final Pattern COLON = Pattern.compile(" ?: ?");
    private static final int SHORT = 80;
    private static final int NEAR = 20;

    private final String text;
    private final Duties duties;
    private final Intent intent;

    Openings(String text, Duties duties, Intent intent) {
        this.text = text;
        this.duties = duties;
        this.intent = intent;
    }

    List<Mention> of(List<Mention> mentions) {
        var isNumbered = mentions.stream().anyMatch(this::isNumbered);
        var openings = new ArrayList<Mention>();
        for (var found : mentions) {
            var mention = found.form() == Form.EXCEPTED && intent != Intent.CLAIM && SPOKEN_OF.matcher(text)
                    .region(found.end(), text.length())
                    .lookingAt() ? found.as(Form.NAMED) : found;
            if (opens(mention, isNumbered, openings) && !isNested(mention, openings)) {
                openings.add(mention);
            }
        }
        var excepted = openings.stream().filter(mention -> mention.form() == Form.EXCEPTED).findFirst();
        var isBehind = excepted.filter(mention -> Mentions.isExcludedAt(text, mention.end())).isPresent();
        if (!isBehind && openings.stream().noneMatch(Openings::sweeps)) {
            excepted.map(Mention::end)
                    .or(() -> exception(mentions))
                    .ifPresent(end -> openings.add(
                            new Mention(List.of(), false, end, end, Form.REST)));
        }
        openings.sort(Comparator.comparingInt(Mention::start));
        return openings;
    }

    /// Where an exception ends behind which something is said of every other task: 除6号滞后外，均达序时.
    private Optional<Integer> exception(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.form() == Form.EXCEPTED && intent != Intent.CLAIM)
                .map(mention -> EVERY_OTHER.matcher(text).region(mention.end(), text.length()))
                .filter(Matcher::lookingAt)
                .map(Matcher::end)
                .findFirst();
    }

    /// Whether a number begins what is said of the task before it, as that of a thing: 66号：12号游客中心已开放.
    private boolean isNested(Mention mention, List<Mention> before) {
        return !before.isEmpty() && mention.form() == Form.NAMED && !mention.range() && mention.numbers().size() == 1
                && COLON.matcher(text.substring(before.getLast().end(), mention.start())).matches()
                && !Mentions.isSaidAt(text, mention.end());
    }

    private boolean isNumbered(Mention mention) {
        return switch (mention.form()) {
            case NAMED, MARK -> true;
            case LOOSE -> duties.has(mention.numbers());
            case DAYLIKE, EXCEPTED, REST, ALL -> false;
        };
    }

    private static boolean sweeps(Mention mention) {
        return mention.form() == Form.REST || mention.form() == Form.ALL;
    }

    private boolean opens(Mention mention, boolean isNumbered, List<Mention> before) {
        return switch (mention.form()) {
            case NAMED, MARK, EXCEPTED -> true;
            case LOOSE -> duties.has(mention.numbers());
            case DAYLIKE -> !isNumbered && duties.has(mention.numbers())
                    && (intent == Intent.CORRECTION || intent == Intent.WITHDRAWAL);
            case ALL -> !isNumbered && text.length() <= SHORT && !duties.pending().isEmpty();
            case REST -> isRest(mention, before);
        };
    }

    /// 其余均… speaks of the other tasks only right after short words on the first ones; 其余任务 always does.
    private boolean isRest(Mention mention, List<Mention> before) {
        if (text.substring(mention.start(), mention.end()).contains("任务")) {
            return true;
        }
        if (before.isEmpty() || mention.start() - before.getLast().end() > NEAR) {
            return false;
        }
        var between = text.substring(before.getLast().end(), mention.start());
        return Figure.in(between).stream().allMatch(figure -> figure.measure().equals("%"));
    }
}
