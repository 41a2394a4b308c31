package cn.duban.dingtalk;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import cn.duban.talk.Attachment;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What DingTalk delivers when somebody speaks to the robot.
///
/// @param messageId the same when it is delivered again
/// @param chat the group's conversation id; null in a single chat
/// @param sender null for outsiders, and for everybody until the app is published
record Incoming(
        String messageId,
        @Nullable String chat,
        @Nullable Person sender,
        Content content) {

    private static final String GROUP = "2";
    private static final int QUOTA_SPENT = 20001;
    /// The SDK closes the connection at frames of 256 KiB, so nothing longer comes in whole.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(512 * 1024)
                    .maxStringLength(256 * 1024)
                    .maxNestingDepth(32)
                    .build())
            .build()).build();

    /// Reads a message.
    ///
    /// @throws tools.jackson.core.JacksonException where it is no JSON
    /// @throws IllegalArgumentException where it has no id or no conversation
    static Incoming read(String json) {
        var body = JSON.readTree(json);
        var id = text(body, "msgId");
        var conversation = text(body, "conversationId");
        var staff = text(body, "senderStaffId");
        var group = GROUP.equals(text(body, "conversationType"));
        if (id.isEmpty() || (group && conversation.isEmpty())) {
            throw new IllegalArgumentException("钉钉消息缺少 msgId 或 conversationId");
        }
        return new Incoming(id, group ? conversation : null,
                staff.isEmpty() ? null : new Person(Platform.DINGTALK, staff), content(body));
    }

    /// Where an answer can go; null where DingTalk names nobody.
    @Nullable Recipient answerTo() {
        if (chat != null) {
            return new DingtalkGroup(chat);
        }
        return sender == null ? null : new DingtalkMember(sender.userId());
    }

    private static Content content(JsonNode body) {
        if (body.path("errorCode").asInt(0) == QUOTA_SPENT) {
            return new Content.QuotaSpent();
        }
        return switch (text(body, "msgtype")) {
            case "text" -> said(text(body.path("text"), "content"), quoted(body.path("text")));
            case "richText" -> said(joined(body.path("content").path("richText")), null);
            case "file" -> file(body.path("content"));
            case String other -> new Content.Other(other);
        };
    }

    private static Content file(JsonNode content) {
        var code = text(content, "downloadCode");
        var name = text(content, "fileName");
        return code.isEmpty()
                ? new Content.Other("file")
                : new Content.Said("", null, List.of(DingtalkFiles.of(name.isEmpty() ? null : name, code)));
    }

    private static Content said(String text, @Nullable String quoted) {
        return text.isEmpty() ? new Content.Other("empty") : new Content.Said(text, quoted);
    }

    /// Not documented by DingTalk, but sent when somebody quotes a message.
    private static @Nullable String quoted(JsonNode text) {
        var content = text.path("repliedMsg").path("content");
        var plain = text(content, "text");
        var quoted = plain.isEmpty() ? joined(content.path("richText")) : plain;
        return quoted.isEmpty() ? null : quoted;
    }

    private static String joined(JsonNode parts) {
        return parts.valueStream().map(part -> part.path("text").asString("")).collect(Collectors.joining()).strip();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("").strip();
    }

    /// What was said.
    sealed interface Content {

        /// Words, or a file.
        record Said(
                String text,
                @Nullable String quoted,
                List<Attachment> attachments) implements Content {

            Said(String text, @Nullable String quoted) {
                this(text, quoted, List.of());
            }
        }

        /// A picture, a recording, or nothing.
        record Other(String type) implements Content {}

        /// Words that DingTalk kept back, since the organisation's quota of messages is spent.
        record QuotaSpent() implements Content {}
    }
}
