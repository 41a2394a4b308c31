package cn.duban.digest;

import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Dates, numbers and lists as people write them.
public final class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final String WEEK = "一二三四五六日";

    private Words() {}

    /// A moment as the clock of the office shows it.
    public static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /// A day as `4月10日`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The day of the week as `周三`.
    public static String weekday(LocalDate day) {
        return "周" + WEEK.charAt(day.getDayOfWeek().getValue() - 1);
    }

    /// A moment as `4月10日 09:30`.
    public static String time(Instant moment) {
        return TIME.format(local(moment));
    }

    static String number(BigDecimal value) {
        var plain = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /// By how many points something lags, to go on with in a sentence; empty where it does not, or nobody can say.
    static String lag(Wording wording, @Nullable BigDecimal points) {
        return points != null && points.signum() > 0
                ? wording.text("进度.落后", Map.of("百分点", number(points)))
                : "";
    }

    /// A part of a whole as a percentage with at most one decimal; 0% of nothing.
    static String share(int part, int whole) {
        return whole == 0
                ? "0%"
                : number(BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP))
                        + "%";
    }

    /// Task numbers as `2、48、103号`.
    public static String numbers(List<Integer> tasks) {
        return tasks.stream().map(String::valueOf).collect(Collectors.joining("、")) + "号";
    }

    static String role(Registry registry, String unit, Task task) {
        return registry.roleOf(unit, task.number());
    }
}
