package cn.duban.command;

import cn.duban.talk.Order;
import java.util.regex.Pattern;

/// Finds what somebody typed again in its own signs, where an order was read in half width.
final class AsTyped {

    private static final Pattern TAIL = Pattern.compile("[\\s。.!?~,;！？～，；]+$");

    private AsTyped() {}

    /// The end of what was typed that reads like a text in half width; that text itself where there is none.
    static String tail(String typed, String plain) {
        var all = TAIL.matcher(typed).replaceFirst("");
        for (var from = Math.max(0, all.length() - 2 * plain.length()); from < all.length(); from++) {
            if (Order.plain(all.substring(from)).equals(plain)) {
                return all.substring(from).strip();
            }
        }
        return plain;
    }
}
