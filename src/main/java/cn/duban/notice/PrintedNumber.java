package cn.duban.notice;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Numbers as notices print them before their tasks: 3, 3., （三）, 第三项, 十二、.
final class PrintedNumber {

    private static final Pattern CELL = Pattern
            .compile(
                    "(?:第|任务|项目|实事|NO\\.?|No\\.?)?[（(]?(?:(\\d{1,5})(?:\\.0)?|([〇零一二三四五六七八九十百]{1,7}))[）)]?(?:项|条|号|件\\p{IsHan}{0,4}实事|件)?[.．、。]?");
    private static final Pattern COMPOSITE = Pattern.compile("[（(]?\\d{1,4}(?:[-—.．]\\d{1,3}){1,3}[）)]?[.．、]?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[二2][〇零○Oo0][一二三四五六七八九〇零○\\d]{2}(?=年)");
    private static final Pattern CHINESE_DAY = Pattern
            .compile("(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?=月)|(?<=月)[一二三四五六七八九十]{1,3}(?=日)");
    private static final String DIGITS = "零一二三四五六七八九";

    private PrintedNumber() {}

    /// Whether a cell holds a number and nothing else.
    static boolean isNumber(String cell) {
        var compact = compact(cell);
        return CELL.matcher(compact).matches() || COMPOSITE.matcher(compact).matches();
    }

    /// The number a cell prints; empty for none and for such as 1.2, which is no whole number.
    static OptionalInt read(String cell) {
        var match = CELL.matcher(compact(cell));
        if (!match.matches()) {
            return OptionalInt.empty();
        }
        var number = match.group(1) != null ? Integer.parseInt(match.group(1)) : chinese(match.group(2));
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int chinese(String numeral) {
        var total = 0;
        var digit = 0;
        for (var i = 0; i < numeral.length(); i++) {
            var one = numeral.charAt(i);
            switch (one) {
                case '十' -> {
                    total += digit == 0 ? 10 : digit * 10;
                    digit = 0;
                }
                case '百' -> {
                    total += digit * 100;
                    digit = 0;
                }
                default -> digit = one == '〇' ? 0 : DIGITS.indexOf(one);
            }
        }
        return total + digit;
    }

    /// 二〇二四年 as 2024年.
    static String westernYears(String text) {
        return CHINESE_YEAR.matcher(text).replaceAll(match -> western(match.group()));
    }

    /// 九月三十日 as 9月30日.
    static String westernDays(String text) {
        return CHINESE_DAY.matcher(text).replaceAll(match -> String.valueOf(chinese(match.group())));
    }

    private static String western(String year) {
        var western = new StringBuilder();
        for (var i = 0; i < year.length(); i++) {
            var one = year.charAt(i);
            var digit = "〇○Oo".indexOf(one) >= 0 ? 0 : DIGITS.indexOf(one);
            western.append(Character.isDigit(one) ? Character.digit(one, 10) : digit);
        }
        return western.toString();
    }

    /// Full-width digits and dots as half-width ones, each in its place.
    static String halfWidth(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.length(); i++) {
            var one = plain.charAt(i);
            if (one >= '０' && one <= '９') {
                plain.setCharAt(i, (char) (one - '０' + '0'));
            }
        }
        return plain.toString();
    }

    private static String compact(String cell) {
        return halfWidth(cell.replaceAll("\\s+", ""));
    }
}
