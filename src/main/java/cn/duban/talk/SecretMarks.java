package cn.duban.talk;

import java.util.regex.Pattern;

/// Knows the marks of state secrets (国家秘密标志) as documents bear them, apart from the words in a sentence.
final class SecretMarks {

    /// Printed with a blank inside where no term follows: 机　密.
    private static final String GRADE = "[秘机绝] ?密";
    private static final String OPEN = "[(\\[【《<“\"]";
    private static final String CLOSE = "[)\\]】》>”\"]";
    private static final String TERM = "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?:年|个月)(?!以[上下内来]|来|间|多|内)"
            + "|长期(?!\\p{IsHan})|启用前)";
    /// 机密★, 绝密★启用前; a trade secret is none of the state's.
    private static final String STARRED = "(?<!商业)" + GRADE + " ?★";
    /// 机密5年, 秘密（长期）, but not 泄露秘密3年以下.
    private static final String WITH_TERM = "(?<![\\p{IsHan}&&[^为属级于是]])" + GRADE + " ?[*:(]? ?" + TERM;
    /// 密级：机密, but not 密级（绝密、机密、秘密） nor 密级为机密以上的.
    private static final String LABELLED = "(?:密级|密别|(?:保密|秘密|涉密)(?:等级|级别|程度))(?:标[志识])?"
            + "(?: ?(?:[:=-]|定?为|是|属于?) ?" + OPEN + "?| ?" + OPEN + "| ) ?" + GRADE
            + "(?!性|级?及?以[上下]|级?的|[、,/或和及与 ]{1,3}" + GRADE + ")";
    private static final String ALONE = "^[ ★*-]{0,8}" + OPEN + "{0,2}[ ★*]{0,4}" + GRADE + "[级件]?[ ★*]{0,4}" + CLOSE
            + "{0,2}[ ★*:-]{0,8}(?:特急|特提|加急|平急|急件)?[ *]{0,4}$";
    private static final String IN_BRACKETS = OPEN + " ?" + GRADE + "级? ?" + CLOSE;
    private static final Pattern MARK = Pattern.compile(
            String.join("|", STARRED, WITH_TERM, LABELLED, ALONE, "^ ?" + IN_BRACKETS, IN_BRACKETS + " ?$"),
            Pattern.MULTILINE | Pattern.UNIX_LINES);

    private SecretMarks() {}

    /// @param plain as the guard writes it: half width, single blanks, one kind of star
    static boolean isIn(String plain) {
        return plain.indexOf('密') >= 0 && MARK.matcher(plain).find();
    }
}
