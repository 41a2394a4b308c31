package cn.duban.understanding;

import cn.duban.understanding.PlainText.Edit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes the numerals of a text in digits where they count something: 第十四项 → 第14项, 七成五 → 75%, 三分之一 → 33.3%.
final class Digits {

    private static final String NUMERAL = "[" + ChineseNumerals.SIGNS + "]{1,20}+(?:点[零〇一二三四五六七八九]{1,6}+)?+";
    private static final String ORDINAL = "[零〇一二三四五六七八九十百]{1,9}";
    private static final String NUMBER = NUMERAL + "|\\d{1,9}+(?:\\.\\d{1,6}+)?+";
    private static final Cue FORMS = Cue.of("百分之(?<percent>" + NUMBER + ")"
            + "|(?<parts>" + NUMBER + ")分之(?<taken>" + NUMBER + ")"
            + "|(?<![\\d年月])(?<taken2>\\d{1,2})/(?<parts2>\\d{1,2})(?![\\d/])"
            + "|(?<tens>[一二两三四五六七八九十]{1,2}|"
            + "(?<![\\d.])\\d{1,2}) ?成(?<ones> ?[一二三四五六七八九](?! ?[号项、]))?(?![立为果本都员功效熟长绩交分片套批人])"
            + "|(?<half>一半)"
            + "|(?<whole>百分百)"
            + "|(?<chain>第?" + ORDINAL + "(?:[、,和及与至到-]第?" + ORDINAL + "){1,20})(?=号(?![召码称令])|[二两三四五六七八九\\d]?项|[均都])"
            + "|(?<plain>" + NUMERAL + ")");
    private static final Pattern NUMERALS = Pattern.compile(NUMERAL);
    /// What can be counted: a numeral before any of these is a figure.
    private static final Pattern MEASURE = Pattern.compile("(?:[个家名人张亩吨项处场户台套座所条件]|公里|平方|万|亿|元|%)");
    private static final Pattern NUMBERED = Pattern.compile("号(?![召码称令])");
    private static final String VAGUE = "几数上近逾好这那每哪某同另统唯";

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private Digits(String text) {
        this.text = text;
    }

    /// The same text with its counting numerals in digits.
    static PlainText in(PlainText text) {
        return text.with(new Digits(text.text()).edits());
    }

    private List<Edit> edits() {
        var forms = FORMS.matcher(text);
        while (forms.find()) {
            if (forms.group("percent") != null) {
                number(forms.group("percent")).ifPresent(value -> edit(forms, plain(value) + "%"));
            } else if (forms.group("parts") != null) {
                fraction(forms, forms.group("taken"), forms.group("parts"));
            } else if (forms.group("parts2") != null) {
                if (text.substring(Math.max(0, forms.start() - 6), forms.start()).contains("完成")
                        || text.startsWith("的", forms.start() - 1)) {
                    fraction(forms, forms.group("taken2"), forms.group("parts2"));
                }
            } else if (forms.group("tens") != null) {
                tenths(forms);
            } else if (forms.group("half") != null) {
                edit(forms, "50%");
            } else if (forms.group("whole") != null) {
                edit(forms, "100%");
            } else if (forms.group("chain") != null) {
                chain(forms);
            } else {
                single(forms);
            }
        }
        return edits;
    }

    private void edit(Cue.Search found, String with) {
        edits.add(new Edit(found.start(), found.end(), with));
    }

    private void fraction(Cue.Search found, String taken, String parts) {
        var above = number(taken);
        var below = number(parts).filter(value -> value.signum() > 0);
        if (above.isPresent() && below.isPresent() && above.get().compareTo(below.get()) <= 0) {
            var percent = above.get().multiply(BigDecimal.valueOf(100)).divide(below.get(), 1, RoundingMode.HALF_UP);
            edit(found, plain(percent) + "%");
        }
    }

    /// 七成, 七成五; 六七成 is a range.
    private void tenths(Cue.Search found) {
        var tens = found.group("tens");
        var ones = found.group("ones") == null ? BigDecimal.ZERO : number(found.group("ones").strip()).orElseThrow();
        if (tens.length() == 2 && Character.isIdeographic(tens.charAt(0)) && !tens.contains("十")) {
            edit(found, percent(tens.substring(0, 1), ones) + "-" + percent(tens.substring(1), ones));
        } else {
            number(tens).filter(value -> value.compareTo(BigDecimal.TEN) <= 0)
                    .ifPresent(_ -> edit(found, percent(tens, ones)));
        }
    }

    private static String percent(String tens, BigDecimal ones) {
        return plain(number(tens).orElseThrow().multiply(BigDecimal.TEN).add(ones)) + "%";
    }

    private void chain(Cue.Search found) {
        var numerals = NUMERALS.matcher(found.group("chain"));
        while (numerals.find()) {
            var start = found.start() + numerals.start();
            number(numerals.group()).ifPresent(
                    value -> edits.add(new Edit(start, start + numerals.group().length(), plain(value))));
        }
    }

    private void single(Cue.Search found) {
        var before = found.start() == 0 ? '\n' : text.charAt(found.start() - 1);
        var numeral = found.group();
        if (Character.isDigit(before) || ChineseNumerals.SIGNS.indexOf(before) >= 0 || before == '.'
                || VAGUE.indexOf(before) >= 0 ||
                "万亿百千".contains(numeral)
                || nextIsDigit(found.end())) {
            return;
        }
        if (!counts(found, before)) {
            return;
        }
        var scaled = numeral.length() > 1 && (numeral.endsWith("万") || numeral.endsWith("亿"));
        var kept = scaled ? numeral.substring(0, numeral.length() - 1) : numeral;
        number(kept).ifPresent(
                value -> edits.add(new Edit(found.start(), found.start() + kept.length(), plain(value))));
    }

    private boolean counts(Cue.Search found, char before) {
        if (looksAt(NUMBERED, found.end()) || looksAt(MEASURE, found.end())) {
            return true;
        }
        var next = found.end() == text.length() ? '\n' : text.charAt(found.end());
        if (isNamed(found.start()) && ":,、。;. \n(正已完按达滞均".indexOf(next) >= 0) {
            return true;
        }
        if (before == '\n' || before == ';' || before == '。' || before == ' ') {
            return next == ':'
                    || ("、. \n".indexOf(next) >= 0 && number(found.group()).filter(Digits::isAboveTen).isPresent());
        }
        return found.group().length() > 1 && found.group().endsWith("亿");
    }

    /// Whether the word for a task stands before, but not as what was completed (完成任务…).
    private boolean isNamed(int start) {
        return text.startsWith("任务", start - 2) && !text.startsWith("完成", start - 4);
    }

    private boolean nextIsDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean looksAt(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt();
    }

    private static boolean isAboveTen(BigDecimal value) {
        return value.compareTo(BigDecimal.TEN) > 0;
    }

    private static Optional<BigDecimal> number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Optional.of(new BigDecimal(written))
                : ChineseNumerals.parse(written);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
