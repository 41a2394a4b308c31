package cn.duban.wecom;

import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers to the app's messages that were not ready in time, sent to the person by the app.
final class AppAnswers implements Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(AppAnswers.class);

    private final WxCpService api;

    AppAnswers(WxCpService api) {
        this.api = api;
    }

    @Override
    public boolean reaches(Incoming.Said said) {
        return true;
    }

    @Override
    public void send(Incoming.Said said, String markdown) {
        try {
            api.getMessageService()
                    .send(WxCpMessage.TEXT()
                            .agentId(api.getWxCpConfigStorage().getAgentId())
                            .toUser(said.utterance().sender().userId())
                            .content(Cut.to(AppDialect.LONGEST, PlainText.of(markdown)))
                            .build());
        } catch (WxErrorException e) {
            LOG.warn("补发企业微信答复没有成功（错误码 {}），对方会看到“{}”", e.getError().getErrorCode(), Desk.LATER);
        } catch (RuntimeException e) {
            // The SDK throws what its JSON library throws; its words may hold a token.
            LOG.warn("补发企业微信答复没有成功（{}），对方会看到“{}”", e.getClass().getName(), Desk.LATER);
        }
    }
}
