package cn.duban;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A way in which a unit's contact writes.
enum Voice {
    /// A message for each task.
    ONE_BY_ONE,
    /// All that goes well in one breath: `2、48号均正常推进`.
    IN_ONE_BREATH,
    /// A line for each task in one message.
    LINES,
    /// Figures and numbers in full width.
    FULL_WIDTH,
    /// 第四十八项.
    CHINESE_NUMERALS,
    /// No number at all: 全部任务均正常推进.
    ALL_AT_ONCE,
    /// A message for each task to the app, in the single chat.
    TO_THE_APP;

    private static final String DIGITS = "零一二三四五六七八九";

    /// Whether this voice says of every task that it goes well.
    private boolean isBrief() {
        return this == IN_ONE_BREATH || this == ALL_AT_ONCE;
    }

    /// What it has to say of some tasks in a quarter.
    SortedMap<Integer, Account> accounts(List<Integer> tasks, int quarter, int seed) {
        var accounts = new TreeMap<Integer, Account>();
        tasks.forEach(task -> accounts.put(task, isBrief() ? Account.NORMAL : Account.of(quarter, seed + task)));
        return accounts;
    }

    /// The messages in which it says so.
    ///
    /// @param whole whether these are all tasks that are open
    List<String> messages(SortedMap<Integer, Account> accounts, boolean whole) {
        if (this == ALL_AT_ONCE && whole) {
            return List.of(accounts.size() == 1 ? "在正常推进，没啥问题" : "全部任务均正常推进");
        }
        return switch (this) {
            case ONE_BY_ONE -> each(accounts, "%d号任务%s");
            case TO_THE_APP -> each(accounts, "#%d %s");
            case IN_ONE_BREATH, ALL_AT_ONCE -> List.of(numbers(accounts) + "号" + (accounts.size() > 1 ? "均" : "")
                    + "正常推进");
            case LINES -> List.of(String.join("\n", each(accounts, "任务%d：%s。")));
            case FULL_WIDTH -> List.of(fullWidth(String.join("\n", each(accounts, "%d号：%s。"))));
            case CHINESE_NUMERALS -> List.of(accounts.entrySet()
                    .stream()
                    .map(entry -> "第" + chinese(entry.getKey()) + "项" + entry.getValue().words() + "。")
                    .collect(Collectors.joining("\n")));
        };
    }

    private static List<String> each(Map<Integer, Account> accounts, String form) {
        var messages = new ArrayList<String>();
        accounts.forEach((task, account) -> messages.add(form.formatted(task, account.words())));
        return messages;
    }

    private static String numbers(Map<Integer, Account> accounts) {
        return accounts.keySet().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(letter -> (letter >= '0' && letter <= '9') || letter == '%' ? letter + 0xFEE0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// 1 to 199.
    private static String chinese(int number) {
        var tens = number / 10 % 10;
        var ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        if (number < 100) {
            return (tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十") + ones;
        }
        return "一百" + (number == 100 ? "" : tens == 0 ? "零" : DIGITS.charAt(tens) + "十") + ones;
    }
}
