package cn.duban.bulletin;

import cn.duban.digest.Words;
import cn.duban.ledger.IssuedBulletin;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import java.time.Instant;

/// A period's bulletin as people ask for it.
public final class BulletinViews {

    private BulletinViews() {}

    /// For staff: as it was issued, or as it would be now.
    public static String ofStaff(Ledger ledger, Period period, Instant now) {
        return period.year() == ledger.registry().year()
                ? ledger.bulletins()
                        .of(period)
                        .map(BulletinViews::issued)
                        .orElseGet(() -> Draft.of(ledger, period, now).text().whole())
                : "本台账是" + ledger.registry().year() + "年的，没有" + period.label() + "的通报。";
    }

    /// For leaders: as it was issued, nothing before.
    public static String ofLeader(Ledger ledger, Period period) {
        return ledger.bulletins()
                .of(period)
                .map(BulletinViews::issued)
                .orElse(period.label() + "的督查通报还没有发出。看目前的进展请发“汇总”。");
    }

    private static String issued(IssuedBulletin issued) {
        return issued.bulletin().text().whole() + "\n（" + Words.time(issued.at()) + "发出）";
    }
}
