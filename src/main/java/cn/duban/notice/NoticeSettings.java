package cn.duban.notice;

import cn.duban.registry.Roster;
import org.jspecify.annotations.Nullable;

/// How an office wants its notice read.
///
/// @param leadRule who leads where no column says so; null to take it from the notice's own words
/// @param roster known units and leaders, null where the office has none yet
/// @param year of dates that are printed without one; null to take it from the notice's title
public record NoticeSettings(@Nullable LeadRule leadRule, @Nullable Roster roster, @Nullable Integer year) {

    /// Everything from the notice itself.
    public static NoticeSettings none() {
        return new NoticeSettings(null, null, null);
    }
}
