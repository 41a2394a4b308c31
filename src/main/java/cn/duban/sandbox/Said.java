package cn.duban.sandbox;

import org.jspecify.annotations.Nullable;

/// What a person says to the bot.
///
/// @param user who says it
/// @param chat the group it is said in, null for a single chat
/// @param text empty where only a file is sent
/// @param msgid the platform's id; the same one again is the platform delivering it again
/// @param via which of WeCom's bots is spoken to in a single chat
/// @param file what is sent with it or by itself; null for none
record Said(
        Platform platform,
        String user,
        @Nullable String chat,
        String text,
        String msgid,
        Via via,
        @Nullable Sent file) {

    Said(Platform platform, String user, @Nullable String chat, String text, String msgid, Via via) {
        this(platform, user, chat, text, msgid, via, null);
    }

    /// What is shown of it in words.
    String shown() {
        return file == null ? text : text.isEmpty() ? file.label() : text + "\n" + file.label();
    }

    /// The two ways to speak to the service in WeCom.
    enum Via {
        /// The smart robot, in groups and single chats.
        ROBOT,
        /// The app, in single chats only.
        APP
    }
}
