package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.delivery.Allowance;
import cn.duban.delivery.Channel;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WeCom's way out: Markdown into the groups of units, each by the webhook of its group. Safe for many threads.
public final class WecomChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(WecomChannel.class);

    private final WxCpService api;
    private final Function<String, Optional<String>> webhookKeys;

    /// @param webhookKeys from a unit's canonical name to the key of its group's webhook, a secret; asked anew for
    /// each message
    public WecomChannel(WecomSettings settings, Function<String, Optional<String>> webhookKeys) {
        // Not the injected clock, which may be moved: tokens age by the platform's time.
        api = WecomApi.of(settings, InstantSource.system());
        this.webhookKeys = webhookKeys;
    }

    @Override
    public boolean carries(Recipient to) {
        return to instanceof Recipient.UnitGroup;
    }

    @Override
    public Allowance allowance(Recipient to) {
        return new Allowance(4096, "企业微信群：" + unit(to), 20, Duration.ofMinutes(1));
    }

    @Override
    public Outcome send(Parcel parcel) {
        var unit = unit(parcel.to());
        return webhookKeys.apply(unit)
                .map(key -> send(unit, key, parcel.markdown()))
                .orElseGet(() -> new Outcome.Refused(
                        "“" + unit + "”没有企业微信群机器人，请在 roster.yml 中为该单位填写 webhook key"));
    }

    private Outcome send(String unit, String key, String markdown) {
        var address = api.getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.WEBHOOK_SEND);
        try {
            // Encoded, since the error for a key that is no address would repeat the key.
            api.getGroupRobotService().sendMarkdown(address + URLEncoder.encode(key, UTF_8), markdown);
            return new Outcome.Sent("");
        } catch (WxErrorException e) {
            return SendingFailure.of(e, unit);
        } catch (RuntimeException e) {
            // The SDK throws what its JSON library throws when the answer is not what it expects.
            LOG.warn("企业微信对“{}”的回应无法识别：{}", unit, e.getClass().getName());
            return new Outcome.Unknown("企业微信的回应无法识别，不能确认消息是否送达");
        }
    }

    private static String unit(Recipient to) {
        if (to instanceof Recipient.UnitGroup group) {
            return group.unit();
        }
        throw new IllegalArgumentException("企业微信只向单位的群发消息，不能发给 " + to);
    }
}
