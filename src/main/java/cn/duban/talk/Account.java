package cn.duban.talk;

import cn.duban.ledger.Report;

/// What a passage says about one task.
///
/// @param isUnclear whether figures of completion were given of which none can be taken without asking
record Account(Report report, boolean isUnclear) {}
