package cn.duban.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The smart robot's callback: JSON, in groups and single chats.
final class RobotForm implements CallbackForm {

    /// What people call the robot in a group.
    static final String NAME = "督办助手";

    private static final int LIMIT = 20480;

    private final CallbackCrypt crypt;
    private final ResponseUrls responses;
    private final RobotFiles files;
    private final Credentials.Wecom wecom;

    RobotForm(Credentials.Wecom wecom, ResponseUrls responses, RobotFiles files) {
        this.files = files;
        this.wecom = wecom;
        this.responses = responses;
        crypt = new CallbackCrypt(wecom.robot(), "");
    }

    @Override
    public String path() {
        return "/wecom/robot";
    }

    @Override
    public String contentType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public CallbackCrypt crypt() {
        return crypt;
    }

    @Override
    public String plain(Said said) {
        var message = Json.object().put("msgid", said.msgid()).put("aibotid", "sandbox-robot");
        if (said.chat() != null) {
            message.put("chatid", said.chat());
        }
        message.put("chattype", said.chat() == null ? "single" : "group");
        message.putObject("from").put("userid", said.user());
        message.put("response_url", wecom.base() + "/cgi-bin/aibot/response?response_code=" + responses.codeFor(said));
        if (said.file() == null) {
            message.put("msgtype", "text").putObject("text").put("content", content(said));
        } else {
            file(message, said, said.file());
        }
        return message.toString();
    }

    private void file(ObjectNode message, Said said, Sent file) {
        var address = files.address(file);
        if (said.text().isEmpty()) {
            var type = file.picture() ? "image" : "file";
            message.put("msgtype", type).putObject(type).put("url", address);
            return;
        }
        var items = message.put("msgtype", "mixed").putObject("mixed").putArray("msg_item");
        items.addObject().put("msgtype", "text").putObject("text").put("content", content(said));
        items.addObject().put("msgtype", "image").putObject("image").put("url", address);
    }

    /// In a group the robot only sees what is addressed to it.
    private String content(Said said) {
        var mention = "@" + wecom.robotName();
        return said.chat() == null || said.text().startsWith(mention) ? said.text() : mention + " " + said.text();
    }

    @Override
    public String wrapped(CallbackCrypt.Sealed sealed) {
        return Json.object().put("encrypt", sealed.encrypt()).toString();
    }

    @Override
    public CallbackCrypt.Sealed unwrapped(String answer) throws CallbackCrypt.Forged {
        var json = object(answer);
        return new CallbackCrypt.Sealed(Json.text(json, "encrypt"), Json.text(json, "msgsignature"),
                Json.text(json, "timestamp"), Json.text(json, "nonce"));
    }

    @Override
    public Optional<String> shown(String plain) throws CallbackCrypt.Forged {
        var message = object(plain);
        var text = switch (Json.text(message, "msgtype")) {
            case "stream", "stream_with_template_card" -> Json.text(message, "stream", "content");
            case "markdown" -> Json.text(message, "markdown", "content");
            case "text" -> Json.text(message, "text", "content");
            case "template_card" -> "[卡片] " + Json.text(message, "template_card", "main_title", "title");
            default -> throw new CallbackCrypt.Forged("msgtype 不认识");
        };
        if (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw new CallbackCrypt.Forged("内容超过 " + LIMIT + " 字节");
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static ObjectNode object(String text) throws CallbackCrypt.Forged {
        return Json.parse(text).orElseThrow(() -> new CallbackCrypt.Forged("不是 JSON 对象"));
    }
}
