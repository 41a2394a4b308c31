package cn.duban.contact;

import java.util.regex.Pattern;

/// What a contact wants to know.
enum QuestionKind {

    /// What a word of the office's means: 序时进度是什么.
    MEANING("(?:序时|超序时|达序时|欠序时|完成比例|完成率|牵头单位|配合单位|催办单|督办单|销号|办结|量化目标|调度|认领|异议)[^,。]{0,6}(?:是什么|指什么|什么意思|啥意思|怎么理解|怎么算|如何算|如何计算|怎么计算|含义|定义|是啥)"
            + "|什么(?:是|叫)(?:序时|超序时|达序时|欠序时|完成比例|完成率|牵头|配合|催办|督办|销号|办结|量化目标|认领|异议)|完成(?:率|比例)[^,。]{0,4}填(?:多少|累计|全年|什么)|完成(?:率|比例)是按"),
    /// What was recorded: 我报的6号记的什么.
    RECORDED(
            "(?:我|我们|我局|我单位|刚才|刚刚|上次|之前|上回|昨天|已经?|上季度?)[^,。]{0,8}(?:报|填)[^,。]{0,10}(?:什么|多少|啥|哪些|收到|成功|对吗|到哪|记)|记(?:的|录|成)[^,。]{0,4}(?:什么|多少|啥)|记(?:上|录|下|住)[^,。]{0,3}(?:吗|没)"
                    + "|(?:报|填)(?:上|进|成功|好)[^,。]{0,2}(?:吗|没)|收到了?(?:吗|没)|(?:已报|上报|填报)的?(?:内容|数据?)是?(?:什么|多少|啥)|(?:看|查)一?下[^,。]{0,6}(?:报|填)的(?:什么|内容|多少|数)"),
    /// What is owed: 我还欠几项.
    OWED("(?:欠|差|缺|剩|还有)[^,。]{0,8}(?:几|哪|多少|什么|啥)|(?:几项|哪几项|哪些|哪项|多少项|几个)[^,。]{0,8}(?:没报|未报|没填|未填|没有报|要报|需要报|该报|得报)|(?:没报|未报|没填)的?(?:还)?(?:有|是)?(?:几|哪|多少|什么)"
            + "|(?:报|填)(?:齐|完|全)了?(?:吗|没)|(?:有|承担|负责)(?:几项|哪些|哪几项|多少项)(?:重点)?(?:任务|工作)?|要报(?:几|哪几|哪些(?!内容|材料|东西|方面)|多少)"),
    /// How to ask for more time.
    HOW_TO_DELAY("延期|宽限|延后|推迟|晚(?:几|[1一两2])天|晚点报"),
    /// How to take something back or put it right.
    HOW_TO_CORRECT("撤回|撤销|更正|修改|(?:怎么|能|可以|如何)[^,。]{0,6}改|(?:报|填|写)错"),
    /// How to own a task or not to.
    HOW_TO_CLAIM("认领|异议|不是我们?的(?:任务|职责)"),
    /// What to do when there is nothing to tell: 没有进展怎么写.
    NOTHING_NEW("(?:没有?|无|暂无)(?:什么|任何|新的?)?(?:进展|变化|推进)|零报告|没(?:做|动|开展|启动)"),
    /// Who is responsible: 6号谁牵头.
    RESPONSIBLE(
            "谁(?:来)?(?:牵头|负责|配合|管|分管)|(?:牵头|责任|配合)(?:单位|领导|区领导)?(?:的)?(?:是|有)?[^,。]{0,4}(?:谁|哪)|责任单位|牵头单位|(?:哪位|哪个|哪些|什么)[^,。]{0,3}(?:领导|单位)|(?:领导|单位)(?:是|有)[^,。]{0,2}(?:谁|哪)|由谁|归谁"
                    + "|是不是(?:我们?|我局|我单位|本单位)[^,。]{0,4}(?:牵头|负责)|牵头的?是(?:我们?|我局|我单位)"),
    /// Until when to report: 什么时候截止.
    DEADLINE(
            "截止|期限|最晚|最迟|时限|(?:什么时[候间]|啥时候?|几号|哪[1一]?天|几点|何时|多会儿?)[^,。]{0,8}(?:报|交|填|前)|(?:报|交|填)[^,。]{0,8}(?:什么时[候间]|啥时候?|几号|哪[1一]?天|何时)|\\d[号日]前[^,。]{0,4}(?:报|交|填)|还有几天|还来得及"),
    /// How to answer: 怎么填.
    HOW("(?:怎么|如何|怎样|咋)(?:报|填|写|上报|填报|报送|提交|弄|操作|用|回)|格式|模板|样例|样式|范例|示例|例子|填什么|写什么|报什么|(?:填|写|报)(?:哪些|些什么)|分(?:几次|开|批|多次)[^,。]{0,4}(?:报|发|填)|(?:一起|合并|[1一]次|同时)[^,。]{0,6}(?:报|发|填)|多少字|几句话|要不要写|在哪里?(?:报|填)"),
    /// Anything else, which only people of the office can answer.
    OTHER("");

    private static final Pattern WORD = Pattern.compile("谁|哪|什么|多少|几项|几个|几号|吗|啥|没$");
    private static final int SHORT = 30;

    private final Pattern words;

    QuestionKind(String words) {
        this.words = Pattern.compile(words);
    }

    /// What a question in plain form asks.
    static QuestionKind of(String text) {
        for (var kind : values()) {
            if (kind.words.matcher(text).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /// Whether a short text without a question mark asks all the same: 我报的2号记的什么.
    static boolean isPlainlyAsked(String text) {
        if (text.length() > SHORT || !WORD.matcher(text.strip()).find()) {
            return false;
        }
        return switch (of(text)) {
            case RECORDED, OWED, RESPONSIBLE, MEANING, DEADLINE -> true;
            case HOW_TO_DELAY, HOW_TO_CORRECT, HOW_TO_CLAIM, NOTHING_NEW, HOW, OTHER -> false;
        };
    }
}
