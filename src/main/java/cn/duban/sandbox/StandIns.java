package cn.duban.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The servlet behind both stand-ins: finds the route, lets it answer, writes the answer.
final class StandIns extends HttpServlet {

    /// Request attribute that asks for the connection to be cut.
    static final String CUT = StandIns.class.getName() + ".cut";

    private final transient Map<String, Function<Call, Answer>> routes = new HashMap<>();

    /// @param route method and path, as `POST /cgi-bin/webhook/send`
    void on(String route, Function<Call, Answer> handler) {
        routes.put(route, handler);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(answer(new Call(request)), request, response);
    }

    private Answer answer(Call call) {
        var handler = routes.get(call.route());
        if (handler == null) {
            return new Answer.Body(404,
                    Json.object().put("errcode", 404).put("errmsg", "no such path: " + call.route()));
        }
        try {
            return handler.apply(call);
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Body body -> writeJson(body, response);
            case Answer.Download file -> writeFile(file, response);
            case Answer.Cut() -> request.setAttribute(CUT, true);
            case Answer.Late late -> {
                pause(late);
                write(late.answer(), request, response);
            }
            case Answer.Upgrade upgrade -> upgrade(upgrade, request, response);
        }
    }

    private static void writeJson(Answer.Body body, HttpServletResponse response) throws IOException {
        response.setStatus(body.status());
        response.setContentType("application/json; charset=UTF-8");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body.json()));
    }

    private static void writeFile(Answer.Download file, HttpServletResponse response) throws IOException {
        var name = new String(file.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-disposition", "attachment; filename=\"" + name + "\"");
        Files.copy(file.content(), response.getOutputStream());
    }

    private static void pause(Answer.Late late) throws IOException {
        try {
            Thread.sleep(late.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while holding back an answer", e);
        }
    }

    private void upgrade(Answer.Upgrade upgrade, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var container = (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            container.upgradeHttpToWebSocket(request, response, upgrade.endpoint(), Map.of());
        } catch (DeploymentException e) {
            throw new IOException("cannot open the WebSocket", e);
        }
    }
}
