package cn.duban;

import cn.duban.digest.Standing;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a unit says of one task, and what is meant by it.
///
/// @param percent null where none is said
/// @param status null where none is said
record Account(String words, @Nullable Integer percent, @Nullable Status status, boolean problem) {

    static final Account NORMAL = new Account("正常推进", null, Status.ON_TRACK, false);

    private static final int KINDS = 8;

    /// One of many kinds; the same for the same seed.
    ///
    /// @param quarter 1 to 4, for figures that fit the time of year
    static Account of(int quarter, int seed) {
        var pace = quarter * 25;
        return switch (Math.floorMod(seed, KINDS)) {
            case 0 -> NORMAL;
            case 1 -> said("完成%d%%，进度正常；问题：暂无；下一步：继续推进", pace - 2, Status.ON_TRACK, false);
            case 2 -> said("完成%d%%，进度滞后；问题：前期手续没有办完；下一步：倒排工期", pace - 15, Status.BEHIND, true);
            case 3 -> said("完成%d%%，超序时进度", Math.min(pace + 15, 99), Status.AHEAD, false);
            case 4 -> quarter < 3
                    ? new Account("尚未启动", null, Status.NOT_STARTED, false)
                    : new Account("已全部完成", 100, Status.DONE, false);
            case 5 -> said("完成年度任务的%d%%", pace - 3, null, false);
            case 6 -> said("完成%d%%", pace - 20, null, false);
            default -> new Account("达到序时进度；存在问题：资金还没有到位", null, Status.ON_TRACK, true);
        };
    }

    static Account percent(int percent) {
        return said("完成%d%%，正常推进", percent, Status.ON_TRACK, false);
    }

    private static Account said(String words, int percent, @Nullable Status status, boolean problem) {
        return new Account(words.formatted(percent), percent, status, problem);
    }

    /// Where the task stands with it at the end of a quarter.
    ///
    /// @param byFigure whether the task's completion counts more than the unit's word
    Standing standing(int quarter, boolean byFigure) {
        if (percent != null && percent == 100) {
            return Standing.DONE;
        }
        if (percent != null && byFigure) {
            return byLead(percent - quarter * 25);
        }
        return switch (status) {
            case DONE -> Standing.DONE;
            case AHEAD -> Standing.AHEAD;
            case ON_TRACK -> Standing.ON_PACE;
            case BEHIND, NOT_STARTED -> Standing.BEHIND;
            case null -> byLead(percent == null ? 0 : percent - quarter * 25);
        };
    }

    private static Standing byLead(int lead) {
        return Math.abs(lead) <= 5 ? Standing.ON_PACE : lead < 0 ? Standing.BEHIND : Standing.AHEAD;
    }

    /// Whether a report says the same, no more and no less.
    boolean matches(Report report) {
        var figure = report.percent() == null
                ? percent == null
                : percent != null && report.percent().compareTo(BigDecimal.valueOf(percent)) == 0;
        return figure && report.status() == status && (report.problems() != null) == problem;
    }
}
