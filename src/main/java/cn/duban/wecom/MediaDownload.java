package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.talk.AttachmentSource.Fetched;
import java.io.IOException;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/// Gets a temporary file of the app's, bounded. The SDK's own executor writes whatever comes to the disk.
final class MediaDownload implements RequestExecutor<Fetched, String> {

    private final CloseableHttpClient client;
    private final int largest;

    MediaDownload(CloseableHttpClient client, int largest) {
        this.client = client;
        this.largest = largest;
    }

    @Override
    public Fetched execute(String uri, String query, WxType wxType) throws WxErrorException, IOException {
        var request = new HttpGet(uri + (uri.contains("?") ? "&" : "?") + query);
        var download = Download.of(client, request, largest);
        if (download.isJson() && download.fetched() instanceof Fetched.Content content) {
            // This is how the platform tells errors, and the SDK wants to know of them to renew its token.
            throw new WxErrorException(
                    WxError.fromJson(new String(content.bytes(), UTF_8), wxType));
        }
        return download.fetched();
    }

    @Override
    public void execute(String uri, String query, ResponseHandler<Fetched> handler, WxType wxType)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, query, wxType));
    }
}
