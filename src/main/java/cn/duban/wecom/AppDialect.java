package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.talk.Attachment;
import cn.duban.talk.Attachment.Kind;
import cn.duban.talk.Utterance;
import cn.duban.wecom.CallbackCipher.Sealed;
import cn.duban.wecom.CallbackRefused.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/// The app's XML: text and files from single chats in, a text message out.
final class AppDialect implements Dialect {

    /// The longest text message, in bytes.
    static final int LONGEST = 2048;

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, UTF_8);
    /// What XML 1.0 cannot carry.
    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private final String corpId;

    AppDialect(String corpId) {
        this.corpId = corpId;
    }

    @Override
    public MediaType type() {
        return XML;
    }

    @Override
    public String encrypted(byte[] body) {
        return required(FlatXml.read(body), "Encrypt");
    }

    @Override
    public Incoming read(String plain) {
        var fields = FlatXml.read(plain.getBytes(UTF_8));
        var sender = new Person(Platform.WECOM, required(fields, "FromUserName"));
        return switch (required(fields, "MsgType")) {
            case "event" -> event(sender, fields.getOrDefault("Event", ""));
            case "text" -> new Incoming.Said(new Utterance(sender, required(fields, "MsgId"), null,
                    fields.getOrDefault("Content", "").strip(), null), null);
            case "image" -> attached(sender, fields, WecomFiles.ofApp(Kind.PICTURE, null, required(fields, "MediaId")));
            case "file" -> attached(sender, fields,
                    WecomFiles.ofApp(Kind.FILE, fields.get("FileName"), required(fields, "MediaId")));
            default -> new Incoming.Sent(sender, required(fields, "MsgId"));
        };
    }

    @Override
    public String answer(Incoming to, String markdown, Instant now) {
        var content = UNFIT.matcher(Cut.to(LONGEST, PlainText.of(markdown))).replaceAll("");
        return """
            <xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime>\
            <MsgType>%s</MsgType><Content>%s</Content></xml>"""
                .formatted(cdata(receiver(to)), cdata(corpId), now.getEpochSecond(), cdata("text"), cdata(content));
    }

    @Override
    public String wrap(Sealed answer) {
        return """
            <xml><Encrypt>%s</Encrypt><MsgSignature>%s</MsgSignature><TimeStamp>%s</TimeStamp>\
            <Nonce>%s</Nonce></xml>"""
                .formatted(cdata(answer.encrypted()), cdata(answer.signature()), answer.timestamp(),
                        cdata(answer.nonce()));
    }

    private static Incoming attached(Person sender, Map<String, String> fields, Attachment attachment) {
        return new Incoming.Said(
                new Utterance(sender, required(fields, "MsgId"), null, "", null, List.of(attachment)), null);
    }

    private static Incoming event(Person sender, String event) {
        return switch (event) {
            case "enter_agent", "subscribe" -> new Incoming.Entered(sender);
            default -> new Incoming.Nothing();
        };
    }

    private static String receiver(Incoming to) {
        return switch (to) {
            case Incoming.Said said -> said.utterance().sender().userId();
            case Incoming.Sent sent -> sent.sender().userId();
            case Incoming.Entered entered -> entered.sender().userId();
            case Incoming.Nothing _ -> "";
        };
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static String required(Map<String, String> fields, String name) {
        var field = fields.getOrDefault(name, "");
        if (field.isBlank()) {
            throw new CallbackRefused(Reason.MALFORMED);
        }
        return field;
    }
}
