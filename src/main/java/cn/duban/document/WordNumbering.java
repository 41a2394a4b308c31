package cn.duban.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;

/// The numbers that Word itself puts before the paragraphs of a list, which stand in no text.
final class WordNumbering {

    private static final Pattern LEVEL = Pattern.compile("%([1-9])");
    private static final String DIGITS = "零一二三四五六七八九";

    private final @Nullable CTNumbering numbering;
    private final Map<String, Integer> counters = new HashMap<>();

    WordNumbering(@Nullable CTNumbering numbering) {
        this.numbering = numbering;
    }

    /// The number of the next paragraph of a list, as it is printed; empty for bullets and unknown lists.
    String next(String list, int level) {
        var form = form(list, level);
        if (form == null || form.getNumFmt() == null || form.getLvlText() == null) {
            return "";
        }
        count(list, level, start(form));
        return isBullet(form)
                ? ""
                : LEVEL.matcher(form.getLvlText().getVal())
                        .replaceAll(match -> number(list, Integer.parseInt(match.group(1)) - 1));
    }

    private static boolean isBullet(CTLvl form) {
        return form.getNumFmt().getVal().toString().equals("bullet");
    }

    private void count(String list, int level, int start) {
        counters.merge(list + "/" + level, start, (counted, _) -> counted + 1);
        for (var deeper = level + 1; deeper < 9; deeper++) {
            counters.remove(list + "/" + deeper);
        }
    }

    private String number(String list, int level) {
        var form = form(list, level);
        var number = counters.getOrDefault(list + "/" + level, 1);
        var chinese = form != null && form.getNumFmt()
                .getVal()
                .toString()
                .matches("(?i).*(chinese|ideograph|japaneseCounting|taiwanese).*");
        return chinese ? chinese(number) : String.valueOf(number);
    }

    private @Nullable CTLvl form(String list, int level) {
        if (numbering == null) {
            return null;
        }
        return numbering.getNumList()
                .stream()
                .filter(one -> one.getNumId().toString().equals(list))
                .map(one -> one.getAbstractNumId().getVal())
                .flatMap(id -> numbering.getAbstractNumList().stream().filter(one -> one.getAbstractNumId().equals(id)))
                .flatMap(one -> one.getLvlList().stream())
                .filter(one -> one.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static int start(CTLvl form) {
        return form.getStart() == null ? 1 : form.getStart().getVal().intValue();
    }

    static String chinese(int number) {
        if (number >= 100) {
            return chinese(number / 100) + "百"
                    + (number % 100 == 0
                            ? ""
                            : (number % 100 < 10 ? "零" : "") + (number % 100 < 20 && number % 100 >= 10 ? "一" : "")
                                    + chinese(number % 100));
        }
        var tens = number / 10;
        var ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens == 0 ? ones : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十" + ones;
    }
}
