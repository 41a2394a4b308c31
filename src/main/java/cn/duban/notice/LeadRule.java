package cn.duban.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who leads a task whose notice names only responsible units.
public enum LeadRule {
    /// The first listed unit leads, the others help: the convention.
    FIRST,
    /// Every responsible unit leads.
    ALL,
    /// No unit leads.
    NOBODY;

    private static final Pattern SAYS_FIRST = Pattern
            .compile("(第一位|第一的|首位|列首|第一个|首个|排名第一|排第一|最前|位列第一|第一责任单位|第一家|首家|排前)[^。；\\n]{0,16}(牵头|主办|主责|总责|汇总|主要责任)");
    private static final Pattern SAYS_ALL = Pattern.compile(
            "(均为|都是|均是|共同|各自|同为)[^。；\\n]{0,6}(牵头|主办|主责|主要责任)|各责任单位[^。；\\n]{0,8}(牵头负责|分别牵头)|不分主次|责任单位不分先后|不分牵头"
                    // Where a task names no leading unit, its responsible ones lead.
                    + "|(?:无|没有|未列|未明确|不列)[^。；\\n]{0,4}牵头(?:单位|部门)[^。；\\n]{0,6}责任(?:单位|部门)[^。；\\n]{0,3}(?:为|是)牵头");
    private static final Pattern SAYS_NOBODY = Pattern
            .compile("(不设|不再设|不明确|不确定|不指定|未设|不区分|不单独设)[^。；\\n]{0,6}(牵头|主办)|没有牵头单位|排名不分先后");

    /// The rule that the notice itself gives.
    static Optional<LeadRule> stated(String words) {
        var compact = words.replaceAll("[ \\t]+", "");
        if (SAYS_FIRST.matcher(compact).find()) {
            return Optional.of(FIRST);
        }
        if (SAYS_NOBODY.matcher(compact).find()) {
            return Optional.of(NOBODY);
        }
        return SAYS_ALL.matcher(compact).find() ? Optional.of(ALL) : Optional.empty();
    }

    /// As people say it.
    public String label() {
        return switch (this) {
            case FIRST -> "列首位的单位牵头";
            case ALL -> "各责任单位都牵头";
            case NOBODY -> "不设牵头单位";
        };
    }
}
