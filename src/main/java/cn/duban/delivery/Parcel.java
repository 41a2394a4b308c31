package cn.duban.delivery;

import cn.duban.ledger.Recipient;

/// One part of a message, ready to be handed to a platform.
///
/// @param subject for platforms that show a title in the list of chats
/// @param markdown in the subset all platforms show: headings, bold, quotes, links, lines
public record Parcel(Recipient to, String subject, String markdown) {}
