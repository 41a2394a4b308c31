package cn.duban.wecom;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import cn.duban.talk.Reception;
import cn.duban.wecom.CallbackExchange.Stamp;
import cn.duban.wecom.CallbackRefused.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// WeCom's way in: `/wecom/robot` for the smart robot and `/wecom/app` for the app, each where it is set up.
public final class WecomCallbacks implements AutoCloseable {

    static final String ROBOT = "/wecom/robot";
    static final String APP = "/wecom/app";

    private final Map<String, CallbackExchange> exchanges = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("wecom-", 0).factory());
    private final WarmUp warmUp;
    private final RefusalWatch watch;

    /// @param clock what the times of callbacks are held against
    public WecomCallbacks(WecomSettings settings, Reception reception, InstantSource clock, MeterRegistry meters) {
        var api = WecomApi.of(settings, InstantSource.system());
        var later = new LateAnswers(api, settings.responseHosts());
        watch = new RefusalWatch(meters);
        if (settings.robot() != null) {
            var cipher = new CallbackCipher(settings.robot(), "");
            var desk = new Desk(reception, later, threads, Desk.PATIENCE);
            exchanges.put(ROBOT, new CallbackExchange(new RobotDialect(settings.robotName()), cipher, desk, clock));
        }
        if (settings.app() != null) {
            var cipher = new CallbackCipher(settings.app(), settings.corpId());
            var desk = new Desk(reception, new AppAnswers(api), threads, Desk.PATIENCE);
            exchanges.put(APP, new CallbackExchange(new AppDialect(settings.corpId()), cipher, desk, clock));
        }
        warmUp = new WarmUp(settings.robotName(), later, threads);
    }

    /// The addresses that are set up, for the main port.
    public RouterFunction<ServerResponse> routes() {
        var routes = route();
        exchanges.forEach((path, exchange) -> routes
                .GET(path, request -> guarded(path, () -> verify(exchange, request)))
                .POST(path, request -> guarded(path, () -> answer(exchange, request))));
        // A router with no route is not allowed.
        return exchanges.isEmpty() ? _ -> Optional.empty() : routes.build();
    }

    /// Runs the way of a callback on made-up ones, so that the first real one is not slow. Takes about a second and
    /// asks no reception.
    public void warmUp() {
        warmUp.run();
    }

    /// Waits for what is being answered, ten seconds at most.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ServerResponse verify(CallbackExchange exchange, ServerRequest request) {
        var echo = exchange.verify(stamp(request), param(request, "echostr"));
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(echo);
    }

    private static ServerResponse answer(CallbackExchange exchange, ServerRequest request)
            throws IOException, ServletException {
        // Before the parameters: asking for those may make the server read a form's body.
        var body = request.servletRequest().getInputStream().readNBytes(CallbackExchange.LARGEST + 1);
        var answer = exchange.answer(stamp(request), body);
        return answer.isEmpty()
                ? ServerResponse.ok().build()
                : ServerResponse.ok().contentType(exchange.type()).body(answer.get());
    }

    private ServerResponse guarded(String path, Handling handling) throws IOException, ServletException {
        try {
            return handling.run();
        } catch (CallbackRefused e) {
            watch.refused(path, e.reason());
            return ServerResponse.status(e.reason().status()).build();
        }
    }

    private static Stamp stamp(ServerRequest request) {
        return new Stamp(param(request, "msg_signature"), param(request, "timestamp"), param(request, "nonce"));
    }

    private static String param(ServerRequest request, String name) {
        return request.param(name).orElseThrow(() -> new CallbackRefused(Reason.MALFORMED));
    }

    private interface Handling {

        ServerResponse run() throws IOException, ServletException;
    }
}
