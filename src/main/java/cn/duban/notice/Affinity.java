package cn.duban.notice;

import java.util.List;
import java.util.regex.Pattern;

/// How well what a cell holds fits what its column is about: 3 surely, −3 surely not.
final class Affinity {

    static final double CLASH = -2;

    private static final Pattern PIECES = Pattern.compile("[\\s、，,；;]+");
    private static final Pattern WHO = Pattern.compile("牵头|配合|负责|主办|协办");
    private static final int SENTENCE = 16;

    private final boolean number;
    private final boolean heading;
    private final boolean due;
    private final boolean units;
    private final boolean people;
    private final boolean sentence;
    private final boolean empty;

    Affinity(String cell) {
        var pieces = PIECES.splitAsStream(cell).filter(piece -> !piece.isEmpty()).toList();
        var compact = cell.replaceAll("\\s+", "");
        empty = pieces.isEmpty();
        number = PrintedNumber.isNumber(cell);
        heading = Headings.isHeading(cell) && compact.length() > 3;
        due = DuePhrase.isDue(cell);
        people = !empty && isPeople(pieces, compact);
        var labelled = Responsibility.isLabelled(cell);
        units = !empty && !people && !heading && (labelled || isUnits(pieces) || saysWhoLeads(cell));
        sentence = !units && !labelled
                && (cell.contains("。")
                        || (compact.length() >= SENTENCE && (cell.indexOf('，') >= 0 || cell.indexOf('；') >= 0)));
    }

    private static boolean saysWhoLeads(String cell) {
        return WHO.matcher(cell).find() && Responsibility.inBracket(cell).isPresent();
    }

    private static boolean isPeople(List<String> pieces, String compact) {
        return LeaderNames.isGroup(compact) || Surnames.isPerson(compact)
                || pieces.stream()
                        .allMatch(piece -> Surnames.isPerson(piece) || LeaderNames.isTitled(piece)
                                || (piece.length() == 1 && piece.matches("\\p{IsHan}")));
    }

    private static boolean isUnits(List<String> pieces) {
        var sound = pieces.stream()
                .filter(piece -> UnitNames.isStrong(piece) || UnitNames.isGroup(piece)
                        || (piece.length() <= 6 && UnitNames.isWeak(piece)))
                .count();
        var people = pieces.stream().filter(Surnames::isPerson).count();
        return sound * 2 > pieces.size() || (sound > 0 && sound + people == pieces.size());
    }

    double to(Part part) {
        if (empty) {
            return 0;
        }
        return switch (part) {
            case NUMBER -> number ? 3 : -3;
            case CATEGORY -> heading ? 3 : sentence || people || due ? -2 : units || number ? -1 : 1;
            case TEXT -> toText();
            case LEAD, CO, UNITS -> units ? 3 : clashesWithNames() || people ? -3 : 0;
            case LEADER -> people ? 3 : clashesWithNames() || units ? -3 : 0;
            case DUE -> due ? 3 : sentence || units || people || heading ? -2 : 0;
            case STAGE, MEASURE, REMARK, OTHER -> 0.3;
        };
    }

    private double toText() {
        if (sentence) {
            return 3;
        }
        return number || people ? -3 : heading || due || units ? -2 : 1;
    }

    private boolean clashesWithNames() {
        return sentence || heading || due || number;
    }

    boolean isSentence() {
        return sentence;
    }

    boolean isUnits() {
        return units;
    }

    boolean isPeople() {
        return people;
    }

    boolean isDue() {
        return due;
    }

    boolean isNumber() {
        return number;
    }

    boolean isHeading() {
        return heading;
    }
}
