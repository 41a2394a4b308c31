package cn.duban.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number that a paragraph of a list begins with, and how deep in the list that puts it.
///
/// @param level 0 for a chapter, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） or 1.1, 5 for ①
/// @param printed e.g. `（一）`
/// @param rest of the paragraph
record Marker(int level, String printed, String rest) {

    private static final int ENTRY = 3;
    private static final String BULLET = "[●■◆▲•▪◎○□◇➢]";
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("(第[一二三四五六七八九十百]{1,4}[章篇编部]分?)[、.．:：\\s]*(?<rest>.*)", Pattern.DOTALL),
            Pattern.compile("([一二三四五六七八九十百]{1,4}[、.．]|第[一二三四五六七八九十百\\d]{1,4}[项条][、.．:：\\s]?)\\s*(?<rest>.*)",
                    Pattern.DOTALL),
            Pattern.compile("([（(][一二三四五六七八九十百]{1,4}[）)])[、.．]?\\s*(?<rest>.*)", Pattern.DOTALL),
            Pattern.compile(
                    "((?:第[一二三四五六七八九十\\d]{1,3}件(?:[\\p{IsHan}]{0,4}实事)?|实事[一二三四五六七八九十\\d]{1,3})(?=[:：、\\s])|\\d{1,3}(?:[、．]|\\.(?!\\d)|[.．](?=[0-9]{2,}[\\p{IsHan}]|[0-9]月)|(?=\\s+[\\p{IsHan}“]{2})(?!\\s+[个家项条所座处户人万亿年月日])))[:：、\\s]*(?<rest>.*)",
                    Pattern.DOTALL),
            Pattern.compile(
                    "([（(]\\d{1,3}[）)]|\\d{1,3}[）)]|\\d{1,3}[.．]\\d{1,2}(?:[.．]\\d{1,2})?(?=[\\s、\\p{IsHan}])(?![万亿%％个家月])|任务[一二三四五六七八九十\\d]{1,3}(?:[:：、]|$))[、.．]?\\s*(?<rest>.*)",
                    Pattern.DOTALL),
            Pattern.compile("([①-⑳]|" + BULLET + ")[、.．]?\\s*(?<rest>.*)", Pattern.DOTALL));

    static Optional<Marker> of(String paragraph) {
        var plain = PrintedNumber.halfWidth(paragraph);
        for (var level = 0; level < LEVELS.size(); level++) {
            var match = LEVELS.get(level).matcher(plain);
            if (match.matches()) {
                var rest = paragraph.substring(match.start("rest"));
                return Optional.of(new Marker(level, match.group(1).strip().replaceFirst(BULLET, ""), rest.strip()));
            }
        }
        return Optional.empty();
    }

    /// One such as an entry 序号：3 gives.
    static Marker entry(String number) {
        return new Marker(ENTRY, number, "");
    }

    boolean isSub() {
        return level > ENTRY;
    }

    /// Whether it is such as heads chapters rather than numbers tasks.
    boolean isChapter() {
        return level <= 2;
    }
}
