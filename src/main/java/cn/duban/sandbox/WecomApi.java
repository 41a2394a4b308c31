package cn.duban.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// WeCom's server API as far as the sandbox speaks it: the table of its paths, and the small ones among them.
final class WecomApi {

    private final Directory directory;
    private final Media media;

    WecomApi(Directory directory, Media media) {
        this.directory = directory;
        this.media = media;
    }

    void register(StandIns at, WecomTokens tokens, Webhooks webhooks, AppMessages app, ResponseUrls responses) {
        at.on("GET /cgi-bin/gettoken", tokens::hand);
        at.on("POST /cgi-bin/message/send", tokens.guarding(app::send));
        at.on("POST /cgi-bin/webhook/send", webhooks::send);
        at.on("POST /cgi-bin/webhook/upload_media", webhooks::upload);
        at.on("POST /cgi-bin/media/upload", tokens.guarding(call -> upload(call, media)));
        at.on("GET /cgi-bin/media/get", tokens.guarding(this::download));
        at.on("GET /cgi-bin/user/get", tokens.guarding(this::user));
        at.on("GET /cgi-bin/user/simplelist", tokens.guarding(call -> users()));
        at.on("GET /cgi-bin/user/list", tokens.guarding(call -> users()));
        at.on("GET /cgi-bin/department/list", tokens.guarding(call -> departments()));
        at.on("POST /cgi-bin/aibot/response", responses::answer);
    }

    static ObjectNode ok() {
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }

    /// The message in the body.
    static ObjectNode message(Call call) {
        return call.json().orElseThrow(() -> Refusal.wecom(47001, "data format error"));
    }

    static Answer upload(Call call, Media media) {
        var part = call.file("media").orElseThrow(() -> Refusal.wecom(41005, "media data missing"));
        var kept = media.keep(part);
        return Answer
                .ok(ok().put("type", Optional.of(call.query("type")).filter(type -> !type.isEmpty()).orElse("file"))
                        .put("media_id", kept.id())
                        .put("created_at", Long.toString(kept.at().getEpochSecond())));
    }

    private Answer download(Call call) {
        var kept = media.find(call.query("media_id"));
        return new Answer.Download(kept.name(), media.content(kept.id()));
    }

    private Answer user(Call call) {
        var person = directory.person(Platform.WECOM, call.query("userid"))
                .orElseThrow(() -> Refusal.wecom(60111, "userid not found"));
        return Answer.ok(described(ok(), person));
    }

    private Answer users() {
        var list = ok();
        var people = list.putArray("userlist");
        directory.people()
                .stream()
                .filter(person -> person.platform() == Platform.WECOM)
                .forEach(person -> described(people.addObject(), person));
        return Answer.ok(list);
    }

    private static ObjectNode described(ObjectNode node, Directory.Person person) {
        node.put("userid", person.user()).put("name", person.name()).put("status", 1);
        node.putArray("department").add(1);
        return node;
    }

    private static Answer departments() {
        var list = ok();
        list.putArray("department").addObject().put("id", 1).put("name", "沙箱").put("parentid", 0).put("order", 1);
        return Answer.ok(list);
    }
}
