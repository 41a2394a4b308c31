package cn.duban.filing;

import cn.duban.talk.Order;
import cn.duban.understanding.ChineseNumerals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that only say what the files beside them are: 6号佐证材料, 任务12的现场照片, 见图.
final class Caption {

    private static final int LONGEST = 40;
    private static final String FILLING = "(?:佐证|证明|支撑|相关|有关|现场|工作|附件|材料|资料|照片|图片|截图|文件|扫描件|报告|说明|凭证|见图|如图|如下|见附件"
            + "|请查收|请审阅|谢谢|已发|发给您|这是|以下是|以上是|(?:不是|不对|不,|发错了|搞错了|错了),|这[张份个些]|应该?[是为]|放到|归到|改到|改成|挂到|属于|是|上传|补充|补交|补报|提供|一下|的|和|及|、|,|。|!|:|;|~|\\s){0,60}";
    private static final String NUMERAL = "(\\d{1,3}|[" + ChineseNumerals.SIGNS + "]{1,5})";
    private static final Pattern TASK = Pattern.compile(FILLING + "(?:(?:重点工作|任务)\\s*第?" + NUMERAL + "[号项]?"
            + "|第?" + NUMERAL + "\\s*[号项](?:重点工作|任务)?)" + FILLING);
    private static final Pattern BARE = Pattern.compile("\\s*#?(\\d{1,3})[\\s。.!,]*");
    private static final Pattern MERE = Pattern.compile(FILLING);
    /// In a file's name a number alone may be anything, and 3号 a building.
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<![\\d第])(?:任务|重点工作)\\s?(\\d{1,3})(?![\\d.])|(?<!\\d)(\\d{1,3})号(?:任务|重点工作)");

    private Caption() {}

    /// The task that a caption names, in any form but a bare number.
    static Optional<Integer> task(String text) {
        var plain = Order.plain(text);
        var match = TASK.matcher(plain);
        return plain.length() <= LONGEST && match.matches()
                ? number(match.group(1) == null ? match.group(2) : match.group(1))
                : Optional.empty();
    }

    /// The task that an answer to the question for it names, also by a bare number.
    static Optional<Integer> answer(String text) {
        var bare = BARE.matcher(Order.plain(text));
        return bare.matches() ? number(bare.group(1)) : task(text);
    }

    /// Whether a text says nothing but that there is something.
    static boolean isMere(String text) {
        return text.length() <= LONGEST && MERE.matcher(Order.plain(text)).matches();
    }

    /// The task that a file's name names.
    static Optional<Integer> ofName(String name) {
        var match = IN_NAME.matcher(Order.plain(name));
        return match.find() ? number(match.group(1) == null ? match.group(2) : match.group(1)) : Optional.empty();
    }

    private static Optional<Integer> number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.valueOf(written))
                : ChineseNumerals.parse(written).map(BigDecimal::intValue);
    }
}
