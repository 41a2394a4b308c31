package cn.duban.contact;

import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the office's words mean.
final class Meanings {

    private static final String PACE = "释义.序时";
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word("完成(?:率|比例)", "释义.完成比例");
        word("序时", PACE);
        word("牵头|配合", "释义.牵头");
        word("催办|督办", "释义.催办");
        word("销号|办结", "释义.办结");
        word("量化目标", "释义.量化目标");
        word("调度", "释义.调度");
        word("认领|异议", "释义.认领");
    }

    private Meanings() {}

    private static void word(String word, String template) {
        WORDS.put(Pattern.compile(word), template);
    }

    /// The meaning of the word a question is about; empty if it is none of them.
    static Optional<String> of(Wording wording, String text, Period period) {
        return WORDS.entrySet()
                .stream()
                .filter(word -> word.getKey().matcher(text).find())
                .findFirst()
                .map(Map.Entry::getValue)
                .map(name -> name.equals(PACE)
                        ? wording.text(name, Map.of("报告期", period.label(), "应达", period.quarter() * 25))
                        : wording.text(name));
    }
}
