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

    /// A bracket with a figure in it stands for itself: 5.2万亩（新建3万亩，改造2.2万亩）.
    private static final String OPENED = "（(?=[^（）\\d]*\\d[^（）]*[^（）\\d]）)";
    private static final String CLOSED = "(?<=\\d[^（）\\d]{1,40})）";
    private static final Pattern BORDER = Pattern
            .compile("[，。；：！;]|(?<!\\d),|,(?!\\d{3})|" + OPENED + "|" + CLOSED);
    private static final String SENTENCE_ENDS = "。；！;";
    /// No clause that a person wrote is longer; a longer one has lost its commas.
    private static final int LONGEST_CLAUSE = 1000;
    private static final Pattern RESPECTIVELY = Pattern
            .compile("^(.+?)(分别为?(?:增长|下降|提高|降低)?" + Bound.WORDS + "?)$");
    private static final Pattern ALIKE = Pattern.compile("^(.+?)[均都](" + Bound.WORDS + ")$");
    /// 及 of 普及率 and 惠及 joins nothing.
    private static final Pattern CONNECTOR = Pattern.compile("以及|[、和与]|(?<![普涉惠危波以])及(?![以时格其])");

    private final PrintedText text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private @Nullable TargetPiece previous;

    private TargetReader(PrintedText text) {
        this.text = text;
    }

    /// A number of which a person has to say what it is.
    ///
    /// @param found the passage as printed
    /// @param proposal what is wrong with it and what to do
    record Doubt(String found, String proposal) {}

    /// What one text says.
    record Reading(List<Target> targets, List<Doubt> doubts) {}

    static Reading read(String text) {
        var reader = new TargetReader(new PrintedText(text));
        var compact = reader.text.compact();
        var from = 0;
        for (var border : BORDER.matcher(compact).results().toList()) {
            reader.readClause(from, border.start());
            reader.closeSentence(border.group());
            from = border.end();
        }
        reader.readClause(from, compact.length());
        return new Reading(List.copyOf(reader.targets), List.copyOf(reader.doubts));
    }

    private void readClause(int start, int end) {
        var clause = text.compact().substring(start, end);
        if (clause.length() > LONGEST_CLAUSE) {
            unclear(start, start + LONGEST_CLAUSE, "一句过长，分不清各指什么");
            return;
        }
        var amounts = new ArrayList<Amount>();
        for (var number : NumberFinder.find(clause)) {
            switch (number) {
                case Amount amount -> amounts.add(amount);
                case Label _ -> {
                }
                case Unclear unclear -> unclear(start, end,
                        "“" + clause.substring(unclear.start(), unclear.end()) + "”" + unclear.why());
            }
        }
        if (amounts.isEmpty()) {
            return;
        }
        dropNaming(clause, amounts);
        var before = clause.substring(0, amounts.getFirst().start());
        var respectively = RESPECTIVELY.matcher(before);
        var alike = ALIKE.matcher(before);
        if (respectively.matches()) {
            readRespectively(start, end, amounts, respectively.group(1), respectively.group(2));
        } else if (amounts.size() == 1 && alike.matches()) {
            readAlike(start, end, amounts.getFirst(), alike.group(1), alike.group(2));
        } else {
            readPieces(start, clause, amounts);
        }
    }

    private void closeSentence(String border) {
        if (SENTENCE_ENDS.contains(border)) {
            previous = null;
        }
    }

    /// Leaves out amounts that only say which ones the next amount counts, or where it starts from.
    private static void dropNaming(String clause, List<Amount> amounts) {
        for (var i = amounts.size() - 2; i >= 0; i--) {
            var amount = amounts.get(i);
            var between = clause.substring(amount.end(), amounts.get(i + 1).start());
            var threshold = amount.isSize() && Bound.isThreshold(between) && !CONNECTOR.matcher(between).find();
            if (threshold || Bound.isOrigin(clause.substring(0, amount.start()), between)) {
                amounts.remove(i);
            }
        }
    }

    /// 甲、乙均达到98%以上.
    private void readAlike(int start, int end, Amount amount, String subjects, String comparing) {
        var after = text.compact().substring(start + amount.end(), end);
        CONNECTOR.splitAsStream(subjects)
                .forEach(subject -> read(
                        new TargetPiece(subject + comparing, amount, after, TargetWording.saysWholeYear(subjects), null,
                                false),
                        start, end));
    }

    /// 甲、乙分别达到10家和160家.
    private void readRespectively(int start, int end, List<Amount> amounts, String subjects, String comparing) {
        var metrics = CONNECTOR.splitAsStream(subjects).toList();
        if (metrics.size() != amounts.size()) {
            unclear(start, end, "“分别”前后的个数不一致");
            return;
        }
        for (var i = 0; i < metrics.size(); i++) {
            var before = metrics.get(i) + comparing.substring("分别".length());
            var after = text.compact().substring(start + amounts.get(i).end(), end);
            var nextConnector = CONNECTOR.matcher(after);
            var tail = i + 1 < metrics.size() && nextConnector.find()
                    ? after.substring(0, nextConnector.start())
                    : after;
            read(new TargetPiece(before, amounts.get(i), tail, TargetWording.saysWholeYear(subjects), null,
                    false), start, end);
        }
    }

    private void readPieces(int start, String clause, List<Amount> amounts) {
        var from = 0;
        for (var i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var border = i + 1 < amounts.size()
                    ? border(clause, amount.end(), amounts.get(i + 1).start())
                    : new Border(clause.length(), clause.length());
            if (border == null) {
                unclear(start + from, start + clause.length(), "一句中有几个数字，分不清各指什么");
                return;
            }
            var wholeYear = TargetWording.saysWholeYear(clause.substring(0, amount.start()));
            var piece = new TargetPiece(clause.substring(from, amount.start()), amount,
                    clause.substring(amount.end(), border.end()), wholeYear, previous, i > 0);
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
        var target = piece.read(text.quote(start, end));
        target.ifPresentOrElse(targets::add, () -> unclear(start, end, "不能确定是否为量化目标，或指标、口径不明"));
        if (target.isPresent() && piece.amount().isRange()) {
            doubt(start, end, "是一个范围，已按“" + target.get().comparator().sign() + target.get().value().toPlainString()
                    + piece.amount().unit() + "”读入，请核对");
        }
    }

    private void unclear(int start, int end, String why) {
        doubt(start, end, why + "；如是量化目标，请补充指标、数值和单位");
    }

    private void doubt(int start, int end, String proposal) {
        doubts.add(new Doubt(text.quote(start, end), proposal));
    }
}
