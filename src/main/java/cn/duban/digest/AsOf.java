package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import java.time.Instant;
import java.util.Optional;

/// The ledger as it stood at a moment.
record AsOf(Ledger ledger, Instant moment) {

    Optional<FiledReport> report(ReportKey key) {
        return ledger.report(key, moment);
    }
}
