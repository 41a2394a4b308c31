package cn.duban.delivery;

import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Recipient;
import org.jspecify.annotations.Nullable;

/// One part of a message, ready to be handed to a platform.
///
/// @param subject for platforms that show a title in the list of chats
/// @param markdown in the subset all platforms show: headings, bold, quotes, links, lines
/// @param enclosure the file that is to be handed over in place of the text; null for none
public record Parcel(Recipient to, String subject, String markdown, @Nullable Enclosure enclosure) {

    public Parcel(Recipient to, String subject, String markdown) {
        this(to, subject, markdown, null);
    }
}
