package cn.duban.sandbox;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// A request that a platform turns down, with the platform's own code.
final class Refusal extends RuntimeException {

    private final transient Answer.Body answer;

    private Refusal(int status, ObjectNode json, String message) {
        super(message);
        answer = new Answer.Body(status, json);
    }

    /// WeCom's form: HTTP 200 with `errcode` and `errmsg`.
    static Refusal wecom(int errcode, String errmsg) {
        return new Refusal(200, Json.object().put("errcode", errcode).put("errmsg", errmsg), errcode + " " + errmsg);
    }

    /// The form of DingTalk's new API: an HTTP status with `code` and `message`.
    static Refusal dingtalk(int status, String code, String message) {
        var json = Json.object().put("code", code).put("message", message);
        return new Refusal(status, json.put("requestid", UUID.randomUUID().toString()), code + " " + message);
    }

    static Refusal busy(Platform platform) {
        return switch (platform) {
            case WECOM -> wecom(-1, "system busy");
            case DINGTALK -> dingtalk(429, "system.busy", "系统繁忙，请稍后再试");
        };
    }

    static Refusal tooFast(Platform platform) {
        return switch (platform) {
            case WECOM -> wecom(45009, "api freq out of limit");
            case DINGTALK -> dingtalk(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", "应用调用该接口的QPS超过上限");
        };
    }

    Answer.Body answer() {
        return answer;
    }
}
