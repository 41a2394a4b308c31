package cn.duban.talk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Finds in what somebody typed the kinds of content that must not be kept.
public final class Guard {

    private static final String STARS = "★☆✩✪✫✬✭✮✯✰⭐🌟";
    private static final String OPENING = "〔［〖「『";
    private static final String CLOSING = "〕］〗」』";
    private static final int FULL_WIDTH = 0xFEE0;

    private Guard() {}

    /// A kind of content that must not be kept.
    public enum Kind {
        STATE_SECRET("密级标志"), IDENTITY_NUMBER("身份证号码");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// What is found in an utterance, the names of what is attached, and the message it quotes; empty where all of it may be kept.
    public static Set<Kind> find(Utterance utterance) {
        var found = EnumSet.noneOf(Kind.class);
        found.addAll(find(utterance.text()));
        if (utterance.quoted() != null) {
            found.addAll(find(utterance.quoted()));
        }
        utterance.attachments()
                .stream()
                .map(Attachment::name)
                .filter(Objects::nonNull)
                .forEach(name -> found.addAll(find(name)));
        return Collections.unmodifiableSet(found);
    }

    /// What is found in a text, in time that grows with its length.
    public static Set<Kind> find(String text) {
        var found = EnumSet.noneOf(Kind.class);
        var plain = plain(text);
        if (SecretMarks.isIn(plain)) {
            found.add(Kind.STATE_SECRET);
        }
        if (IdentityNumbers.isIn(plain)) {
            found.add(Kind.IDENTITY_NUMBER);
        }
        return found;
    }

    /// One form of digits, blanks, brackets, dashes, stars and line ends. The plain text that reports are read from
    /// will not do here: it takes the star for an ornament.
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            var sign = plain(point);
            if (sign == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
                return;
            }
            if (sign != 0) {
                plain.append(sign);
            }
        });
        return plain.toString();
    }

    /// A sign in its plain form; 0 where there is nothing to be seen of it.
    private static char plain(int point) {
        if (point >= '一' && point <= '鿿') {
            return (char) point;
        }
        if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x0B || point == 0x0C) {
            return '\n';
        }
        if (point == '\t' || Character.isSpaceChar(point)) {
            return ' ';
        }
        if (Character.isDigit(point)) {
            return (char) ('0' + Character.digit(point, 10));
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.DASH_PUNCTUATION -> '-';
            default -> sign(point);
        };
    }

    private static char sign(int point) {
        if (STARS.indexOf(point) >= 0) {
            return '★';
        }
        if (OPENING.indexOf(point) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(point) >= 0) {
            return ')';
        }
        if (point >= '！' && point <= '～') {
            return (char) (point - FULL_WIDTH);
        }
        return Character.isBmpCodePoint(point) ? (char) point : '□';
    }
}
