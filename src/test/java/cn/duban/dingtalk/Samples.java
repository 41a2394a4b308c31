package cn.duban.dingtalk;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Messages as DingTalk delivers them.
final class Samples {

    static final String GROUP = "cidLeaders==";

    private Samples() {}

    static String single(String id, String staff, String text) {
        return json(message(id, staff, "1", "cidSingle==", text));
    }

    static String group(String id, String staff, String text) {
        return json(message(id, staff, "2", GROUP, text));
    }

    static Map<String, Object> message(String id, String staff, String type, String conversation, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put("conversationId", conversation);
        body.put("conversationType", type);
        body.put("chatbotCorpId", "dingcorp");
        body.put("chatbotUserId", "$:LWCP_v1:$bot");
        body.put("msgId", id);
        body.put("senderNick", "郭磊");
        body.put("senderId", "$:LWCP_v1:$sender");
        body.put("senderStaffId", staff);
        body.put("senderCorpId", "dingcorp");
        body.put("isAdmin", false);
        body.put("isInAtList", true);
        body.put("sessionWebhook", "https://oapi.dingtalk.com/robot/sendBySession?session=xxx");
        body.put("sessionWebhookExpiredTime", 1_710_383_400_000L);
        body.put("createAt", 1_710_378_000_000L);
        body.put("robotCode", "dingrobot");
        body.put("msgtype", "text");
        body.put("text", Map.of("content", text));
        return body;
    }

    static String json(Map<String, Object> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
