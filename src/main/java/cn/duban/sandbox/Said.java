package cn.duban.sandbox;

import org.jspecify.annotations.Nullable;

/// What a person says to the bot.
///
/// @param user who says it
/// @param chat the group it is said in, null for a single chat
/// @param msgid the platform's id; the same one again is the platform delivering it again
/// @param via which of WeCom's bots is spoken to in a single chat
record Said(Platform platform, String user, @Nullable String chat, String text, String msgid, Via via) {

    /// The two ways to speak to the service in WeCom.
    enum Via {
        /// The smart robot, in groups and single chats.
        ROBOT,
        /// The app, in single chats only.
        APP
    }
}
