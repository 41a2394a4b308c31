package cn.duban.talk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/// Knows citizens' identity numbers (公民身份号码, GB 11643) by their region, date of birth and check digit.
final class IdentityNumbers {

    private static final int LENGTH = 18;
    /// As issued until 1999: neither century nor check digit, so that only their name tells them from other numbers.
    private static final int FORMER_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> REGIONS = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "71", "81", "82", "83", "91");

    private IdentityNumbers() {}

    /// @param plain as the guard writes it: half width, single blanks
    static boolean isIn(String plain) {
        var named = plain.contains("身份证") || plain.contains("身份号码");
        for (var i = 0; i < plain.length(); i++) {
            if (isDigit(plain, i) && !isDigit(plain, i - 1) && (isNumber(digits(plain, i, LENGTH), named)
                    || (named && isFormerNumber(digits(plain, i, FORMER_LENGTH))))) {
                return true;
            }
        }
        return false;
    }

    /// The number of so many digits that begins at a place, without the blanks and dashes people divide it by; empty
    /// where it is shorter or longer.
    private static String digits(String plain, int start, int length) {
        var digits = new StringBuilder(length);
        var i = start;
        while (i < plain.length() && digits.length() < length) {
            var sign = plain.charAt(i);
            if (isDigit(plain, i)) {
                digits.append(sign);
            } else if ((sign == 'x' || sign == 'X') && digits.length() == LENGTH - 1) {
                digits.append('X');
            } else if (!isDivider(plain, i)) {
                return "";
            }
            i++;
        }
        var goesOn = isDigit(plain, i - 1) && isDigit(plain, i);
        return digits.length() < length || goesOn ? "" : digits.toString();
    }

    private static boolean isDigit(String plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }

    private static boolean isDivider(String plain, int at) {
        var sign = plain.charAt(at);
        return (sign == ' ' || sign == '-') && plain.charAt(at - 1) != sign;
    }

    /// @param named whether it is called one: then a slip in its check digit makes it no less one
    private static boolean isNumber(String digits, boolean named) {
        return !digits.isEmpty() && REGIONS.contains(digits.substring(0, 2)) && isDate(digits.substring(6, 14))
                && (named || check(digits) == digits.charAt(LENGTH - 1));
    }

    private static boolean isFormerNumber(String digits) {
        return !digits.isEmpty() && REGIONS.contains(digits.substring(0, 2))
                && isDate("19" + digits.substring(6, 12));
    }

    private static boolean isDate(String digits) {
        var year = Integer.parseInt(digits, 0, 4, 10);
        try {
            LocalDate.of(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char check(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
