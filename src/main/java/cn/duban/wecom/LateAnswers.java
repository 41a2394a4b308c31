package cn.duban.wecom;

import java.util.Map;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Answers to the smart robot's messages that were not ready in time: WeCom takes one, within the hour, at an address
/// that came with the message. Only hosts that are allowed are called, whatever the message says.
class LateAnswers implements Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WxCpService api;
    private final AllowedHosts hosts;

    LateAnswers(WxCpService api, Set<String> hosts) {
        this.api = api;
        this.hosts = new AllowedHosts(hosts);
    }

    @Override
    public boolean reaches(Incoming.Said said) {
        return said.responseUrl() != null && reaches(said.responseUrl());
    }

    @Override
    public void send(Incoming.Said said, String markdown) {
        send(String.valueOf(said.responseUrl()), markdown);
    }

    boolean reaches(String url) {
        return hosts.address(url).isPresent();
    }

    void send(String url, String markdown) {
        try {
            api.postWithoutToken(url, JSON.writeValueAsString(Map.of("msgtype", "markdown", "markdown",
                    Map.of("content", Cut.to(RobotDialect.LONGEST, markdown)))));
        } catch (WxErrorException e) {
            LOG.warn("补发企业微信答复没有成功（错误码 {}），对方会看到“{}”", e.getError().getErrorCode(), Desk.LATER);
        } catch (RuntimeException e) {
            // The SDK throws what its JSON library throws; its words may hold the address.
            LOG.warn("补发企业微信答复没有成功（{}），对方会看到“{}”", e.getClass().getName(), Desk.LATER);
        }
    }
}
