package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.talk.Utterance;
import cn.duban.wecom.CallbackCipher.Sealed;
import cn.duban.wecom.CallbackRefused.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The smart robot's JSON: text and files from groups and single chats in, a finished stream message out.
final class RobotDialect implements Dialect {

    /// The longest text of a stream message, in bytes.
    static final int LONGEST = 20480;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Mention mention;

    RobotDialect(String robotName) {
        mention = new Mention(robotName);
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String encrypted(byte[] body) {
        return required(parse(body, Encrypted.class).encrypt());
    }

    @Override
    public Incoming read(String plain) {
        var message = parse(plain.getBytes(UTF_8), RobotMessage.class);
        return switch (required(message.msgtype())) {
            case "event" -> entered(message);
            // WeCom asks for more of an unfinished answer; ours are finished.
            case "stream" -> new Incoming.Nothing();
            default -> said(message);
        };
    }

    @Override
    public String answer(Incoming to, String markdown, Instant now) {
        var content = Cut.to(LONGEST, markdown);
        return JSON.writeValueAsString(switch (to) {
            case Incoming.Said said -> stream(said.utterance().messageId(), content);
            case Incoming.Sent sent -> stream(sent.messageId(), content);
            // The only thing that may be answered with plain text, and not with a stream.
            case Incoming.Entered _,Incoming.Nothing _ -> Map.of("msgtype", "text", "text", Map.of("content", content));
        });
    }

    @Override
    public String wrap(Sealed answer) {
        return JSON.writeValueAsString(new Wrapped(answer.encrypted(), answer.signature(),
                Long.parseLong(answer.timestamp()), answer.nonce()));
    }

    private Incoming said(RobotMessage message) {
        var sender = sender(message);
        var id = required(message.msgid());
        var attachments = message.attachments();
        var words = message.words().map(said -> mention.strip(said, message.inGroup()));
        return words.isEmpty() && attachments.isEmpty()
                ? new Incoming.Sent(sender, id)
                : new Incoming.Said(new Utterance(sender, id, message.inGroup() ? required(message.chatid()) : null,
                        words.orElse(""), message.quoted().orElse(null), attachments), message.responseUrl());
    }

    private static Incoming entered(RobotMessage message) {
        var event = message.event();
        return event != null && "enter_chat".equals(event.eventtype())
                ? new Incoming.Entered(sender(message))
                : new Incoming.Nothing();
    }

    private static Person sender(RobotMessage message) {
        var from = message.from();
        return new Person(Platform.WECOM, required(from == null ? null : from.userid()));
    }

    private static Map<String, Object> stream(String id, String content) {
        return Map.of("msgtype", "stream", "stream", Map.of("id", id, "finish", true, "content", content));
    }

    private static String required(@Nullable String field) {
        if (field == null || field.isBlank()) {
            throw new CallbackRefused(Reason.MALFORMED);
        }
        return field;
    }

    private static <T> T parse(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type))
                    .orElseThrow(() -> new CallbackRefused(Reason.MALFORMED));
        } catch (JacksonException e) {
            // The library's words repeat what it read, and this goes to a log.
            throw new CallbackRefused(Reason.MALFORMED);
        }
    }

    record Encrypted(@Nullable String encrypt) {}

    record Wrapped(String encrypt, String msgsignature, long timestamp, String nonce) {}
}
