package cn.duban.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object that a request to the control API carries, whatever its content type says.
final class Input {

    private static final int LIMIT = 64 * 1024;

    private final ObjectNode object;

    private Input(ObjectNode object) {
        this.object = object;
    }

    static Input read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Rejected("请求超过 64 KB。");
        }
        return Json.parse(new String(bytes, StandardCharsets.UTF_8))
                .map(Input::new)
                .orElseThrow(() -> new Rejected("请求应是一个 JSON 对象。"));
    }

    /// The fields of a query.
    static Input of(Map<String, String> query) {
        var object = Json.object();
        query.forEach(object::put);
        return new Input(object);
    }

    /// The text of that field; empty when it is missing, null or blank.
    Optional<String> text(String field) {
        var node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new Rejected("“" + field + "” 应是文字。");
        }
        return Optional.of(node.stringValue()).filter(text -> !text.isBlank());
    }

    String required(String field) {
        return text(field).orElseThrow(() -> new Rejected("缺少 “" + field + "”。"));
    }

    boolean flag(String field) {
        return object.path(field).asBoolean(false);
    }

    int number(String field, int otherwise) {
        var node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isInt() || node.intValue() < 0) {
            throw new Rejected("“" + field + "” 应是不小于 0 的整数。");
        }
        return node.intValue();
    }

    Platform platform() {
        return platform(required("platform"));
    }

    static Platform platform(String word) {
        return Platform.of(word).orElseThrow(() -> new Rejected("“platform” 只能是 wecom 或 dingtalk，不能是 “" + word + "”。"));
    }
}
