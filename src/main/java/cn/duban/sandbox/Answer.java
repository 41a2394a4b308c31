package cn.duban.sandbox;

import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/// How a stand-in answers one HTTP request.
sealed interface Answer {

    /// A JSON object.
    record Body(int status, ObjectNode json) implements Answer {}

    /// A file to keep.
    record Download(String name, Path content) implements Answer {}

    /// An answer held back for a while of real time.
    record Late(Answer answer, Duration delay) implements Answer {}

    /// The connection is cut without one byte.
    record Cut() implements Answer {}

    /// The connection becomes a WebSocket.
    record Upgrade(ServerEndpointConfig endpoint) implements Answer {}

    static Answer ok(ObjectNode json) {
        return new Body(200, json);
    }
}
