package cn.duban.filing;

import cn.duban.talk.Order;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A command about files that were handed in.
public sealed interface ExhibitOrder {

    /// 材料, 我的材料
    record Overview() implements ExhibitOrder {}

    /// 材料 6, 佐证 6, 6号材料, 材料 6 区财政局
    ///
    /// @param unit as typed; null for all
    record OfTask(int task, @Nullable String unit) implements ExhibitOrder {}

    /// 取材料 17, 发我 17
    record Fetch(int number) implements ExhibitOrder {}

    /// 材料 17 改到 6号
    record Move(int number, int task) implements ExhibitOrder {}

    /// A command is short; anything longer is an account of something.
    int LONGEST = 40;
    String WORD = "(?:佐证材料|佐证|证明材料|支撑材料|材料)";
    Pattern OVERVIEW = Pattern.compile("(?:查看|查询|看看?)?(?:我的|本单位|全部|所有)?" + WORD + "(?:清单|列表|目录)?");
    Pattern OF_TASK = Pattern.compile("(?:查看|查询|看看?)?" + WORD + "\\s*[:,#]?\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?(?:任务)?"
            + "(?:\\s+([\\p{L}()·、]{2,25}))?");
    Pattern TASK_FIRST = Pattern.compile(
            "(?:查看|查询|看看?)?(?:任务\\s*)?第?(\\d{1,4})[号项](?:任务)?的?" + WORD + "(?:清单|列表|目录)?");
    Pattern FETCH = Pattern.compile("(?:请?(?:取|下载|调取|要|发送|发一?下|发)(?:我|给我)?" + WORD + "|(?:请|把)?发给?我)"
            + "\\s*[:,#]?\\s*(?:编号)?第?(\\d{1,7})号?(?:" + WORD + ")?");
    Pattern MOVE = Pattern
            .compile(WORD + "\\s*第?(\\d{1,7})号?\\s*(?:改到|改为|改成|改归|归到|归入|是|属于|应该?是)\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?"
                    + "(?:任务)?的?");

    /// The command that a text is; empty where it is none of these.
    static Optional<ExhibitOrder> read(String text) {
        if (text.length() > LONGEST * 4) {
            return Optional.empty();
        }
        var plain = Order.plain(text).replaceAll("[\\s。.!?~,;]+$", "");
        return plain.length() > LONGEST ? Optional.empty() : matched(plain);
    }

    private static Optional<ExhibitOrder> matched(String plain) {
        var of = OF_TASK.matcher(plain);
        var first = TASK_FIRST.matcher(plain);
        var fetch = FETCH.matcher(plain);
        var move = MOVE.matcher(plain);
        if (OVERVIEW.matcher(plain).matches()) {
            return Optional.of(new Overview());
        }
        if (of.matches()) {
            return Optional.of(new OfTask(number(of, 1), of.group(2)));
        }
        if (first.matches()) {
            return Optional.of(new OfTask(number(first, 1), null));
        }
        if (fetch.matches()) {
            return Optional.of(new Fetch(number(fetch, 1)));
        }
        return move.matches() ? Optional.of(new Move(number(move, 1), number(move, 2))) : Optional.empty();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
