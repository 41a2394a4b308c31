package cn.duban.understanding;

import java.util.regex.Pattern;

/// Tells questions to the office from statements.
final class Questions {

    private static final Cue ASKING = Cue.of(
            "\\?|(?:吗|(?<!什)么)[。!~,]?$|以谁|以哪|谁的(?:数|口径|为准)|请问|咨询一?下"
                    + "|(?<!着)(?<!推进)(?<!进行)(?<!正常)(?<!序时)呢$"
                    + "|怎么(?:报|填|写|算|办|弄|提交|修改|改|统计|理解|回|撤|认领)|该怎么|(?<!不)怎么[^,。;?样]{1,6}$"
                    + "|(?:什么|啥|有何)区别|啥(?:意思|标准|格式)|如何(?:报|填|写|算|上报|填报|修改|操作|计算|认领|提交|撤|区分|认定|判断|界定)|什么时[候间]|啥时候"
                    + "|是不是|能不能|可不可以|要不要|需不需要|用不用|行不行|对不对|欠几项|差几项|几项没|是谁|谁是|哪几项|哪几个|哪些(?:任务|材料|单位|没|还)|哪一?天"
                    + "|几号(?:截止|前|之前|报)|到几号|谁(?:牵头|负责|来|报)|还是.{1,14}(?:就行|行|可以)"
                    + "|(?:以|按|算|是|报|用)[^,。;]{1,14}还是(?![^,。;]*(?:完成|正常|滞后|推进|达到|序时|按计划))[^,。;]{1,12}$"
                    + "|有没有(?:模板|格式|要求|时间|统一)|多少(?:项|个|字)|(?:是|要)(?:什么|哪)|什么(?:意思|格式|要求|口径)|想问"
                    + "|(?<![我先去再])问一?下(?!业务|科|领导|同事|他|她|具体)|是否(?:需要?|要|可以|算|必须|按)");
    private static final Pattern SENTENCE = Pattern.compile("[^。;!?\\n]+[?]?|[?]");
    private static final Cue STATED = Cue.of(
            "完成[^,。;]{0,10}\\d|\\d%|序时|滞后|正常推进|按计划|有序|顺利|尚未启动|未启动|(?:已|全部|均)完成|撤回|更正|延期|认领|新增");
    private static final int LONG = 160;

    private Questions() {}

    static boolean isIn(String text) {
        return text.length() > LONG ? text.contains("?") : ASKING.isIn(text);
    }

    /// Whether a text only asks: whatever it states besides stands in the question itself.
    static boolean isOnly(String text) {
        if (!isIn(text)) {
            return false;
        }
        var sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            if (!ASKING.isIn(sentences.group()) && STATED.isIn(sentences.group())) {
                return false;
            }
        }
        return true;
    }
}
