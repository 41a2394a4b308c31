package cn.duban.ledger;

import org.jspecify.annotations.Nullable;

/// A message that is owed to somebody.
///
/// @param number its number within the registry, from 1; stays the same however often it has to be sent
/// @param subject what it is about in a few words, e.g. `2024年一季度 首次提醒`
/// @param enclosure the file that it brings, in place of the text where a platform cannot carry both; null for none
public record Message(long number, Recipient to, String subject, Text text, @Nullable Enclosure enclosure) {

    public Message(long number, Recipient to, String subject, Text text) {
        this(number, to, subject, text, null);
    }
}
