package cn.duban.sandbox;

import java.net.URI;
import java.nio.file.Path;

/// What a client needs to reach the stand-ins, in place of what an office would be given by the platforms.
public record Credentials(Wecom wecom, Dingtalk dingtalk) {

    /// For WeCom.
    ///
    /// @param base in place of `https://qyapi.weixin.qq.com`, without a slash at the end
    /// @param agentId of the app
    /// @param robotName what people write after the @ to address the smart robot in a group
    /// @param app of the app's encrypted XML callbacks; their receiver id is the corp id
    /// @param robot of the smart robot's encrypted JSON callbacks; their receiver id is empty
    public record Wecom(
            URI base,
            String corpId,
            int agentId,
            String secret,
            String robotName,
            CallbackKeys app,
            CallbackKeys robot) {

        @Override
        public String toString() {
            return "WeCom stand-in at " + base;
        }
    }

    /// Token and key of one kind of callback.
    ///
    /// @param aesKey EncodingAESKey, 43 characters
    public record CallbackKeys(String token, String aesKey) {

        @Override
        public String toString() {
            return "CallbackKeys[…]";
        }
    }

    /// For DingTalk.
    ///
    /// @param base in place of `https://api.dingtalk.com`, without a slash at the end
    /// @param trustStore PKCS #12 file that holds the gateway's certificate and all that the JDK trusts
    public record Dingtalk(
            URI base,
            String clientId,
            String clientSecret,
            String robotCode,
            Path trustStore,
            String trustStorePassword) {

        @Override
        public String toString() {
            return "DingTalk stand-in at " + base;
        }
    }

    /// Id of the app in every sandbox.
    static final int AGENT = 1000002;

    static Credentials of(Secrets secrets, int port, GatewayCertificate certificate) {
        var base = URI.create("http://127.0.0.1:" + port);
        var app = new CallbackKeys(secrets.appToken(), secrets.appAesKey());
        var robot = new CallbackKeys(secrets.robotToken(), secrets.robotAesKey());
        return new Credentials(new Wecom(base, secrets.corpId(), AGENT, secrets.appSecret(), RobotForm.NAME, app,
                robot),
                new Dingtalk(base, secrets.clientId(), secrets.clientSecret(), secrets.clientId(),
                        certificate.trustStore(), certificate.password()));
    }
}
