package cn.duban.dingtalk;

import cn.duban.delivery.Allowance;
import cn.duban.delivery.Channel;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.exhibit.ExhibitStore;
import cn.duban.exhibit.ExhibitsUnavailable;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends to DingTalk's people and groups by the app's robot.
public final class DingtalkChannel implements Channel {

    /// What is left of the platform's limit when quotes and line ends have been written as JSON and DingTalk want them.
    private static final int BYTES = 9_000;
    private static final Logger LOG = LoggerFactory.getLogger(DingtalkChannel.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RobotApi api;
    private final AccessTokens tokens;
    private final MediaUpload media;
    private final ExhibitStore files;

    /// @param files where what is enclosed in messages is kept
    public DingtalkChannel(DingtalkSettings settings, InstantSource clock, ExhibitStore files) {
        this(settings, clock, files, CONNECT, READ);
    }

    DingtalkChannel(DingtalkSettings settings, InstantSource clock, ExhibitStore files, Duration connect,
            Duration read) {
        api = new RobotApi(settings, connect, read);
        tokens = new AccessTokens(api::token, clock);
        media = new MediaUpload(settings.mediaApi());
        this.files = files;
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
        if (parcel.enclosure() != null) {
            return send(parcel.to(), parcel.enclosure());
        }
        var param = RobotMarkdown.param(parcel.subject(), parcel.markdown());
        return RobotMarkdown.tooLong(param)
                ? new Outcome.Refused("消息超过钉钉的长度上限")
                : send(parcel.to(), _ -> new Sample(RobotMarkdown.KEY, param));
    }

    private Outcome send(Recipient to, Enclosure enclosure) {
        try {
            return files.find(enclosure.sha256())
                    .map(content -> Packing.of(enclosure, content))
                    .map(file -> send(to, token -> file.sample(media.upload(token, file))))
                    .orElseGet(() -> new Outcome.Refused("材料文件不在存放目录里，请检查 duban.exhibits.folder，或从备份恢复"));
        } catch (ExhibitsUnavailable e) {
            LOG.warn("材料没有读出来，稍后再试", e);
            return new Outcome.Later(Duration.ofMinutes(1), "材料存放目录读不出来");
        }
    }

    private Outcome send(Recipient to, Making making) {
        for (var last = false;; last = true) {
            String token;
            try {
                token = tokens.current();
            } catch (Exception failed) {
                return Faults.beforeSending(failed);
            }
            try {
                return call(token, to, making.make(token));
            } catch (MediaUpload.NotTaken failed) {
                if (last || !failed.tokenRejected()) {
                    return failed.outcome();
                }
            } catch (Exception failed) {
                if (last || !Faults.tokenRejected(failed)) {
                    return Faults.of(failed);
                }
            }
            // What carried a token that is not taken has not been sent, so a fresh one may be tried at once.
            tokens.discard(token);
        }
    }

    private Outcome call(String token, Recipient to, Sample message) throws Exception {
        return switch (to) {
            case DingtalkMember(var userId) -> api.toMember(token, userId, message);
            case DingtalkGroup(var conversation) -> api.toGroup(token, conversation, message);
            case Recipient.UnitGroup _ -> throw notMine(to);
        };
    }

    /// How a message comes about, once there is a token.
    private interface Making {

        Sample make(String token) throws MediaUpload.NotTaken;
    }

    private static IllegalArgumentException notMine(Recipient to) {
        return new IllegalArgumentException("不是钉钉的收件人：" + to);
    }
}
