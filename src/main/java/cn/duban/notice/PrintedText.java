package cn.duban.notice;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text without its white space and with half-width digits, that still knows how it was printed.
final class PrintedText {

    private final String printed;
    private final String compact;
    /// For each character of `compact`, where it stands in `printed`.
    private final int[] places;

    PrintedText(String printed) {
        this.printed = printed;
        this.places = IntStream.range(0, printed.length()).filter(place -> !isSpace(printed.charAt(place))).toArray();
        this.compact = Arrays.stream(places)
                .mapToObj(place -> String.valueOf(halfWidth(printed.charAt(place))))
                .collect(Collectors.joining());
    }

    String compact() {
        return compact;
    }

    /// A passage as printed.
    ///
    /// @param start of the passage in `compact`
    /// @param end after its last character in `compact`
    String quote(int start, int end) {
        return start >= end ? "" : printed.substring(places[start], places[end - 1] + 1);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static char halfWidth(char character) {
        return switch (character) {
            case '％' -> '%';
            case '．' -> '.';
            default -> character >= '０' && character <= '９' ? (char) (character - '０' + '0') : character;
        };
    }
}
