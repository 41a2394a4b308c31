package cn.duban.order;

/// How many working days people have for what is demanded of them; 1 to 20 each.
///
/// @param pressNote to answer a press note (催办单)
/// @param order to answer a supervision order (督办单)
/// @param again to report again what was returned
/// @param dueSoon before the end of more time that was granted, a unit that has not reported is reminded by a blue order
public record Graces(int pressNote, int order, int again, int dueSoon) {

    /// Two days for press notes, five for orders, three for returns, and blue orders three days ahead.
    public static final Graces DEFAULT = new Graces(2, 5, 3, 3);

    private static final int LONGEST = 20;

    public Graces {
        check("press-note", pressNote);
        check("order", order);
        check("return", again);
        check("due-soon", dueSoon);
    }

    private static void check(String name, int days) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("期限 " + name + " 应为 1 到 " + LONGEST + " 个工作日：" + days);
        }
    }
}
