package cn.duban.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// DingTalk's robot sends: to a group, to people one by one, and by the session webhook of a message.
final class DingtalkSends {

    private static final int MOST_USERS = 20;
    private static final int SESSION_LIMIT = 20_000;

    private final Directory directory;
    private final DingtalkChat chat;
    private final DingtalkFiles files;
    private final Faults faults;
    private final String robotCode;
    private final Rate perSecond;

    DingtalkSends(Directory directory, DingtalkChat chat, DingtalkFiles files, Faults faults, String robotCode,
            InstantSource clock) {
        this.directory = directory;
        this.chat = chat;
        this.files = files;
        this.faults = faults;
        this.robotCode = robotCode;
        perSecond = new Rate(clock, 20, Duration.ofSeconds(1));
    }

    Answer toGroup(Call call) {
        return faults.send(Platform.DINGTALK, () -> toGroup(checked(call, "group")));
    }

    private Answer toGroup(ObjectNode request) {
        var conversation = Json.text(request, "openConversationId");
        if (conversation.isEmpty()) {
            throw Refusal.dingtalk(400, "miss.openConversationId", "缺少openConversationId");
        }
        if (directory.group(Platform.DINGTALK, conversation).isEmpty()) {
            throw Refusal.dingtalk(400, "invalid.openConversationId", "无效的openConversationId");
        }
        chat.arrive(conversation, null, DingtalkContent.shown(request), files.sent(request).orElse(null));
        return Answer.ok(accepted());
    }

    Answer toPeople(Call call) {
        return faults.send(Platform.DINGTALK, () -> toPeople(checked(call, "people")));
    }

    private Answer toPeople(ObjectNode request) {
        var users = request.path("userIds").valueStream().map(JsonNode::asString).distinct().toList();
        if (users.isEmpty()) {
            throw Refusal.dingtalk(400, "invalidParameter.userIds.empty", "用户userId列表为空");
        }
        if (users.size() > MOST_USERS) {
            throw Refusal.dingtalk(400, "invalidParameter.userIds.overMax", "用户userId列表超过最大限制");
        }
        var text = DingtalkContent.shown(request);
        var file = files.sent(request).orElse(null);
        var unknown = users.stream().filter(user -> directory.person(Platform.DINGTALK, user).isEmpty()).toList();
        if (unknown.size() == users.size()) {
            throw Refusal.dingtalk(400, "staffId.notExisted", "staffId不存在");
        }
        users.stream().filter(user -> !unknown.contains(user)).forEach(user -> chat.arrive(null, user, text, file));
        return Answer.ok(accepted(unknown));
    }

    private ObjectNode checked(Call call, String api) {
        var request = DingtalkStandIn.body(call);
        if (!Json.text(request, "robotCode").equals(robotCode)) {
            throw Refusal.dingtalk(400, "invalidParameter.robotCode.notExsit", "机器人不存在");
        }
        if (!perSecond.allows(api)) {
            throw Refusal.tooFast(Platform.DINGTALK);
        }
        return request;
    }

    private static ObjectNode accepted() {
        return Json.object().put("processQueryKey", UUID.randomUUID().toString());
    }

    private static ObjectNode accepted(List<String> unknown) {
        var answer = accepted();
        var invalid = answer.putArray("invalidStaffIdList");
        unknown.forEach(invalid::add);
        answer.putArray("flowControlledStaffIdList");
        return answer;
    }

    /// The session webhook has the form of DingTalk's old API: HTTP 200 with `errcode`.
    Answer bySession(Call call) {
        return faults.send(Platform.DINGTALK, () -> {
            var message = DingtalkStandIn.body(call);
            if (message.toString().getBytes(StandardCharsets.UTF_8).length > SESSION_LIMIT) {
                throw Refusal.wecom(460101, "message too long, exceed 20000 bytes");
            }
            var text = switch (Json.text(message, "msgtype")) {
                case "text" -> Json.text(message, "text", "content");
                case "markdown" -> Json.text(message, "markdown", "text");
                default -> throw Refusal.wecom(400102, "msgtype not supported");
            };
            if (!chat.arriveBySession(call.query("session"), text)) {
                throw Refusal.wecom(300001, "session.expired");
            }
            return Answer.ok(WecomApi.ok());
        });
    }
}
