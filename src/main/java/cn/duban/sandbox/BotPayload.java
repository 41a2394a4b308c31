package cn.duban.sandbox;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// What DingTalk tells a bot of one message.
final class BotPayload {

    private static final String CORP = "dingsandbox";

    private BotPayload() {}

    /// @param session of the session webhook, open until the moment `until`
    static ObjectNode of(Said said, Directory directory, Credentials.Dingtalk dingtalk, Instant now, String session,
            Instant until) {
        var payload = Json.object().put("msgId", said.msgid()).put("createAt", now.toEpochMilli());
        conversation(payload, said, directory);
        sender(payload, said, directory);
        payload.put("chatbotCorpId", CORP).put("chatbotUserId", "$:LWCP_v1:$" + dingtalk.robotCode());
        payload.put("robotCode", dingtalk.robotCode()).put("isAdmin", false).put("senderPlatform", "Win");
        payload.put("sessionWebhook", dingtalk.base() + "/robot/sendBySession?session=" + session);
        payload.put("sessionWebhookExpiredTime", until.toEpochMilli());
        content(payload, said);
        return payload;
    }

    private static void content(ObjectNode payload, Said said) {
        var file = said.file();
        if (file == null) {
            payload.put("msgtype", "text").putObject("text").put("content", content(said));
        } else if (!said.text().isEmpty()) {
            var parts = payload.put("msgtype", "richText").putObject("content").putArray("richText");
            parts.addObject().put("text", content(said));
            parts.addObject().put("type", "picture").put("downloadCode", file.id());
        } else {
            payload.put("msgtype", file.picture() ? "picture" : "file")
                    .putObject("content")
                    .put("downloadCode", file.id())
                    .put("fileName", file.name());
        }
    }

    private static void conversation(ObjectNode payload, Said said, Directory directory) {
        if (said.chat() == null) {
            payload.put("conversationId", "cid-single-" + said.user()).put("conversationType", "1");
            return;
        }
        payload.put("conversationId", said.chat()).put("conversationType", "2").put("isInAtList", true);
        directory.group(Platform.DINGTALK, said.chat())
                .ifPresent(group -> payload.put("conversationTitle", group.name()));
        payload.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$robot");
    }

    private static void sender(ObjectNode payload, Said said, Directory directory) {
        payload.put("senderId", "$:LWCP_v1:$" + said.user())
                .put("senderStaffId", said.user())
                .put("senderCorpId", CORP);
        payload.put("senderNick", directory.person(Platform.DINGTALK, said.user())
                .map(Directory.Person::name)
                .orElse(said.user()));
    }

    /// In a group the bot is mentioned; the mention is taken off, and the blank after it stays.
    private static String content(Said said) {
        return said.chat() == null ? said.text() : " " + said.text();
    }
}
