package cn.duban.talk;

import cn.duban.understanding.ChineseNumerals;
import cn.duban.understanding.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command as typed: its word, and what follows it.
public sealed interface Order {

    /// 帮助
    record Help() implements Order {}

    /// 我的任务
    record MyTasks() implements Order {}

    /// 未报
    record Missing() implements Order {}

    /// 汇总
    record Summary() implements Order {}

    /// 待办
    record Pending() implements Order {}

    /// 任务 6
    record ShowTask(int number) implements Order {}

    /// 单位 区财政局
    record ShowUnit(String unit) implements Order {}

    /// 催办 区财政局
    record Urge(String unit) implements Order {}

    /// 催办 未报
    record UrgeMissing() implements Order {}

    /// 确认 4711
    record Confirm(String code) implements Order {}

    /// 为什么, 为什么 6, 为什么 6 区财政局
    ///
    /// @param number the task's; 0 where none is named
    /// @param unit empty where none is named
    record Why(int number, String unit) implements Order {}

    /// A command that lacks what it is to be done with.
    ///
    /// @param example how it is typed in full
    record Incomplete(String example) implements Order {}

    /// Nothing that is a command.
    ///
    /// @param text as normalised
    record Other(String text) implements Order {}

    /// The words commands begin with, for a suggestion when one is misspelt.
    List<String> WORDS = List.of("帮助", "我的任务", "未报", "汇总", "任务", "单位", "催办", "确认", "待办", "为什么", "材料", "取材料", "我的材料");

    /// A command is short; anything longer is an account of something.
    int LONGEST = 40;
    Pattern WITH_ARGUMENT = Pattern.compile("(任务|单位|催办|确认)[\\s:,#]*(\\S.*)");
    String NUMERAL = "(\\d{1,4}|[" + ChineseNumerals.SIGNS + "]{1,7})";
    Pattern NUMBER = Pattern.compile("第?" + NUMERAL + "[号项]?");
    Pattern LOOK = Pattern.compile("^(?:查看|查询|看看|看)\\s*(?=任务|单位)");
    Pattern WHY = Pattern.compile("(?:任务)?\\s*(?<before>第?" + NUMERAL + "[号项]?)?\\s*"
            + "(?:为什么|为啥|为何|凭什么|(?:是|都是)?怎么(?:看|判断|得|读|算|认)出来的?|(?:记录的?)?依据(?:是什么|呢|在哪里?)?|有什么依据|根据(?:是)?什么)"
            + "(?:要|会)?(?:(?:这么|这样|如此)(?:记录?|写|报|判断?|认定|填|问|理解|看)的?|问我?这?个?)?"
            + "\\s*(?:任务)?\\s*(?<after>第?" + NUMERAL + "[号项]?)?(?:\\s+(?<unit>[\\p{L}()·、]{2,25}))?");
    /// A name has no figures and no marks; what has some is an account that begins with a command's word.
    Pattern NAME = Pattern.compile("[\\p{L}()·、]{2,25}");
    Set<String> EVERYBODY = Set.of("未报", "未报单位", "所有未报", "全部未报", "所有未报单位", "全部未报单位", "全部", "所有单位", "全部单位");

    /// Reads what was typed; full-width forms, invisible characters and outer white space make no difference.
    static Order read(String text) {
        var plain = text.length() > LONGEST * 4 ? text : plain(text);
        if (plain.length() > LONGEST) {
            return new Other(plain);
        }
        var bare = plain.replaceAll("[\\s。.!?~,;]+$", "");
        return switch (bare.toLowerCase(Locale.ROOT)) {
            case "", "帮助", "help", "怎么用", "怎么填", "使用说明" -> new Help();
            case "我的任务", "我的工作" -> new MyTasks();
            case "未报", "谁没报", "未报单位" -> new Missing();
            case "汇总", "进展汇总" -> new Summary();
            case "待办", "待办事项", "代办", "代办事项", "待研究" -> new Pending();
            case "任务" -> new Incomplete("任务 6");
            case "单位" -> new Incomplete("单位 区财政局");
            case "催办" -> new Incomplete("催办 区财政局");
            case "确认" -> new Incomplete("确认 1234");
            default -> withArgument(LOOK.matcher(bare).replaceFirst(""));
        };
    }

    /// A text as commands are compared: half width, nothing invisible, no white space around it.
    static String plain(String text) {
        return PlainText.narrow(text);
    }

    private static Order withArgument(String plain) {
        var why = WHY.matcher(plain);
        if (why.matches()) {
            return why(why, plain);
        }
        var match = WITH_ARGUMENT.matcher(plain);
        if (!match.matches()) {
            return new Other(plain);
        }
        var rest = match.group(2).strip();
        return switch (match.group(1)) {
            case "任务" -> task(rest, plain);
            case "单位" -> NAME.matcher(rest).matches() ? new ShowUnit(rest) : new Other(plain);
            case "催办" -> urge(rest, plain);
            case "确认" -> rest.matches("\\d{4}") ? new Confirm(rest) : new Other(plain);
            default -> new Other(plain);
        };
    }

    private static Order why(Matcher why, String plain) {
        var written = why.group("before") == null ? why.group("after") : why.group("before");
        var unit = why.group("unit") == null ? "" : why.group("unit");
        if (written == null) {
            return unit.isEmpty() ? new Why(0, "") : new Other(plain);
        }
        return number(written).<Order>map(number -> new Why(number, unit)).orElseGet(() -> new Other(plain));
    }

    private static Order task(String rest, String plain) {
        return number(rest).<Order>map(ShowTask::new).orElseGet(() -> new Other(plain));
    }

    private static Optional<Integer> number(String written) {
        var number = NUMBER.matcher(written);
        if (!number.matches()) {
            return Optional.empty();
        }
        var numeral = number.group(1);
        return Character.isDigit(numeral.charAt(0))
                ? Optional.of(Integer.valueOf(numeral))
                : ChineseNumerals.parse(numeral).map(BigDecimal::intValue);
    }

    private static Order urge(String rest, String plain) {
        if (EVERYBODY.contains(rest)) {
            return new UrgeMissing();
        }
        return NAME.matcher(rest).matches() ? new Urge(rest) : new Other(plain);
    }
}
