package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.wecom.CallbackExchange.Stamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// Made-up callbacks that go the whole way but for the reception, to have it loaded and compiled.
final class WarmUp {

    private static final int ROUNDS = 300;
    private static final Instant NOW = Instant.EPOCH;
    private static final String CORP = "warm-up";

    private final ExecutorService threads;
    private final WecomSettings.CallbackKeys callback = new WecomSettings.CallbackKeys("warm-up", "A".repeat(43));
    private final String robotName;
    private final LateAnswers later;

    WarmUp(String robotName, LateAnswers later, ExecutorService threads) {
        this.robotName = robotName;
        this.later = later;
        this.threads = threads;
    }

    void run() {
        var desk = new Desk(utterance -> "### 已记录\n" + utterance.text(), later, threads, Desk.PATIENCE);
        var robot = new CallbackCipher(callback, "");
        var app = new CallbackCipher(callback, CORP);
        var robots = new CallbackExchange(new RobotDialect(robotName), robot, desk, InstantSource.fixed(NOW));
        var apps = new CallbackExchange(new AppDialect(CORP), app, desk, InstantSource.fixed(NOW));
        for (var i = 0; i < ROUNDS; i++) {
            answer(robots, robot, new RobotDialect(robotName), """
                {"msgid":"%d","chattype":"group","chatid":"c","from":{"userid":"u"},"msgtype":"text",\
                "text":{"content":"@%s 48号任务完成35%%"},"quote":{"text":{"content":"q"}}}"""
                    .formatted(i, robotName.replace("\"", "").replace("\\", "")));
            answer(apps, app, new AppDialect(CORP), """
                <xml><FromUserName><![CDATA[u]]></FromUserName><MsgType>text</MsgType><Content>48</Content>\
                <MsgId>%d</MsgId></xml>""".formatted(i));
        }
    }

    private static void answer(CallbackExchange exchange, CallbackCipher cipher, Dialect dialect, String plain) {
        var sealed = cipher.seal(plain, NOW);
        exchange.answer(new Stamp(sealed.signature(), sealed.timestamp(), sealed.nonce()),
                dialect.wrap(sealed).getBytes(UTF_8));
    }
}
