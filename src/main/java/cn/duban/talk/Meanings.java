package cn.duban.talk;

import cn.duban.registry.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the office's words mean.
final class Meanings {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word("完成(?:率|比例)", "完成比例是全年任务累计完成了多少，0–100%，不是本季度完成的量，也不是增长率、占比。");
        word("序时", "序时进度是到本季度末应当完成的份额：一季度 25%，二季度 50%，三季度 75%，四季度 100%。与它相差 5 个百分点以内为达序时，多于为超序时，少于为欠序时。");
        word("牵头|配合", "牵头单位对该项任务负总责，通常是通知中列在第一的单位；其他责任单位为配合单位，各自填报本单位的部分。");
        word("催办|督办", "催办单、督办单是逾期未报后依次发出的正式文件，均有编号，填报后即办结。");
        word("销号|办结", "办结（销号）是任务完成并经督查室确认。");
        word("量化目标", "量化目标是任务原文中写明的数字，例如“新引进项目 60 个”，填报时请写累计完成的数。");
        word("调度", "季度调度是每个季度对全部任务进展的汇总：启动填报、提醒、汇总、通报。");
        word("认领|异议", "认领是责任单位确认承担某项任务；不属于本单位职责的，可说明理由提出异议，由督查室研究答复。");
    }

    private Meanings() {}

    private static void word(String word, String meaning) {
        WORDS.put(Pattern.compile(word), meaning);
    }

    /// The meaning of the word a question is about; empty if it is none of them.
    static Optional<String> of(String text, Period period) {
        return WORDS.entrySet()
                .stream()
                .filter(word -> word.getKey().matcher(text).find())
                .findFirst()
                .map(word -> word.getValue() + (word.getKey().pattern().equals("序时")
                        ? "\n" + period.label() + "为 " + period.quarter() * 25 + "%。"
                        : ""));
    }
}
