package cn.duban.understanding;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads Chinese numerals of any size below 亿亿, e.g. `一百零一`, `三十五点五`, `二〇二四`.
public final class ChineseNumerals {

    /// The signs a numeral may consist of.
    public static final String SIGNS = "零〇一二两三四五六七八九十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    /// The number written, empty if it is none.
    public static Optional<BigDecimal> parse(String numeral) {
        var plain = numeral.replace('〇', '零').replace('两', '二');
        var point = plain.indexOf('点');
        if (point < 0) {
            return whole(plain).map(BigDecimal::valueOf);
        }
        var digits = digits(plain.substring(point + 1));
        return whole(plain.substring(0, point))
                .flatMap(whole -> digits.map(decimals -> new BigDecimal(whole + "." + decimals)));
    }

    /// A small number in figures or in Chinese; 0 where it is none.
    public static int count(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : parse(written).map(BigDecimal::intValue).orElse(0);
    }

    private static Optional<Long> whole(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 20) {
            return Optional.empty();
        }
        return numeral.length() > 1 ? digits(numeral).map(Long::valueOf).or(() -> counted(numeral)) : counted(numeral);
    }

    /// Digit after digit, as years and decimals are read; at most 18.
    private static Optional<String> digits(String numeral) {
        var written = new StringBuilder();
        for (var i = 0; i < numeral.length(); i++) {
            var sign = numeral.charAt(i);
            var digit = DIGITS.indexOf(sign);
            if (digit < 0) {
                return Optional.empty();
            }
            written.append(digit);
        }
        return written.isEmpty() || written.length() > 18 ? Optional.empty() : Optional.of(written.toString());
    }

    private static Optional<Long> counted(String numeral) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (var i = 0; i < numeral.length(); i++) {
            var sign = numeral.charAt(i);
            var value = DIGITS.indexOf(sign);
            var scale = scale(sign);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (scale == 0) {
                return Optional.empty();
            } else if (scale < 10_000) {
                section += Math.max(digit, 1) * scale;
                digit = 0;
            } else {
                total = scale == 10_000
                        ? total + Math.max(section + digit, 1) * scale
                        : Math.max(total + section + digit, 1) * scale;
                section = 0;
                digit = 0;
            }
            if (total > 1_000_000_000_000L) {
                return Optional.empty();
            }
        }
        return Optional.of(total + section + digit);
    }

    private static long scale(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
