package cn.duban.bulletin;

import cn.duban.digest.Words;
import cn.duban.ledger.IssuedBulletin;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.Map;

/// A period's bulletin as people ask for it.
public final class BulletinViews {

    private BulletinViews() {}

    /// For staff: as it was issued, or as it would be now.
    public static String ofStaff(Ledger ledger, Period period, Instant now) {
        var wording = ledger.registry().wording();
        return period.year() == ledger.registry().year()
                ? ledger.bulletins()
                        .of(period)
                        .map(issued -> issued(wording, issued))
                        .orElseGet(() -> Draft.of(ledger, period, now).text().whole())
                : wording.text("通报.不是今年", Map.of("年份", ledger.registry().year(), "报告期", period.label()));
    }

    /// For leaders: as it was issued, nothing before.
    public static String ofLeader(Ledger ledger, Period period) {
        var wording = ledger.registry().wording();
        return ledger.bulletins()
                .of(period)
                .map(issued -> issued(wording, issued))
                .orElseGet(() -> wording.text("通报.尚未发出", Map.of("报告期", period.label())));
    }

    private static String issued(Wording wording, IssuedBulletin issued) {
        return issued.bulletin().text().whole() + "\n"
                + wording.text("通报.发出时间", Map.of("时间", Words.time(issued.at())));
    }
}
