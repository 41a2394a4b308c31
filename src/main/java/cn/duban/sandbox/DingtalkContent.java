package cn.duban.sandbox;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a DingTalk robot message shows to people, and refuses what DingTalk refuses.
final class DingtalkContent {

    private static final int LIMIT = 15_000;

    private DingtalkContent() {}

    /// The text of the message as shown.
    ///
    /// @param request with `msgKey` and `msgParam`, which is a string of JSON of at most 15000 bytes
    static String shown(ObjectNode request) {
        var text = Json.text(request, "msgParam");
        if (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw refusal("invalidParameter.msgParam.tooLong", "消息内容太长");
        }
        var param = Json.parse(text)
                .orElseThrow(() -> refusal("invalidParameter.msgParam.invalid", "msgParam必须是json格式"));
        var key = Json.text(request, "msgKey");
        return switch (key) {
            case "" -> throw refusal("invalidParameter.msgKey.empty", "缺少msgKey");
            case "sampleText" -> needed(param, "content", "miss.param.contentOfText");
            case "sampleMarkdown" -> titled(param, "markdown", "text");
            case "sampleLink" -> titled(param, "link", "text") + "\n" + Json.text(param, "messageUrl");
            case "sampleFile" -> "[文件] " + needed(param, "fileName", "miss.param.file");
            case "sampleImageMsg" -> "[图片]";
            default -> other(key, param);
        };
    }

    private static String other(String key, ObjectNode param) {
        if (!key.matches("sampleActionCard[2-6]?")) {
            throw refusal("invalidParameter.msgKey.invalid", "msgKey无效");
        }
        return titled(param, "actionCard", "text");
    }

    private static String titled(ObjectNode param, String kind, String field) {
        needed(param, "title", "miss.param." + kind + "Totitle");
        return needed(param, field, "miss.param." + kind + "To" + field);
    }

    private static String needed(ObjectNode param, String field, String code) {
        var text = Json.text(param, field);
        if (text.isBlank()) {
            throw refusal(code, "需要" + field + "属性");
        }
        return text;
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.dingtalk(400, code, message);
    }
}
