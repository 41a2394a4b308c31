package cn.duban.sandbox;

import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/// DingTalk in the sandbox: its server API, its gateway and the way to speak to the bot.
final class DingtalkStandIn implements AutoCloseable {

    private final DingtalkTokens tokens;
    private final Gateway gateway;
    private final DingtalkChat chat;
    private final DingtalkSends sends;
    private final Media media;
    private final DingtalkFiles files;

    DingtalkStandIn(Ground ground, Secrets secrets, Credentials.Dingtalk dingtalk, int tlsPort, Path mediaFolder) {
        var faults = ground.faults();
        tokens = new DingtalkTokens(secrets, new AccessTokens(ground.clock()), faults);
        gateway = new Gateway(ground, tokens, tlsPort);
        chat = new DingtalkChat(ground, gateway, dingtalk);
        media = new Media(mediaFolder, ground.clock());
        files = new DingtalkFiles(media, tokens, dingtalk);
        sends = new DingtalkSends(ground.directory(), chat, files, faults, dingtalk.robotCode(), ground.clock());
    }

    void register(StandIns at) {
        at.on("POST /v1.0/oauth2/accessToken", tokens::hand);
        at.on("POST /v1.0/robot/groupMessages/send", tokens.guarding(sends::toGroup));
        at.on("POST /v1.0/robot/oToMessages/batchSend", tokens.guarding(sends::toPeople));
        at.on("POST /v1.0/robot/messageFiles/download", tokens.guarding(files::address));
        at.on("GET " + DingtalkFiles.PATH, files::download);
        at.on("POST /media/upload", files::upload);
        at.on("POST /robot/sendBySession", sends::bySession);
        at.on("POST /v1.0/gateway/connections/open", gateway::open);
        at.on("GET /connect", gateway::connect);
    }

    /// The request in the body.
    static ObjectNode body(Call call) {
        return call.json().orElseThrow(() -> Refusal.dingtalk(400, "invalidParameter.msgBody.invalid", "body必须是JSON"));
    }

    Media media() {
        return media;
    }

    DingtalkChat chat() {
        return chat;
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
