package cn.duban.dingtalk;

import cn.duban.delivery.Allowance;
import cn.duban.delivery.Channel;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import java.time.Duration;
import java.time.InstantSource;

/// Sends to DingTalk's people and groups by the app's robot.
public final class DingtalkChannel implements Channel {

    /// What is left of the platform's limit when quotes and line ends have been written as JSON and DingTalk want them.
    private static final int BYTES = 9_000;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RobotApi api;
    private final AccessTokens tokens;

    public DingtalkChannel(DingtalkSettings settings, InstantSource clock) {
        this(settings, clock, CONNECT, READ);
    }

    DingtalkChannel(DingtalkSettings settings, InstantSource clock, Duration connect, Duration read) {
        api = new RobotApi(settings, connect, read);
        tokens = new AccessTokens(api::token, clock);
    }

    @Override
    public boolean carries(Recipient to) {
        return to instanceof DingtalkMember || to instanceof DingtalkGroup;
    }

    @Override
    public Allowance allowance(Recipient to) {
        return switch (to) {
            // The app may send 20 a second; the rest is left for answers and other replicas.
            case DingtalkMember(var userId) ->
                new Allowance(BYTES, "dingtalk:" + userId, 10, Duration.ofSeconds(1));
            // No limit is published for groups; more than this would bury what people say there.
            case DingtalkGroup(var conversation) ->
                new Allowance(BYTES, "dingtalk:" + conversation, 20, Duration.ofMinutes(1));
            case Recipient.UnitGroup _ -> throw notMine(to);
        };
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!carries(parcel.to())) {
            throw notMine(parcel.to());
        }
        var param = RobotMarkdown.param(parcel.subject(), parcel.markdown());
        return RobotMarkdown.tooLong(param) ? new Outcome.Refused("消息超过钉钉的长度上限") : send(parcel.to(), param);
    }

    private Outcome send(Recipient to, String param) {
        for (var last = false;; last = true) {
            String token;
            try {
                token = tokens.current();
            } catch (Exception failed) {
                return Faults.beforeSending(failed);
            }
            try {
                return call(token, to, param);
            } catch (Exception failed) {
                if (last || !Faults.tokenRejected(failed)) {
                    return Faults.of(failed);
                }
                // What carried a token that is not taken has not been sent, so a fresh one may be tried at once.
                tokens.discard(token);
            }
        }
    }

    private Outcome call(String token, Recipient to, String param) throws Exception {
        return switch (to) {
            case DingtalkMember(var userId) -> api.toMember(token, userId, param);
            case DingtalkGroup(var conversation) -> api.toGroup(token, conversation, param);
            case Recipient.UnitGroup _ -> throw notMine(to);
        };
    }

    private static IllegalArgumentException notMine(Recipient to) {
        return new IllegalArgumentException("不是钉钉的收件人：" + to);
    }
}
