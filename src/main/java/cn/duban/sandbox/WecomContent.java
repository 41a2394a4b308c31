package cn.duban.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a WeCom message shows to people, and refuses what WeCom refuses.
final class WecomContent {

    private final Media media;
    private final int textLimit;
    private final int markdownLimit;
    private final int tooLong;

    /// @param textLimit bytes of UTF-8
    /// @param markdownLimit bytes of UTF-8
    /// @param tooLong the code for what is over a limit
    private WecomContent(Media media, int textLimit, int markdownLimit, int tooLong) {
        this.media = media;
        this.textLimit = textLimit;
        this.markdownLimit = markdownLimit;
        this.tooLong = tooLong;
    }

    static WecomContent ofWebhook(Media media) {
        return new WecomContent(media, 2048, 4096, 40058);
    }

    static WecomContent ofApp(Media media) {
        return new WecomContent(media, 2048, 2048, 45002);
    }

    /// The text of the message as shown.
    String shown(ObjectNode message) {
        var type = Json.text(message, "msgtype");
        return switch (type) {
            case "text" -> bounded(message, type, textLimit);
            case "markdown", "markdown_v2" -> bounded(message, type, markdownLimit);
            case "file", "voice", "video" -> "[文件] " + media.find(Json.text(message, type, "media_id")).name();
            case "image" -> "[图片]";
            case "textcard" ->
                "[卡片] " + Json.text(message, type, "title") + "\n" + Json.text(message, type, "description");
            case "news" -> "[图文] " + titles(message.path(type).path("articles"));
            case "template_card" -> "[卡片] " + Json.text(message, type, "main_title", "title") + "\n"
                    + Json.text(message, type, "sub_title_text");
            default -> throw Refusal.wecom(40008, "invalid message type");
        };
    }

    private String bounded(ObjectNode message, String type, int limit) {
        var content = Json.text(message, type, "content");
        if (content.isEmpty()) {
            throw Refusal.wecom(44004, "empty content");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > limit) {
            throw Refusal.wecom(tooLong, type + ".content exceed max length " + limit);
        }
        return content;
    }

    private static String titles(JsonNode articles) {
        return articles.valueStream().map(article -> Json.text(article, "title")).collect(Collectors.joining("\n"));
    }
}
