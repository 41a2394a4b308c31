package cn.duban.talk;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// A command as typed: its word, and what follows it.
sealed interface Order {

    /// 帮助
    record Help() implements Order {}

    /// 我的任务
    record MyTasks() implements Order {}

    /// 未报
    record Missing() implements Order {}

    /// 汇总
    record Summary() implements Order {}

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

    /// Nothing that is a command.
    ///
    /// @param text as normalised
    record Other(String text) implements Order {}

    /// The words commands begin with, for a suggestion when one is misspelt.
    List<String> WORDS = List.of("帮助", "我的任务", "未报", "汇总", "任务", "单位", "催办", "确认");

    /// A command is short; anything longer is an account of something.
    int LONGEST = 40;
    Pattern WITH_ARGUMENT = Pattern.compile("(任务|单位|催办|确认)[\\s:：]*(\\S.*)");
    Pattern NUMBER = Pattern.compile("第?(\\d{1,4})[号项]?");

    /// Reads what was typed; full-width forms and outer white space make no difference.
    static Order read(String text) {
        var plain = text.length() > LONGEST * 4 ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > LONGEST) {
            return new Other(plain);
        }
        return switch (plain.replaceAll("[。.!！?？]+$", "")) {
            case "帮助", "help", "?", "怎么用", "使用说明" -> new Help();
            case "我的任务", "我的工作" -> new MyTasks();
            case "未报", "谁没报", "未报单位" -> new Missing();
            case "汇总", "进展汇总" -> new Summary();
            default -> withArgument(plain);
        };
    }

    private static Order withArgument(String plain) {
        var match = WITH_ARGUMENT.matcher(plain);
        if (!match.matches()) {
            return new Other(plain);
        }
        var rest = match.group(2).strip();
        return switch (match.group(1)) {
            case "任务" -> {
                var number = NUMBER.matcher(rest);
                yield number.matches() ? new ShowTask(Integer.parseInt(number.group(1))) : new Other(plain);
            }
            case "单位" -> new ShowUnit(rest);
            case "催办" -> rest.equals("未报") || rest.equals("未报单位") ? new UrgeMissing() : new Urge(rest);
            case "确认" -> rest.matches("\\d{4}") ? new Confirm(rest) : new Other(plain);
            default -> new Other(plain);
        };
    }
}
