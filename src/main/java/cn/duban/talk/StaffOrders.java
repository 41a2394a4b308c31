package cn.duban.talk;

import cn.duban.understanding.ChineseNumerals;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the orders of staff as they come to mind: 查一下6号, 区财政局报了吗, 谁还没报, 催一下区财政局.
public final class StaffOrders {

    private static final Pattern CALLED = Pattern.compile("^@(?:[^\\s@]{1,16}(?:\\s+|(?<=助手))|督办助手)");
    private static final Pattern POLITE = Pattern
            .compile("^(?:请|麻烦|帮我|帮忙|给我|我想|我要|想|要|能不能|可以|你好|您好|[,\\s]){1,20}"
                    + "|(?:谢谢|一下|吧|呢|啊|呀|哈|[\\s。.!?~,;]){1,20}$");
    private static final String LOOK = "(?:查询?|查看|查1?一?下|查查|看1?一?下|看看|看|显示|列出?|打开)?(?:1?一?下)?\\s*";
    private static final String NAME = "([\\p{L}()·、]{2,25}?)";
    private static final Pattern TASK = Pattern.compile(LOOK + "(?:任务|第)?\\s*(\\d{1,3}|[" + ChineseNumerals.SIGNS
            + "]{1,6})\\s*(?<sign>[号项])?(?:任务|重点工作|工作)?的?(?:现在|目前)?(?<rest>(?:是?什么情况|什么进展|啥情况|怎么样了?|咋样了?|如何了?|(?:的)?(?:进展|情况|进度|详情|内容)(?:怎么样|如何|呢)?|谁(?:还)?没报|(?:都)?报了(?:吗|没有?)|到哪1?一?步了?)?)");
    private static final Pattern MISSING = Pattern.compile(LOOK
            + "(?:本季度|目前|现在|还)?(?:都?有?谁|都?有?哪些(?:单位)?|有?哪个单位|哪几个?(?:单位|家)|多少单位|几家)?"
            + "(?:还|都)?(?:没有?报|未报|没填|未填|没交|未填报|没有填报)(?:的|告|送)?"
            + "(?:的?(?:有)?(?:单位|名单|清单|情况|谁|哪些|哪几家)){0,4}(?:有谁|有哪些)?|报齐了?(?:吗|没有?)|谁没报");
    private static final Pattern SUMMARY = Pattern.compile(LOOK
            + "(?:本季度|全区|整体|总体|全部|所有(?:任务)?)?(?:的)?(?:汇总|进展汇总|总体?情况|整体情况|整体进展|总体进展|进展情况|进展|全部进展)(?:怎么样|如何|表|情况)?");
    private static final Pattern PENDING = Pattern.compile(LOOK
            + "(?:有?(?:什么|哪些|谁)?)?(?:提出?了?)?(?:待办|待研究|待处理|异议|延期|延期申请)"
            + "(?:事项|的|的有哪些|有哪些|情况|申请){0,4}|(?:有)?(?:谁|哪些单位|哪家)(?:提了?|申请了?|要)?(?:异议|延期)");
    private static final Pattern HELP = Pattern
            .compile("(?:有)?(?:哪些|什么)(?:指令|命令|功能)|指令|命令|(?:你)?(?:能|会)(?:干|做)(?:什么|啥)|怎么(?:用|使用|操作)|菜单|功能");
    private static final String LATE = "(?:所有|全部|各)?(?:还)?(?:未报|没报|没有报|未填报|没填)的?(?:的?单位|的)?|大家|所有单位|全部单位|各单位|他们|所有人";
    private static final Pattern URGE_LATE = Pattern.compile("(?:给|向|对|把)?(?:" + LATE
            + ")(?:都)?(?:发|发个|发送|下|发一下|发一遍)?(?:1?一?个|1?一?下|1?一?遍)?(?:催办|催报|催1?一?[下催遍]|催|提醒)(?:通知|消息)?|(?:催办|催报|催1?一?[下催遍]|催催?|提醒)(?:1?一?下)?\\s*(?:"
            + LATE
            + ")(?:报|填报)?");
    private static final Pattern URGE = Pattern.compile("(?:催办|催报|催1?一?[下催]|催催?|提醒)(?:1?一?下)?\\s*" + NAME
            + "(?:报|填报|报1?一?下)?|(?:给|向|对)" + NAME + "(?:发|发个|发送|下|发一下)(?:1?一?个)?(?:催办|提醒|催报)(?:通知|消息)?|把?" + NAME
            + "催(?:办)?(?:1?一?下)?");
    private static final Pattern UNIT = Pattern.compile(LOOK + "(?:单位\\s*)?" + NAME
            + "(?:的)?(?:现在|目前|都|本季度)?(?:报了(?:吗|没有?|几项|多少)|报齐了?(?:吗|没有?)|(?:的)?(?:任务|情况|进展|填报情况|进度|报告)(?:怎么样|如何)?|(?:是)?什么情况|怎么样了?|咋样了?|还?[欠差](?:几项|哪几项|什么|多少)|没报的?(?:有哪些)?|有哪些任务|报的什么)?");

