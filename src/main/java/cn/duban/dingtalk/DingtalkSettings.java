package cn.duban.dingtalk;

import java.net.URI;
import java.util.List;

/// The DingTalk app of the office: where its platform is and how the app proves itself there.
///
/// @param api where the platform's interface is, scheme, host and port only; [#PUBLIC] but for private deployments
/// @param clientId the app's id, formerly called AppKey
/// @param clientSecret the app's secret, formerly called AppSecret
/// @param robotCode the code of the app's robot
/// @param mediaApi where files are uploaded to, scheme, host and port only; [#PUBLIC_MEDIA] but for private deployments
public record DingtalkSettings(URI api, String clientId, String clientSecret, String robotCode, URI mediaApi) {

    /// The public platform.
    public static final URI PUBLIC = URI.create("https://api.dingtalk.com");

    /// Where the public platform takes files.
    public static final URI PUBLIC_MEDIA = URI.create("https://oapi.dingtalk.com");

    public DingtalkSettings {
        if (!isHost(api)) {
            throw new IllegalArgumentException("钉钉接口地址应形如 https://api.dingtalk.com，不带路径：" + api);
        }
        if (!isHost(mediaApi) || mediaApi.toString().endsWith("/")) {
            throw new IllegalArgumentException("钉钉上传文件的地址应形如 https://oapi.dingtalk.com，不带路径：" + mediaApi);
        }
        if (clientId.isBlank() || clientSecret.isBlank() || robotCode.isBlank()) {
            throw new IllegalArgumentException("钉钉应用的 Client ID、Client Secret 和机器人编码都不能为空");
        }
    }

    /// With the usual place for files: on the public platform one of its own, elsewhere the same.
    public DingtalkSettings(URI api, String clientId, String clientSecret, String robotCode) {
        this(api, clientId, clientSecret, robotCode, api.equals(PUBLIC) ? PUBLIC_MEDIA : api);
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
