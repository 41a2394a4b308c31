package cn.duban.wecom;

import java.util.regex.Pattern;

/// Takes the leading @ of the bot off a text.
final class Mention {

    private static final String BLANK = "[\\s\\u00a0\\u2005]";
    private static final String END = "(?:" + BLANK + "+|$)";
    private static final Pattern ANY = Pattern.compile("^" + BLANK + "*@[^\\s\\u00a0\\u2005]+" + END);

    private static final Pattern NONE = Pattern.compile("(?!)");

    private final Pattern own;

    /// @param name blank where it is not known
    Mention(String name) {
        own = name.isBlank() ? NONE : Pattern.compile("^" + BLANK + "*@" + Pattern.quote(name) + END);
    }

    /// @param inGroup there the first mention is taken for the bot's, should its name have been changed
    String strip(String text, boolean inGroup) {
        var found = own.matcher(text);
        if (found.lookingAt()) {
            return text.substring(found.end()).strip();
        }
        var any = ANY.matcher(text);
        return (inGroup && any.lookingAt() ? text.substring(any.end()) : text).strip();
    }
}
