package cn.duban.understanding;

/// Kinds of text that go on for long, honest ones and hostile ones.
public enum LongText {
    ONE_REPORT("13号正常推进，完成40%。", "排口整治已完成12处，累计投入320万元，雨污分流改造有序推进，召开调度会3次；", "下一步：加快推进河道清淤，力争年底完成。"),
    PARTS("", "13号正常推进。存在问题：资金不足，受降雨影响施工缓慢。下一步：计划召开调度会，加快推进。\n", ""),
    MANY_TASKS("", "13号正常推进，完成40%，排口整治12处；68号滞后，存在问题：资金不足；83、87号达序时，下一步加快推进；\n", ""),
    NO_STOPS("", "13号排口整治正常推进完成百分之四十雨污分流改造已经实施其中新增管网十二公里", ""),
    NO_TASK("", "雨污分流改造工程有序推进，已完成招标，正在施工，累计投入320万元。", ""),
    CORRECTION("更正：13号完成", "不是30%，是40%，原报35%有误，应为45%，", ""),
    DIGITS("", "7", ""),
    NUMERALS("", "一百二十三", ""),
    LIST_MARKS("", "1. 2、（3）\n", ""),
    NUMBERS("", "6号、7号，8-12号和13项", ""),
    BRACKETS("", "（【「《“(", ""),
    LEADS("", "第", ""),
    SPACES("", " \t\u3000", ""),
    RIGHT_TO_LEFT("", "\u202e\u200f\u2067", ""),
    MENTIONS("", "@张三 ", ""),
    FIGURES("", "完成60%，", ""),
    PROBLEMS("", "存在问题", ""),
    STARS("", "**完成", ""),
    QUESTIONS("", "怎么报？", ""),
    SURROGATES("", "\uD83D", ""),
    OWN_WORDS("13号", "深入推进生态环境保护协同加强与河北省廊坊市上下游水系协同治理", "滞后"),
    JOINED("13号", "水、", "均正常推进"),
    QUOTED("「张三：好」", "\n ", "-"),
    QUOTED_LINES("引用a：b\n", "-\n", ""),
    OPENED("13号", "【", "】"),
    CROSSES("13号正常", "×", ""),
    RIVALS("13号完成30%，", "杨柳青40%，", ""),
    RESTS("13号正常，", "其余均", ""),
    FOREIGN_MARKS("", "99、\n", ""),
    EVERYTHING("13号", "都正常", "."),
    ADVERBS("13号", "都", "正常"),
    SHARES("13、68号分别", "30%、", ""),
    TARGETS("13号", "28公里农村公路", "");

    private final String head;
    private final String piece;
    private final String tail;

    LongText(String head, String piece, String tail) {
        this.head = head;
        this.piece = piece;
        this.tail = tail;
    }

    /// A text of this kind.
    ///
    /// @param length number of its characters
    public String of(int length) {
        var middle = length - head.length() - tail.length();
        return head + piece.repeat(middle / piece.length()) + piece.substring(0, middle % piece.length()) + tail;
    }
}
