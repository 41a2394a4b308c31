package cn.duban.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One HTTP request to a stand-in, read once.
final class Call {

    /// The largest body that is not a file, in bytes.
    private static final int LIMIT = 1 << 20;

    private final HttpServletRequest request;
    private final String body;

    Call(HttpServletRequest request) throws IOException {
        this.request = request;
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        body = multipart() ? "" : bounded(request);
    }

    private static String bounded(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new IOException("body over " + LIMIT + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Method and path, as `POST /cgi-bin/webhook/send`.
    String route() {
        return request.getMethod() + " " + request.getRequestURI();
    }

    /// The decoded query parameter; empty text when missing.
    String query(String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    String header(String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    /// The JSON object in the body; empty when it is anything else.
    Optional<ObjectNode> json() {
        return Json.parse(body);
    }

    /// The uploaded file in that field of a form.
    Optional<Part> file(String field) {
        try {
            return multipart() ? Optional.ofNullable(request.getPart(field)) : Optional.empty();
        } catch (IOException | ServletException e) {
            return Optional.empty();
        }
    }

    private boolean multipart() {
        @Nullable String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }
}
