package cn.duban.understanding;

import cn.duban.understanding.PlainText.Edit;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Takes away what the writer did not write: messages quoted, mentions, the platform's faces.
final class Quotes {

    private static final Pattern QUOTED = Pattern.compile(
            "\\A\\s*[「“\"][^「」\\n]{0,40}[:：][^」]{0,4000}[」”\"]\\s*+(?:[-—_=－]\\s*+){3,}+|(?m)^[ \\t]*[>＞|｜][^\\n]*$"
                    + "|\\A\\s*(?:引用|回复)[^\\n:：]{0,20}[:：][^\\n]*+\\n\\s*+(?:[-—_=－]\\s*+){3,}+|\\A\\s*[「][^「」\\n]{1,40}[:：][^」]{0,4000}」\\s*");
    private static final Pattern MENTION = Pattern.compile("[@＠][^\\s@＠,，。：:；;]{1,24}[\\s\\u2005]?");
    private static final Pattern FACE = Pattern.compile("\\[[\\u4e00-\\u9fa5A-Za-z]{1,6}\\]");

    private static final Pattern BOLD = Pattern
            .compile("(\\*\\*)[^*\\s%,。;、:)][^*\\n]{0,80}(\\*\\*)");

    private Quotes() {}

    /// The text with blanks of the same length where the foreign parts stood.
    static String removed(String text) {
        return blank(FACE, blank(MENTION, blank(QUOTED, text)));
    }

    /// The text without the marks that make words bold.
    static PlainText unmarked(PlainText text) {
        var edits = new ArrayList<Edit>();
        var bold = BOLD.matcher(text.text());
        while (bold.find()) {
            edits.add(new Edit(bold.start(1), bold.end(1), ""));
            edits.add(new Edit(bold.start(2), bold.end(2), ""));
        }
        return text.with(edits);
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(
                        found -> found.group().replaceAll("[^\\n]", " ").replace("$", " "));
    }
}
