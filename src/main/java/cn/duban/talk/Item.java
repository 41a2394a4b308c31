package cn.duban.talk;

import cn.duban.ledger.Report;

/// What a reply says about one task.
///
/// @param task its number
record Item(int task, Report report) {}
