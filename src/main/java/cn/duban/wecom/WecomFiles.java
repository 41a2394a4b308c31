package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.talk.Attachment;
import cn.duban.talk.AttachmentSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.InstantSource;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches what people send to the app and to the smart robot in WeCom. Safe for many threads.
///
/// The robot's come encrypted from an address that stands in the message: only hosts that are allowed are called.
public final class WecomFiles implements AttachmentSource {

    private static final Logger LOG = LoggerFactory.getLogger(WecomFiles.class);
    private static final String MEDIA = "media:";
    private static final String ROBOT = "robot:";

    private final WxCpService api;
    private final CloseableHttpClient client;
    private final AllowedHosts hosts;
    private final @Nullable CallbackCipher cipher;

    public WecomFiles(WecomSettings settings) {
        // Not the injected clock, which may be moved: tokens age by the platform's time.
        api = WecomApi.of(settings, InstantSource.system());
        client = new PooledClient(settings).build();
        hosts = new AllowedHosts(settings.fileHosts());
        cipher = settings.robot() == null ? null : new CallbackCipher(settings.robot(), "");
    }

    static Attachment ofApp(Attachment.Kind kind, @Nullable String name, String mediaId) {
        return new Attachment(kind, name, MEDIA + mediaId);
    }

    static Attachment ofRobot(Attachment.Kind kind, String url) {
        return new Attachment(kind, null, ROBOT + url);
    }

    @Override
    public Fetched fetch(Attachment attachment, int largest) {
        var handle = attachment.handle();
        try {
            return handle.startsWith(ROBOT)
                    ? ofRobot(handle.substring(ROBOT.length()), largest)
                    : ofApp(handle.substring(MEDIA.length()), largest);
        } catch (WxErrorException e) {
            var code = e.getError().getErrorCode();
            LOG.warn("企业微信文件没有取到（错误码 {}）", code);
            return new Fetched.Failed(true);
        } catch (IOException | RuntimeException e) {
            // Their words may hold the address, which is a secret.
            LOG.warn("企业微信文件没有取到（{}）", e.getClass().getName());
            return new Fetched.Failed(true);
        }
    }

    private Fetched ofApp(String mediaId, int largest) throws WxErrorException {
        return api.execute(new MediaDownload(client, largest),
                api.getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.Media.MEDIA_GET),
                "media_id=" + URLEncoder.encode(mediaId, UTF_8));
    }

    private Fetched ofRobot(String url, int largest) throws IOException {
        var address = hosts.address(url);
        if (address.isEmpty() || cipher == null) {
            LOG.error("企业微信智能机器人的文件不在允许的地址上，没有下载。如果企业微信换了域名，请更新 duban.wecom.file-hosts");
            return new Fetched.Failed(false);
        }
        var fetched = Download.of(client, new HttpGet(address.get()), largest + CallbackCipher.BLOCK).fetched();
        return fetched instanceof Fetched.Content content ? opened(cipher, content, largest) : fetched;
    }

    private static Fetched opened(CallbackCipher cipher, Fetched.Content content, int largest) {
        try {
            var plain = cipher.openFile(content.bytes());
            return plain.length > largest ? new Fetched.TooLarge() : new Fetched.Content(plain, content.name());
        } catch (CallbackRefused e) {
            LOG.error("企业微信智能机器人的文件解不开，请核对 duban.wecom.robot-aes-key");
            return new Fetched.Failed(false);
        }
    }
}
