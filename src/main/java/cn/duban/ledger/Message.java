package cn.duban.ledger;

/// A message that is owed to somebody.
///
/// @param number its number within the registry, from 1; stays the same however often it has to be sent
/// @param subject what it is about in a few words, e.g. `2024年一季度 首次提醒`
public record Message(long number, Recipient to, String subject, Text text) {}
