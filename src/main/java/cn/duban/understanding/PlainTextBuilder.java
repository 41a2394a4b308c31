package cn.duban.understanding;

/// Writes a text in its plain form, character by character.
final class PlainTextBuilder {

    private static final String DASHES = "—–―－‐‑‒−~～〜∼﹣﹘";
    private static final String QUOTES = "”„‟＂\"«»『』「」‘’'＇";
    private static final String AFTER_NUMBER = "%号项个家名人张亩万亿元年月日公吨平";
    private static final String BEFORE_NUMBER = "第为达到率的约共计至增长引进成#年月";
    private static final int FULL_WIDTH = 0xFEE0;

    private final String original;
    private final TracedText text;

    PlainTextBuilder(String original) {
        this.original = original;
        text = new TracedText(original.length());
    }

    PlainText build() {
        for (var i = 0; i < original.length();) {
            var point = original.codePointAt(i);
            var next = i + Character.charCount(point);
            if ((point >= '一' && point <= '鿿') || (point >= '0' && point <= '9')) {
                add((char) point, i, next);
            } else {
                add(point, i, next);
            }
            i = next;
        }
        return text.build(original);
    }

    private void add(int point, int start, int end) {
        var plain = plain(point);
        for (var i = 0; i < plain.length(); i++) {
            add(plain.charAt(i), start, end);
        }
    }

    private void add(char next, int start, int end) {
        if (isRepeated(next)) {
            text.stretchLast(end);
        } else {
            dropBlankBefore(next);
            text.append(next, start, end);
        }
    }

    private boolean isRepeated(char next) {
        var last = text.last();
        return switch (next) {
            case ' ' -> last == ' ' || last == '\n';
            case '-', '\n' -> last == next;
            default -> false;
        };
    }

    private void dropBlankBefore(char next) {
        if (text.last() == ' ' && (next == '\n' || isBesideNumber(next))) {
            text.dropLast();
        }
    }

    /// Word processors put blanks around numbers: 第 6 项, 62 %.
    private boolean isBesideNumber(char next) {
        var before = text.length() < 2 ? 0 : text.charAt(text.length() - 2);
        return (Character.isDigit(before) && AFTER_NUMBER.indexOf(next) >= 0
                && ("%号项".indexOf(next) >= 0 || !opensLine()))
                || (Character.isDigit(next) && BEFORE_NUMBER.indexOf(before) >= 0);
    }

    /// Whether the number at the end opens its line, where the blank may divide it from what is said of it.
    private boolean opensLine() {
        var i = text.length() - 2;
        while (i >= 0 && Character.isDigit(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private static String plain(int point) {
        if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x0B || point == 0x0C) {
            return "\n";
        }
        if (point == '\t' || Character.isSpaceChar(point)) {
            return " ";
        }
        if (isInvisible(point)) {
            return "";
        }
        if (point >= 0x2460 && point <= 0x2473) {
            return "(" + (point - 0x245F) + ")";
        }
        if (point >= 0x2474 && point <= 0x2487) {
            return "(" + (point - 0x2473) + ")";
        }
        if (point >= 0x2488 && point <= 0x249B) {
            return (point - 0x2487) + ".";
        }
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? String.valueOf(plain((char) point))
                : Character.isLetter(point) ? Character.toString(point) : " ";
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                true;
            default -> false;
        };
    }

    private static char plain(char sign) {
        if (DASHES.indexOf(sign) >= 0) {
            return '-';
        }
        if (QUOTES.indexOf(sign) >= 0) {
            return '“';
        }
        return switch (sign) {
            case '﹪' -> '%';
            case '〔', '〈', '［' -> '(';
            case '〕', '〉', '］' -> ')';
            case '〖' -> '【';
            case '〗' -> '】';
            case '№' -> '#';
            case '｡' -> '。';
            case '､', '﹑' -> '、';
            case '﹐' -> ',';
            case '﹔' -> ';';
            case '﹕', '∶' -> ':';
            case '•', '·', '●', '■', '◆', '★', '▪', '\uFE0F' -> ' ';
            default -> sign >= '！' && sign <= '～' ? (char) (sign - FULL_WIDTH) : sign;
        };
    }
}
