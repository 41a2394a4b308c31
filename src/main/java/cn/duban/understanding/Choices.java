package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.PlainText.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what a short answer chooses: 74, 第二个, 养老那项, 以45%为准, 后者.
public final class Choices {

    private static final Cue BARE = Cue.of("(?<![\\d.第])(\\d{1,3})(?![\\d.%:年月日天个家万亿元点])");
    private static final Cue FIRST = Cue.of("第[1一]个|前者|前[1一]个|前面(?:那个|的|那项)|头[1一]个|第[1一]种|上面(?:那个|的)");
    private static final Cue SECOND = Cue.of("第[2二两]个|后者|(?<!最)后[1一]个|后面(?:那个|的|那项)|第[2二]种|下面(?:那个|的)");
    private static final Cue THIRD = Cue.of("第[3三]个");
    private static final Cue LAST = Cue.of("最后(?:[1一]个|那个|[1一]项)");
    private static final Cue NONE_OF = Cue.of("都不是|都不对|两个都不");
    private static final Pattern ALL_OF = Pattern.compile(
            "\\s*(?:这|那)?(?:[2-9两三四五六七八九][项个])?(?:任务)?(?:都|全)(?:是|算|报|有)的?[。!~\\s]*");
    private static final Cue EACH = Cue.of("都是|都报|全都|两[项个]都|都算|全部");
    private static final Cue SETTLED = Cue.of(
            "(?:以|按照?|就按|应该?[为是]|改为|更正为|实际[为是]?|正确的是)[^,。;\\n\\d第]{0,8}(\\d{1,3}(?:\\.\\d{1,4})?)(?=%|[^\\d.月日号年个种项条家]|$)");
    private static final Cue FIGURE = Cue.of("(?<![\\d.第#])(\\d{1,3}(?:\\.\\d{1,4})?)(?=%|[^\\d.号项月日年个种条家]|$)");
    private static final Pattern SHARE = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)%");
    private static final Cue VAGUE = Cue.of("\\d%?(?:多|以上|左右?到|-\\d)|\\d%?[至到]\\d|过半|[超近逾]\\d|超过|不到|不足|接近");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHORT = 20;
    /// Beyond this it is no answer any more but a report.
    private static final int LONG = 1000;

    private final StatementReader statements;

    public Choices(StatementReader statements) {
        this.statements = statements;
    }

    /// The tasks an answer names; empty if they are not the unit's or none of those asked about, null if it names none.
    @Nullable List<Integer> tasks(String answer, List<Integer> about, Duties duties) {
        if (NONE_OF.isIn(answer)) {
            return List.of();
        }
        if (ALL_OF.matcher(answer).matches()) {
            return about;
        }
        var numbers = numbers(answer);
        if (!numbers.isEmpty()) {
            return duties.has(numbers) ? numbers : List.of();
        }
        var ordinal = ordinal(answer, about);
        if (ordinal != null) {
            return List.of(ordinal);
        }
        if (EACH.isIn(answer) && answer.length() <= SHORT) {
            return about;
        }
        return statements.byContent(answer, about, duties).map(List::of).orElse(null);
    }

    /// The task numbers an answer gives and does not take back, in any form; bare ones only if it is short.
    List<Integer> numbers(String answer) {
        var retracted = answer.length() > LONG ? List.<Span>of() : Retractions.in(answer);
        var numbers = new TreeSet<Integer>();
        for (var mention : Mentions.in(answer)) {
            if (mention.form() != Form.EXCEPTED && !isIn(retracted, mention.start())) {
                numbers.addAll(mention.numbers());
            }
        }
        if (numbers.isEmpty() && answer.length() <= SHORT) {
            var bare = BARE.matcher(answer);
            while (bare.find()) {
                if (!isIn(retracted, bare.start())) {
                    numbers.add(Integer.valueOf(bare.group(1)));
                }
            }
        }
        return List.copyOf(numbers);
    }

    /// The figure an answer settles on, null if none can be told.
    ///
    /// @param held where the figures stand that were asked about
    @Nullable public BigDecimal percent(String answer, String held) {
        if (VAGUE.isIn(answer)) {
            return null;
        }
        var settled = SETTLED.matcher(answer);
        if (settled.find()) {
            return checked(settled.group(1));
        }
        var retracted = answer.length() > LONG ? List.<Span>of() : Retractions.in(answer);
        var kept = new ArrayList<String>();
        var denied = new ArrayList<String>();
        var figures = FIGURE.matcher(answer);
        while (figures.find()) {
            (isIn(retracted, figures.start()) ? denied : kept).add(figures.group(1));
        }
        var shares = kept.stream().distinct().toList();
        if (shares.size() == 1) {
            return checked(shares.getFirst());
        }
        return shares.isEmpty() ? ofHeld(answer, held, denied) : null;
    }

    /// 第二个, 后者, or what is left when the other one is taken back.
    private static @Nullable BigDecimal ofHeld(String answer, String held, List<String> denied) {
        var figures = SHARE.matcher(held).results().map(found -> found.group(1)).distinct().toList();
        var left = figures.stream().filter(figure -> !denied.contains(figure)).toList();
        if (!denied.isEmpty()) {
            return left.size() == 1 ? checked(left.getFirst()) : null;
        }
        var ordinal = figures.size() == 2 ? ordinal(answer, figures) : null;
        return ordinal == null ? null : checked(ordinal);
    }

    private static @Nullable BigDecimal checked(String figure) {
        var value = new BigDecimal(figure);
        return value.compareTo(HUNDRED) <= 0 ? value : null;
    }

    private static <T> @Nullable T ordinal(String answer, List<T> choices) {
        var index = LAST.isIn(answer)
                ? choices.size() - 1
                : FIRST.isIn(answer)
                        ? 0
                        : SECOND.isIn(answer) ? 1 : THIRD.isIn(answer) ? 2 : -1;
        return index >= 0 && index < choices.size() ? choices.get(index) : null;
    }

    private static boolean isIn(List<Span> spans, int at) {
        return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }
}
