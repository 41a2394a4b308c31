package cn.duban.command;

import cn.duban.registry.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An order without the period it names, and that period.
///
/// @param text what is left of the order
record PeriodWords(Period period, String text) {

    private static final String NAME = "(?:(20\\d{2})年)?第?([一二三四1-4])季度的?";
    private static final Pattern LEADING = Pattern.compile("^(\\D{0,5}?)" + NAME);
    private static final Pattern TRAILING = Pattern.compile("()" + NAME + "$");
    private static final String QUARTERS = "一二三四";

    /// An order that may name its period in front or behind.
    ///
    /// @param otherwise the period that is meant where none is named; its year holds where none is
    static PeriodWords of(String text, Period otherwise) {
        var leading = LEADING.matcher(text);
        return read(leading.find() ? leading : TRAILING.matcher(text), text, otherwise);
    }

    /// An order that may name its period in front only, since people give reasons behind.
    ///
    /// @param otherwise as above
    static PeriodWords leading(String text, Period otherwise) {
        return read(LEADING.matcher(text), text, otherwise);
    }

    private static PeriodWords read(Matcher named, String text, Period otherwise) {
        if (!named.reset().find()) {
            return new PeriodWords(otherwise, text);
        }
        var sign = named.group(3);
        var quarter = QUARTERS.contains(sign) ? QUARTERS.indexOf(sign) + 1 : Integer.parseInt(sign);
        var year = named.group(2) == null ? otherwise.year() : Integer.parseInt(named.group(2));
        return new PeriodWords(new Period(year, quarter), named.replaceFirst("$1 ").strip());
    }
}
