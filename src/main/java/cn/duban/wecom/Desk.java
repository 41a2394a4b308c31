package cn.duban.wecom;

import cn.duban.talk.Reception;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has what came in answered within the time WeCom gives.
final class Desk {

    /// WeCom hangs up after five seconds, of which the way there and back takes some.
    static final Duration PATIENCE = Duration.ofMillis(3500);

    static final String WELCOME = """
        您好，我是督办助手。
        回复“我的任务”查看本单位任务，回复“帮助”查看怎样填报。""";
    static final String NOT_TEXT = "能看文字、图片和文件，听不了语音，也看不了视频。请用文字回复，例如：\n48号任务完成35%，进展正常；问题：暂无；下一步：二季度完成剩余部分";
    static final String UNSURE = "系统繁忙，暂时不能确认这条消息是否已经记录。请过一会儿回复“我的任务”核对，没有记录的请再发一次。";

    static final String LATER = "正在处理，请稍候，结果会发到这里。";

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Reception reception;
    private final Afterwards later;
    private final ExecutorService threads;
    private final Duration patience;

    Desk(Reception reception, Afterwards later, ExecutorService threads, Duration patience) {
        this.reception = reception;
        this.later = later;
        this.threads = threads;
        this.patience = patience;
    }

    /// What to say, as Markdown; empty when nothing is to be said.
    Optional<String> answer(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Said said -> Optional.of(answer(said));
            case Incoming.Sent _ -> Optional.of(NOT_TEXT);
            case Incoming.Entered _ -> Optional.of(WELCOME);
            case Incoming.Nothing _ -> Optional.empty();
        };
    }

    private String answer(Incoming.Said said) {
        var id = said.utterance().messageId();
        // Left to run on when time is up: what is being recorded stays valid, and a repeat finds it recorded.
        var answer = CompletableFuture.supplyAsync(() -> reception.answer(said.utterance()), threads);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("企业微信消息 {} 在 {} 毫秒内没有得到答复", id, patience.toMillis());
            return postpone(said, answer);
        } catch (ExecutionException e) {
            LOG.error("企业微信消息 {} 处理出错", id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("停机时企业微信消息 {} 还没有得到答复", id);
        }
        return UNSURE;
    }

    private String postpone(Incoming.Said said, CompletableFuture<String> answer) {
        if (!later.reaches(said)) {
            return UNSURE;
        }
        var _ = answer.handle((text, failure) -> {
            if (failure != null) {
                LOG.error("企业微信消息 {} 处理出错", said.utterance().messageId(), failure);
            }
            later.send(said, failure == null ? text : UNSURE);
            return text;
        });
        return LATER;
    }
}
