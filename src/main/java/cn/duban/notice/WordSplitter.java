package cn.duban.notice;

import cn.duban.notice.Names.Sort;
import cn.duban.notice.Names.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a cell into names at spaces and commas. Of all ways to join neighbouring pieces it takes the one that leaves
/// the fewest names unknown, and of those the one that joins least.
record WordSplitter(Names names) {

    private static final Pattern COMMA = Pattern.compile("[、，,；;]");
    private static final Pattern COMMAS = Pattern.compile("^[、，,；;]+");
    private static final int MOST_PIECES_OF_A_NAME = 4;
    private static final int COST_OF_UNKNOWN = 2;

    /// The cheapest way to read the first pieces: its last word, and the way before it.
    private record Way(int cost, int from, Word word) {}

    List<Word> split(String cell) {
        var pieces = pieces(cell);
        var best = new ArrayList<Way>();
        for (var end = 1; end <= pieces.size(); end++) {
            best.add(cheapest(pieces, end, best));
        }
        var words = new ArrayList<Word>();
        for (var end = pieces.size(); end > 0; end = best.get(end - 1).from()) {
            words.add(best.get(end - 1).word());
        }
        Collections.reverse(words);
        return words;
    }

    private Way cheapest(List<String> pieces, int end, List<Way> best) {
        var cheapest = way(pieces, end - 1, end, best);
        for (var from = end - 2; from >= Math.max(0, end - MOST_PIECES_OF_A_NAME); from--) {
            if (names.belongTogether(pieces.subList(from, end))) {
                var joined = way(pieces, from, end, best);
                cheapest = joined.cost() < cheapest.cost() ? joined : cheapest;
            }
        }
        return cheapest;
    }

    private Way way(List<String> pieces, int from, int end, List<Way> best) {
        var word = names.word(pieces.subList(from, end));
        var before = from == 0 ? 0 : best.get(from - 1).cost();
        var known = names.inRoster(word) || word.is(Sort.LEADER) || word.is(Sort.LEADER_GROUP);
        return new Way(before + (known ? 0 : COST_OF_UNKNOWN) + end - from - 1, from, word);
    }

    private List<String> pieces(String cell) {
        var pieces = new ArrayList<String>();
        for (var piece : NoticeTable.SPACE.splitAsStream(cell).toList()) {
            var rest = piece;
            while (!rest.isEmpty()) {
                var end = endOfFirst(rest);
                pieces.add(rest.substring(0, end));
                rest = COMMAS.matcher(rest.substring(end)).replaceFirst("");
            }
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /// A comma parts names, but not within a phrase for several units, which runs to the end of its piece.
    private int endOfFirst(String piece) {
        var comma = COMMA.matcher(piece);
        return names.word(List.of(piece)).is(Sort.UNKNOWN) && comma.find() ? comma.start() : piece.length();
    }
}
