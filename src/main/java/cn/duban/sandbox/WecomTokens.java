package cn.duban.sandbox;

import java.util.function.Function;

/// WeCom's `gettoken`, and the check of the token on every call that needs one.
final class WecomTokens {

    private final Secrets secrets;
    private final AccessTokens tokens;
    private final Faults faults;

    WecomTokens(Secrets secrets, AccessTokens tokens, Faults faults) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.faults = faults;
    }

    Answer hand(Call call) {
        if (!call.query("corpid").equals(secrets.corpId())) {
            throw Refusal.wecom(40013, "invalid corpid");
        }
        if (call.query("corpsecret").isEmpty()) {
            throw Refusal.wecom(41004, "corpsecret missing");
        }
        if (!call.query("corpsecret").equals(secrets.appSecret())) {
            throw Refusal.wecom(40001, "invalid credential");
        }
        var token = tokens.current();
        return Answer.ok(WecomApi.ok().put("access_token", token).put("expires_in", tokens.secondsLeft()));
    }

    /// The handler behind a check of the token.
    Function<Call, Answer> guarding(Function<Call, Answer> handler) {
        return call -> {
            check(call.query("access_token"));
            return handler.apply(call);
        };
    }

    private void check(String token) {
        if (token.isEmpty()) {
            throw Refusal.wecom(41001, "access_token missing");
        }
        if (faults.strikes(Platform.WECOM, Fault.EXPIRED_TOKEN)) {
            tokens.expire();
        }
        switch (tokens.worth(token)) {
            case VALID -> {
                return;
            }
            case EXPIRED -> throw Refusal.wecom(42001, "access_token expired");
            case UNKNOWN -> throw Refusal.wecom(40014, "invalid access_token");
        }
    }
}
