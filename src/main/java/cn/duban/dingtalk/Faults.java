package cn.duban.dingtalk;

import cn.duban.delivery.Outcome;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.teautil.models.TeaUtilException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// What a failed call to DingTalk means for the message. Reasons are our own words and the platform's code, never the
/// text of an error, which may repeat what was sent.
final class Faults {

    private static final Pattern UNPRINTABLE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int CODE = 80;

    /// Tried in this order, each by how the platform's code begins or ends, in lower case.
    private static final List<Rule> RULES = List.of(
            later(Duration.ofHours(1), "本月调用次数已用完，请购买或等待下月", "apicountlimitfororg", "90020"),
            later(Duration.ofSeconds(5), "发送过于频繁", "qpslimitforappkeyandapi", "qpslimitforapi",
                    "qpmlimitforappkeyandapi", "send.too.fast", "send.bytoken.toofast", "too.many.group",
                    "too.many.people", "system.busy", "systembusy", "90002", "90018"),
            later(Duration.ofMinutes(1), "访问凭证失效", "invalidauthentication"),
            later(Duration.ofMinutes(15), "应用的 Client ID 或 Client Secret 不对", "invalidclientidorsecret"),
            later(Duration.ofMinutes(15), "应用没有企业内机器人发送消息的权限", "accesstokenpermissiondenied"),
            later(Duration.ofMinutes(15), "服务器出口 IP 不在应用的白名单内", "ipnotinwhitelist", "ip.not.match"),
            unknown("平台不能确定是否已发出", "-1", "system.error", "unknown.send.result", "unknownerror",
                    "internalerror"),
            refused("群已解散", "group.disbanded"),
            refused("群会话标识无效，或机器人不在群内", "invalid.openconversationid", "miss.openconversationid"),
            refused("机器人已停用或被禁言", "bot.stopped", "template.stopped", "bot.forbidden.sendmessage",
                    "send.forbidden"),
            refused("没有此员工，或不能向其发单聊", "staffid.notexisted", "robot.oto.notexist",
                    "chatbotid.notallow.sendoto", "illegal.receivers"),
            refused("消息太长", "invalidparameter.msgparam.toolong"),
            refused("消息含有平台不允许的内容", "contain.*"));

    private Faults() {}

    /// Whether the platform no longer takes the access token.
    static boolean tokenRejected(Exception failed) {
        return failed instanceof TeaException answered && "InvalidAuthentication".equalsIgnoreCase(answered.getCode());
    }

    /// What came of a message whose sending ended in an exception.
    static Outcome of(Exception failed) {
        return switch (failed) {
            case TeaException answered -> answered(answered);
            case RobotApi.NoToken _ -> new Outcome.Later(RobotApi.BAN, "没有取到钉钉访问凭证");
            case TeaUtilException _ -> new Outcome.Later(RobotApi.BAN, "钉钉的应答无法识别，可能是出口 IP 调用过于频繁");
            case TeaUnretryableException unanswered -> unanswered(unanswered);
            default -> new Outcome.Unknown("调用钉钉失败：" + failed.getClass().getSimpleName());
        };
    }

    /// The same where the message had not left yet: then it can only be put off.
    static Outcome beforeSending(Exception failed) {
        return switch (of(failed)) {
            case Outcome.Later later -> later;
            case Outcome.Sent _,Outcome.Refused _,Outcome.Unknown _ ->
                new Outcome.Later(Duration.ofSeconds(30), "取不到钉钉访问凭证");
        };
    }

    private static Outcome answered(TeaException failed) {
        var raw = failed.getCode() == null ? "" : failed.getCode();
        var code = UNPRINTABLE.matcher(raw.substring(0, Math.min(CODE, raw.length()))).replaceAll("");
        var low = code.toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.fits(low))
                .findFirst()
                .map(rule -> rule.outcome(code))
                .orElseGet(() -> byStatus(failed.getStatusCode() == null ? 0 : failed.getStatusCode(), code));
    }

    /// For codes that nobody has told us about.
    private static Outcome byStatus(int status, String code) {
        var reason = "钉钉拒绝了消息（HTTP " + status + "，" + code + "）";
        if (status == 429 || status == 503) {
            return new Outcome.Later(Duration.ofSeconds(30), reason);
        }
        if (status == 401 || status == 403) {
            return new Outcome.Later(Duration.ofMinutes(15), reason);
        }
        return status >= 400 && status < 500 ? new Outcome.Refused(reason) : new Outcome.Unknown(reason);
    }

    private static Outcome unanswered(TeaUnretryableException failed) {
        return causes(failed).anyMatch(Faults::neverConnected)
                ? new Outcome.Later(Duration.ofSeconds(30), "连不上钉钉")
                : new Outcome.Unknown("钉钉没有应答，不能确定是否已发出");
    }

    private static boolean neverConnected(Throwable cause) {
        return switch (cause) {
            case ConnectException _,UnknownHostException _,NoRouteToHostException _,SSLHandshakeException _,SSLPeerUnverifiedException _ ->
                true;
            case SocketTimeoutException slow ->
                slow.getMessage() != null && slow.getMessage().toLowerCase(Locale.ROOT).contains("connect");
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause).limit(10);
    }

    private static Rule later(Duration pause, String words, String... codes) {
        return new Rule(List.of(codes), words, reason -> new Outcome.Later(pause, reason));
    }

    private static Rule refused(String words, String... codes) {
        return new Rule(List.of(codes), words, Outcome.Refused::new);
    }

    private static Rule unknown(String words, String... codes) {
        return new Rule(List.of(codes), words, Outcome.Unknown::new);
    }

    private record Rule(List<String> codes, String words, Function<String, Outcome> verdict) {

        boolean fits(String code) {
            return codes.stream()
                    .anyMatch(known -> known.endsWith("*")
                            ? code.startsWith(known.substring(0, known.length() - 1))
                            : code.equals(known) || code.endsWith("." + known));
        }

        Outcome outcome(String code) {
            return verdict.apply("钉钉：" + words + "（" + code + "）");
        }
    }
}