    private final Units units;

    public StaffOrders(Units units) {
        this.units = units;
    }

    /// The order as typed, or as it may be meant.
    public Order read(String typed) {
        var text = called(typed);
        var plain = Order.read(text);
        return switch (plain) {
            case Order.Other other -> meant(other);
            case Order.ShowUnit(var name) when units.meant(name).isEmpty() -> unit(Order.plain(text)).orElse(plain);
            case Order.Urge(var name) when units.meant(name).isEmpty() -> urging(Order.plain(text)).orElse(plain);
            case Order.Help _,Order.MyTasks _,Order.Missing _,Order.Summary _,Order.Pending _,Order.ShowTask _,Order.ShowUnit _,Order.Urge _,Order.UrgeMissing _,Order.Confirm _,Order.Why _,Order.Incomplete _ ->
                plain;
        };
    }

    /// What was typed, without the bot's name in front of it.
    public static String called(String typed) {
        return CALLED.matcher(Order.plain(typed)).replaceFirst("");
    }

    /// The order as typed or, where it only asks for a task or for all of them, as it may be meant.
    public static Order ofTasks(String typed) {
        var order = Order.read(called(typed));
        if (!(order instanceof Order.Other other) || other.text().length() > Order.LONGEST) {
            return order;
        }
        var text = POLITE.matcher(other.text()).replaceAll("");
        return SUMMARY.matcher(text).matches() ? new Order.Summary() : task(text).orElse(order);
    }

    private Order meant(Order.Other other) {
        if (other.text().length() > Order.LONGEST) {
            return other;
        }
        var text = POLITE.matcher(other.text()).replaceAll("");
        if (HELP.matcher(text).matches()) {
            return new Order.Help();
        }
        if (MISSING.matcher(text).matches()) {
            return new Order.Missing();
        }
        if (SUMMARY.matcher(text).matches()) {
            return new Order.Summary();
        }
        if (PENDING.matcher(text).matches()) {
            return new Order.Pending();
        }
        return task(text).or(() -> urging(text)).or(() -> unit(text)).orElse(other);
    }

    private static Optional<Order> task(String text) {
        var task = TASK.matcher(text);
        if (!task.matches() || (task.group("sign") == null && task.group("rest").isEmpty()
                && text.equals(task.group(1)))) {
            return Optional.empty();
        }
        var number = ChineseNumerals.count(task.group(1));
        return number == 0 ? Optional.empty() : Optional.of(new Order.ShowTask(number));
    }

    private Optional<Order> urging(String text) {
        if (URGE_LATE.matcher(text).matches()) {
            return Optional.of(new Order.UrgeMissing());
        }
        var urge = URGE.matcher(text);
        return urge.matches() ? named(urge).map(Order.Urge::new) : Optional.empty();
    }

    private Optional<Order> unit(String text) {
        var unit = UNIT.matcher(text);
        return unit.matches() ? named(unit).map(Order.ShowUnit::new) : Optional.empty();
    }

    /// The name a command gives, where it may be a unit's.
    private Optional<String> named(Matcher matcher) {
        for (var i = 1; i <= matcher.groupCount(); i++) {
            var name = matcher.group(i);
            if (name != null && !units.meant(name).isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
