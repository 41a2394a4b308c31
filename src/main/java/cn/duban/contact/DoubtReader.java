package cn.duban.contact;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.understanding.Afresh;
import cn.duban.understanding.Choices;
import cn.duban.understanding.Figure;
import cn.duban.understanding.Intents;
import cn.duban.understanding.Item;
import cn.duban.understanding.PlainText.Span;
import cn.duban.understanding.Retractions;
import cn.duban.understanding.StatementReader;
import cn.duban.understanding.TargetWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what somebody says when asked to confirm what was recorded.
final class DoubtReader {

    /// More than this is no answer but an account.
    static final int SHORT = 40;
    private static final Pattern LABEL = Pattern.compile("^更正[：:，, ]{0,3}");
    private static final Pattern YES = Pattern.compile(
            "(?:对|是|没错|正确|确认|属实|无误|没问题|没有问题|准确|确实|就是|嗯|好|可以|行|OK|ok|Ok|yes|如此|这样|这个数|的|了|呢|啊|呀|哦|已?核实|核对过|过|[,。!~、\\s]){1,60}");
    private static final Pattern NO = Pattern.compile("^[\\s,]*(?:不是|不对|不|错了?|否|搞错|有误|写错|报错|填错)");
    private static final Pattern PUTS_RIGHT = Pattern
            .compile("应该?[为是]|(?:改|更正|修改|修正|调整)[为成]|实际(?:应)?[为是]|正确的?(?:是|为|应为)|其实是|为准");
    private static final Pattern AFFIRMED = Pattern.compile("(?:是对|没错|正确|无误|属实|准确)[的了。!]*$");
    private static final Pattern BARE = Pattern.compile(
            "[是为:,\\s]*\\d{1,9}(?:\\.\\d{1,6})?(?:万|亿)?[^\\d\\s,。;]{0,3}[。!\\s]*|(?:就是|[那这]是|是|指的?是?)[^,。;\\d]{0,6}\\d[^,。;\\n]*[。!\\s]*");
    private static final Pattern GROWTH = Pattern.compile("增长|增速|增幅|同比");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Choices choices;

    DoubtReader(StatementReader statements) {
        choices = new Choices(statements);
    }

    /// @param about numbers of the tasks in doubt
    /// @param standing the report on a task as recorded
    DoubtAnswer read(String text, List<Integer> about, Function<Integer, Optional<Report>> standing) {
        var plain = StatementReader.plain(text).text().strip();
        var named = Afresh.named(text);
        if (plain.length() > SHORT || !about.containsAll(named) || isOtherBusiness(plain)) {
            return new DoubtAnswer.Other();
        }
        var said = named.isEmpty() ? plain : StatementReader.withoutMentions(plain).strip();
        var tasks = named.isEmpty() ? about : named;
        if (YES.matcher(said).matches() || affirms(said, tasks, standing)) {
            return new DoubtAnswer.Confirmed(tasks);
        }
        if (!NO.matcher(said).find() && !PUTS_RIGHT.matcher(said).find() && !BARE.matcher(said).matches()) {
            return new DoubtAnswer.Other();
        }
        return tasks.size() == 1
                ? standing.apply(tasks.getFirst())
                        .flatMap(report -> Optional.ofNullable(corrected(tasks.getFirst(), report, plain, text)))
                        .<DoubtAnswer>map(DoubtAnswer.Corrected::new)
                        .orElse(new DoubtAnswer.Unclear())
                : new DoubtAnswer.Unclear();
    }

    /// 30%是对的, 30%没错.
    private static boolean affirms(String said, List<Integer> tasks, Function<Integer, Optional<Report>> standing) {
        return AFFIRMED.matcher(said).find() && !NO.matcher(said).find() && !PUTS_RIGHT.matcher(said).find()
                && Figure.in(said)
                        .stream()
                        .allMatch(figure -> tasks.stream()
                                .map(standing)
                                .flatMap(Optional::stream)
                                .anyMatch(report -> isIn(figure, report)));
    }

    private static boolean isIn(Figure figure, Report report) {
        var percent = report.percent();
        return (figure.measure().equals("%") && percent != null && percent.compareTo(figure.value()) == 0)
                || report.values().contains(figure.quantity());
    }

    private static boolean isOtherBusiness(String plain) {
        return switch (Intents.of(plain)) {
            case QUESTION, CLAIM, EXTENSION, WITHDRAWAL -> true;
            case REPORT, CORRECTION, CHAT -> false;
        };
    }

    private @Nullable Item corrected(int task, Report report, String plain, String text) {
        var figures = kept(plain);
        if (figures.size() > 1) {
            return null;
        }
        if (figures.isEmpty()) {
            var percent = report.values().isEmpty() ? choices.percent(plain, "") : null;
            return percent == null ? null : percent(task, report, percent, text);
        }
        var figure = figures.getFirst();
        if (!figure.measure().equals("%")) {
            return value(task, report, figure.quantity(), text);
        }
        var isRate = GROWTH.matcher(plain).find() || (report.percent() == null && !report.values().isEmpty());
        return isRate
                ? value(task, report, figure.quantity(), text)
                : percent(task, report, figure.value(), text);
    }

    private static List<Figure> kept(String plain) {
        var retracted = Retractions.in(plain);
        return Figure.in(plain)
                .stream()
                .filter(figure -> retracted.stream().noneMatch(span -> has(span, figure)))
                .toList();
    }

    private static boolean has(Span span, Figure figure) {
        return span.start() <= figure.start() && figure.start() < span.end();
    }

    private static @Nullable Item percent(int task, Report report, BigDecimal percent, String text) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            return null;
        }
        return item(task, Field.PERCENT, text, new Report(percent,
                percent.compareTo(HUNDRED) == 0 ? Status.DONE : null, List.of(), amended(report, text), null, null));
    }

    /// The value in the place of the one of the same measure; a rate may come to what had none.
    private static @Nullable Item value(int task, Report report, Quantity value, String text) {
        var values = new ArrayList<>(report.values());
        var same = values.stream().filter(old -> TargetWords.isSameMeasure(old.measure(), value.measure())).toList();
        if (same.size() == 1) {
            values.set(values.indexOf(same.getFirst()), value);
        } else if (same.isEmpty() && value.unit().equals("%")) {
            values.add(value);
        } else {
            return null;
        }
        return item(task, Field.VALUE, text, new Report(null, null, values, amended(report, text), null, null));
    }

    private static Item item(int task, Field field, String text, Report report) {
        return new Item(task, report, List.of(new Evidence(field, text.strip())));
    }

    /// The account of a report with words behind it that put something right; said twice they stand there once.
    static String amended(Report report, String text) {
        var words = "\n（更正：" + LABEL.matcher(text.strip()).replaceFirst("") + "）";
        return report.progress().endsWith(words) ? report.progress() : report.progress() + words;
    }
}
