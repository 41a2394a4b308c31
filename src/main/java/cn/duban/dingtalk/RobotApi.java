package cn.duban.dingtalk;

import cn.duban.delivery.Outcome;
import cn.duban.dingtalk.AccessTokens.Token;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.dingtalkrobot_1_0.Client;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The four calls of the Open SDK that are needed. They throw what the SDK throws, which declares nothing narrower.
final class RobotApi {

    /// The address-wide ban lasts five minutes, and its body looks like a success to the SDK.
    static final Duration BAN = Duration.ofMinutes(5);

    private final DingtalkSettings settings;
    private final com.aliyun.dingtalkoauth2_1_0.Client tokens;
    private final Client robot;
    private final RuntimeOptions options;

    RobotApi(DingtalkSettings settings, Duration connect, Duration read) {
        this.settings = settings;
        options = new RuntimeOptions().setAutoretry(false)
                .setMaxAttempts(1)
                .setConnectTimeout(Math.toIntExact(connect.toMillis()))
                .setReadTimeout(Math.toIntExact(read.toMillis()));
        try {
            tokens = new com.aliyun.dingtalkoauth2_1_0.Client(config());
            robot = new Client(config());
        } catch (Exception unusable) {
            throw new IllegalStateException("钉钉接口客户端无法创建，请检查接口地址：" + settings.api(), unusable);
        }
    }

    Token token() throws Exception {
        var request = new GetAccessTokenRequest().setAppKey(settings.clientId()).setAppSecret(settings.clientSecret());
        var body = tokens.getAccessTokenWithOptions(request, Map.of(), options).getBody();
        var value = body.getAccessToken();
        var seconds = body.getExpireIn();
        if (value == null || value.isBlank() || seconds == null || seconds <= 0) {
            throw new NoToken();
        }
        return new Token(value, Duration.ofSeconds(seconds));
    }

    Outcome toGroup(String token, String conversation, Sample message) throws Exception {
        var request = new OrgGroupSendRequest().setRobotCode(settings.robotCode())
                .setOpenConversationId(conversation)
                .setMsgKey(message.key())
                .setMsgParam(message.param());
        var headers = new OrgGroupSendHeaders().setXAcsDingtalkAccessToken(token);
        return taken(robot.orgGroupSendWithOptions(request, headers, options).getBody().getProcessQueryKey());
    }

    Outcome toMember(String token, String userId, Sample message) throws Exception {
        var request = new BatchSendOTORequest().setRobotCode(settings.robotCode())
                .setUserIds(List.of(userId))
                .setMsgKey(message.key())
                .setMsgParam(message.param());
        var headers = new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token);
        var body = robot.batchSendOTOWithOptions(request, headers, options).getBody();
        if (names(body.getInvalidStaffIdList(), userId)) {
            return new Outcome.Refused("钉钉中没有员工 " + userId + "，或其已离职");
        }
        if (names(body.getFlowControlledStaffIdList(), userId)) {
            return new Outcome.Later(Duration.ofMinutes(1), "钉钉对发给员工 " + userId + " 的消息限流");
        }
        return taken(body.getProcessQueryKey());
    }

    /// The address at which a file that was sent to the robot can be fetched for a while; a secret.
    String download(String token, String code) throws Exception {
        var request = new RobotMessageFileDownloadRequest().setDownloadCode(code).setRobotCode(settings.robotCode());
        var headers = new RobotMessageFileDownloadHeaders().setXAcsDingtalkAccessToken(token);
        var body = robot.robotMessageFileDownloadWithOptions(request, headers, options).getBody();
        return String.valueOf(body.getDownloadUrl());
    }

    private static Outcome taken(@Nullable String key) {
        return key == null || key.isBlank()
                ? new Outcome.Later(BAN, "钉钉没有受理，可能是出口 IP 调用过于频繁，暂停 5 分钟")
                : new Outcome.Sent(key);
    }

    private static boolean names(@Nullable List<String> staff, String userId) {
        return staff != null && staff.contains(userId);
    }

    private Config config() {
        var config = new Config();
        config.protocol = settings.api().getScheme();
        config.endpoint = settings.api().getAuthority();
        config.regionId = "central";
        return config;
    }

    /// The platform answered the request for a token with something else.
    static final class NoToken extends RuntimeException {

        NoToken() {
            super("没有取到钉钉访问凭证");
        }
    }
}
