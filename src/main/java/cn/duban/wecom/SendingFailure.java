package cn.duban.wecom;

import cn.duban.delivery.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/// From what went wrong to whether trying again helps. Judges by code and type only: the words of the SDK and the
/// platform may hold the address, and with it the key.
final class SendingFailure {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /// The SDK's own code, for what is not the platform's answer.
    private static final int NO_ANSWER = -99;

    private SendingFailure() {}

    static Outcome of(WxErrorException e, String unit) {
        var code = e.getError().getErrorCode();
        if (code != NO_ANSWER) {
            return byCode(code, unit);
        }
        return e.getCause() instanceof IOException cause
                ? byConnection(cause)
                : new Outcome.Unknown("企业微信的回应是空的，不能确认消息是否送达");
    }

    private static Outcome byCode(int code, String unit) {
        return switch (code) {
            case -1 -> later(SHORT, "企业微信系统繁忙", code);
            case 45009 -> later(MINUTE, "发送过于频繁，企业微信要求稍后再发", code);
            case 45033 -> later(SHORT, "并发过多，企业微信要求稍后再发", code);
            case 93000 -> refused("“%s”的群机器人地址无效，请在群里查看机器人，把新的 webhook key 填入 roster.yml".formatted(unit), code);
            case 93001 -> refused("“%s”的群不允许推送消息，请检查群设置".formatted(unit), code);
            case 93006, 86001, 86003 -> refused("找不到“%s”的群，群可能已经解散".formatted(unit), code);
            case 93008 -> refused("机器人已不在“%s”的群里，请重新添加，并更新 roster.yml 中的 webhook key".formatted(unit), code);
            case 40058, 45002 -> refused("消息过长或参数不对", code);
            case 44004, 93017 -> refused("消息内容为空", code);
            case 40008 -> refused("消息类型不对", code);
            case 48002, 301002 -> refused("没有调用该接口的权限", code);
            case 60020 -> refused("本机 IP 不在企业可信 IP 之内，请在企业微信管理后台添加", code);
            case 60011, 60111, 81013 -> refused("接收人不存在或不在可见范围内", code);
            default ->
                refused("企业微信拒收，原因可在 https://open.work.weixin.qq.com/devtool/query?e=%d 查询".formatted(code), code);
        };
    }

    private static Outcome byConnection(IOException cause) {
        return switch (cause) {
            case ConnectTimeoutException _,ConnectException _,NoRouteToHostException _ -> new Outcome.Later(MINUTE,
                    "连不上企业微信，消息没有发出，请检查网络");
            case UnknownHostException _ -> new Outcome.Later(MINUTE, "找不到企业微信的服务器地址，消息没有发出，请检查域名解析");
            case SSLHandshakeException _,SSLPeerUnverifiedException _ -> new Outcome.Later(MINUTE,
                    "与企业微信建立加密连接失败，消息没有发出，请检查证书和代理");
            case HttpResponseException answer -> byStatus(answer.getStatusCode());
            default -> new Outcome.Unknown("消息发出后没有收到企业微信的回应（" + cause.getClass().getSimpleName() + "），不能确认是否送达");
        };
    }

    private static Outcome byStatus(int status) {
        if (status == 429 || status == 503) {
            return new Outcome.Later(MINUTE, "企业微信暂时不收（HTTP " + status + "）");
        }
        if (status >= 300 && status < 500) {
            return new Outcome.Refused("企业微信不收（HTTP " + status + "），请检查接口地址和代理");
        }
        return new Outcome.Unknown("企业微信的网关出错（HTTP " + status + "），不能确认消息是否送达");
    }

    private static Outcome later(Duration pause, String reason, int code) {
        return new Outcome.Later(pause, reason + "（错误码 " + code + "）");
    }

    private static Outcome refused(String reason, int code) {
        return new Outcome.Refused(reason + "（错误码 " + code + "）");
    }
}
