package cn.duban.notice;

import cn.duban.notice.FoundNumber.Amount;
import cn.duban.notice.FoundNumber.Label;
import cn.duban.notice.FoundNumber.Unclear;
import cn.duban.registry.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numeric targets of one task's text, clause by clause. What it is not sure of is a doubt, never a guess.
final class TargetReader {

    private static final Pattern BORDER = Pattern.compile("[，。；：！;]|(?<!\\d),|,(?!\\d{3})");
    /// No clause that a person wrote is longer; a longer one has lost its commas.
    private static final int LONGEST_CLAUSE = 1000;
    private static final Pattern RESPECTIVELY = Pattern.compile("^(.+?)(分别(?:达到|超过|不少于|不低于|为)?)$");
    private static final Pattern CONNECTOR = Pattern.compile("以及|[、和及与]");

    private final PrintedText text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private TargetReader(PrintedText text) {
        this.text = text;
    }

    /// A number of which a person has to say what it is.
    ///
    /// @param found the passage as printed
    record Doubt(String found, String why) {}

    /// What one text says.
    record Reading(List<Target> targets, List<Doubt> doubts) {}

    static Reading read(String text) {
        var reader = new TargetReader(new PrintedText(text));
        var compact = reader.text.compact();
        var from = 0;
        for (var border : BORDER.matcher(compact).results().toList()) {
            reader.readClause(from, border.start());
            from = border.end();
        }
        reader.readClause(from, compact.length());
        return new Reading(List.copyOf(reader.targets), List.copyOf(reader.doubts));
    }

    private void readClause(int start, int end) {
        var clause = text.compact().substring(start, end);
        if (clause.length() > LONGEST_CLAUSE) {
            doubt(start, start + LONGEST_CLAUSE, "一句过长，分不清各指什么");
            return;
        }
        var amounts = new ArrayList<Amount>();
        for (var number : NumberFinder.find(clause)) {
            switch (number) {
                case Amount amount -> amounts.add(amount);
                case Label _ -> {
                }
                case Unclear unclear -> doubt(start, end,
                        "“" + clause.substring(unclear.start(), unclear.end()) + "”" + unclear.why());
            }
        }
        if (amounts.isEmpty()) {
            return;
        }
        var respectively = RESPECTIVELY.matcher(clause.substring(0, amounts.getFirst().start()));
        if (respectively.matches()) {
            readRespectively(start, end, amounts, respectively.group(1), respectively.group(2));
        } else {
            readPieces(start, clause, amounts);
        }
    }

    /// 甲、乙分别达到10家和160家.
    private void readRespectively(int start, int end, List<Amount> amounts, String subjects, String comparing) {
        var metrics = CONNECTOR.splitAsStream(subjects).toList();
        if (metrics.size() != amounts.size()) {
            doubt(start, end, "“分别”前后的个数不一致");
            return;
        }
        for (var i = 0; i < metrics.size(); i++) {
            var before = metrics.get(i) + comparing.substring("分别".length());
            var after = text.compact().substring(start + amounts.get(i).end(), end);
            var nextConnector = CONNECTOR.matcher(after);
            var tail = i + 1 < metrics.size() && nextConnector.find()
                    ? after.substring(0, nextConnector.start())
                    : after;
            read(new TargetPiece(before, amounts.get(i), tail, TargetWording.saysWholeYear(subjects), null), start,
                    end);
        }
    }

    private void readPieces(int start, String clause, List<Amount> amounts) {
        var from = 0;
        @Nullable TargetPiece previous = null;
        for (var i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var border = i + 1 < amounts.size()
                    ? border(clause, amount.end(), amounts.get(i + 1).start())
                    : new Border(clause.length(), clause.length());
            if (border == null) {
                doubt(start + from, start + clause.length(), "一句中有几个数字，分不清各指什么");
                return;
            }
            var wholeYear = TargetWording.saysWholeYear(clause.substring(0, amount.start()));
            var piece = new TargetPiece(clause.substring(from, amount.start()), amount,
                    clause.substring(amount.end(), border.end()), wholeYear, previous);
            read(piece, start + from, start + border.end());
            previous = piece;
            from = border.next();
        }
    }

    /// Where one piece ends and the next begins.
    private record Border(int end, int next) {}

    /// Between two amounts: a connector right behind the first, or right before the second.
    private static @Nullable Border border(String clause, int end, int start) {
        var connector = CONNECTOR.matcher(clause).region(end, start);
        @Nullable Border last = null;
        while (connector.find()) {
            last = new Border(connector.start(), connector.end());
            if (TargetWording.remainder(clause.substring(end, last.end())).isEmpty()) {
                return last;
            }
        }
        return last != null && last.next() == start ? last : null;
    }

    private void read(TargetPiece piece, int start, int end) {
        piece.read(text.quote(start, end))
                .ifPresentOrElse(targets::add,
                        () -> doubt(start, end, "不能确定是否为量化目标，或指标、口径不明"));
    }

    private void doubt(int start, int end, String why) {
        doubts.add(new Doubt(text.quote(start, end), why));
    }
}
