package cn.duban.understanding;

import java.util.ArrayList;
import java.util.List;

/// A stretch of text between two stops.
///
/// @param start offset of its first sign
record Clause(String text, int start) {

    private static final String PIECE_ENDS = ",;。!?\n():、";
    private static final String STOPS = ",;。!?\n():";

    /// The clauses of a text, in order, empty ones left out.
    static List<Clause> in(String text) {
        return cut(text, STOPS);
    }

    /// The sentences of a text.
    static List<Clause> sentences(String text) {
        return cut(text, ";。!?\n");
    }

    int end() {
        return start + text.length();
    }

    private static List<Clause> cut(String text, String stops) {
        var clauses = new ArrayList<Clause>();
        var begun = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || (stops.indexOf(text.charAt(i)) >= 0 && !leadsToFigure(text, i))
                    || (stops.equals(STOPS) && isStoppingBlank(text, i))) {
                if (!text.substring(begun, i).isBlank()) {
                    clauses.add(new Clause(text.substring(begun, i), begun));
                }
                begun = i + 1;
            }
        }
        return clauses;
    }

    /// A colon between a word and its figure does not stop: 完成率：58%.
    private static boolean leadsToFigure(String text, int at) {
        return text.charAt(at) == ':' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /// A blank between two words stops, one beside a number does not.
    private static boolean isStoppingBlank(String text, int at) {
        return text.charAt(at) == ' ' && at > 0 && at + 1 < text.length()
                && (Character.isIdeographic(text.charAt(at - 1)) || text.charAt(at - 1) == '%')
                && Character.isIdeographic(text.charAt(at + 1)) && !text.startsWith("完成", at - 2)
                && !text.startsWith("达到", at - 2);
    }

    /// A sentence cut at every stop, that in a list (、) as well.
    static List<String> pieces(String sentence) {
        var pieces = new ArrayList<String>();
        var begun = 0;
        for (var i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || (PIECE_ENDS.indexOf(sentence.charAt(i)) >= 0 && !isThousands(sentence, i))) {
                pieces.add(sentence.substring(begun, i));
                begun = i + 1;
            }
        }
        return pieces;
    }

    private static boolean isThousands(String text, int at) {
        return text.charAt(at) == ',' && at > 0 && at + 3 < text.length() && Character.isDigit(text.charAt(at - 1))
                && text.substring(at + 1, at + 4).chars().allMatch(Character::isDigit);
    }
}
