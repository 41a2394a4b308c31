package cn.duban.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Files uploaded to the DingTalk stand-in by its old interface, to be sent by robot messages, and those that people
/// sent to the robot.
final class DingtalkFiles {

    private static final String MARK = "@";

    static final String PATH = "/robot/file";

    private final Media media;
    private final DingtalkTokens tokens;
    private final Credentials.Dingtalk dingtalk;

    DingtalkFiles(Media media, DingtalkTokens tokens, Credentials.Dingtalk dingtalk) {
        this.media = media;
        this.tokens = tokens;
        this.dingtalk = dingtalk;
    }

    /// The old interface has its token in the address and tells errors with HTTP 200.
    Answer upload(Call call) {
        if (!tokens.takes(call.query("access_token"))) {
            throw Refusal.wecom(40014, "不合法的access_token");
        }
        var part = call.file("media").orElseThrow(() -> Refusal.wecom(40035, "缺少参数 media"));
        var kept = media.keep(part);
        return Answer.ok(WecomApi.ok()
                .put("type", call.query("type"))
                .put("media_id", MARK + kept.id())
                .put("created_at", kept.at().toEpochMilli()));
    }

    /// Tells where a file can be fetched that was sent to the robot.
    Answer address(Call call) {
        var asked = DingtalkStandIn.body(call);
        if (!Json.text(asked, "robotCode").equals(dingtalk.robotCode())
                || !media.has(Json.text(asked, "downloadCode"))) {
            throw Refusal.dingtalk(400, "invalidParameter.downloadCode.invalid", "无效的downloadCode");
        }
        return Answer.ok(Json.object()
                .put("downloadUrl", dingtalk.base() + PATH + "?code=" + Json.text(asked, "downloadCode")));
    }

    /// Hands out such a file.
    Answer download(Call call) {
        var kept = media.find(call.query("code"));
        return new Answer.Download(kept.name(), media.content(kept.id()));
    }

    /// The file that a robot message shows; empty where it shows none.
    Optional<Sent> sent(ObjectNode request) {
        var param = Json.parse(Json.text(request, "msgParam")).orElseGet(Json::object);
        return switch (Json.text(request, "msgKey")) {
            case "sampleFile" -> found(Json.text(param, "mediaId"))
                    .map(kept -> new Sent(kept.id(), Json.text(param, "fileName"), false));
            case "sampleImageMsg" -> found(Json.text(param, "photoURL"))
                    .map(kept -> new Sent(kept.id(), kept.name(), true));
            default -> Optional.empty();
        };
    }

    private Optional<Media.Kept> found(String mediaId) {
        if (!mediaId.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(media.find(mediaId.substring(MARK.length())));
        } catch (Refusal none) {
            throw Refusal.dingtalk(400, "invalidParameter.mediaId.invalid", "无效的mediaId");
        }
    }
}
