package cn.duban.sandbox;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// DingTalk's access token, and the check of it on every call that needs one.
final class DingtalkTokens {

    private final Secrets secrets;
    private final AccessTokens tokens;
    private final Faults faults;

    DingtalkTokens(Secrets secrets, AccessTokens tokens, Faults faults) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.faults = faults;
    }

    Answer hand(Call call) {
        var asked = DingtalkStandIn.body(call);
        if (!holdsSecret(asked, "appKey", "appSecret")) {
            throw Refusal.dingtalk(400, "invalidClientIdOrSecret", "无效的clientId或者clientSecret");
        }
        var token = tokens.renewed();
        return Answer.ok(Json.object().put("accessToken", token).put("expireIn", tokens.secondsLeft()));
    }

    /// Whether the caller shows the app's id and secret under these names.
    boolean holdsSecret(ObjectNode shown, String id, String secret) {
        return Json.text(shown, id).equals(secrets.clientId())
                && Json.text(shown, secret).equals(secrets.clientSecret());
    }

    /// Whether a token of the old interface is good, where it stands in the address.
    boolean takes(String token) {
        if (faults.strikes(Platform.DINGTALK, Fault.EXPIRED_TOKEN)) {
            tokens.expire();
        }
        return tokens.worth(token) == AccessTokens.Worth.VALID;
    }

    /// The handler behind a check of the token.
    Function<Call, Answer> guarding(Function<Call, Answer> handler) {
        return call -> {
            if (faults.strikes(Platform.DINGTALK, Fault.EXPIRED_TOKEN)) {
                tokens.expire();
            }
            if (tokens.worth(call.header("x-acs-dingtalk-access-token")) != AccessTokens.Worth.VALID) {
                throw Refusal.dingtalk(400, "InvalidAuthentication", "不合法的access_token");
            }
            return handler.apply(call);
        };
    }
}
