package cn.duban.dingtalk;

import java.net.URI;
import java.util.List;

/// The DingTalk app of the office: where its platform is and how the app proves itself there.
///
/// @param api where the platform's interface is, scheme, host and port only; [#PUBLIC] but for private deployments
/// @param clientId the app's id, formerly called AppKey
/// @param clientSecret the app's secret, formerly called AppSecret
/// @param robotCode the code of the app's robot
public record DingtalkSettings(URI api, String clientId, String clientSecret, String robotCode) {

    /// The public platform.
    public static final URI PUBLIC = URI.create("https://api.dingtalk.com");

    public DingtalkSettings {
        if (!isHost(api)) {
            throw new IllegalArgumentException("钉钉接口地址应形如 https://api.dingtalk.com，不带路径：" + api);
        }
        if (clientId.isBlank() || clientSecret.isBlank() || robotCode.isBlank()) {
            throw new IllegalArgumentException("钉钉应用的 Client ID、Client Secret 和机器人编码都不能为空");
        }
    }

    /// The address of the interface without a slash at its end.
    String host() {
        return api.getScheme() + "://" + api.getAuthority();
    }

    private static boolean isHost(URI api) {
        var path = api.getPath();
        return List.of("http", "https").contains(String.valueOf(api.getScheme())) && api.getHost() != null
                && api.getUserInfo() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }

    @Override
    public String toString() {
        return "DingtalkSettings[api=" + api + ", clientId=" + clientId + ", robotCode=" + robotCode + "]";
    }
}
