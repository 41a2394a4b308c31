package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The published vectors of WeCom's encryption, which other implementations pass too.
class CallbackCryptTest {

    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    static Stream<JsonNode> decrypt() throws IOException {
        return vectors("decrypt");
    }

    static Stream<JsonNode> encrypt() throws IOException {
        return vectors("encrypt");
    }

    private static Stream<JsonNode> vectors(String kind) throws IOException {
        try (InputStream in = CallbackCryptTest.class.getResourceAsStream("/sandbox/wecom-vectors.json")) {
            return Json.MAPPER.readTree(in).path(kind).valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decrypt")
    void opensWhatOthersSealed(JsonNode vector) throws CallbackCrypt.Forged {
        assertThat(crypt(vector).open(sealed(vector))).contains(Json.text(vector, "plaintextContains"));
    }

    @ParameterizedTest
    @MethodSource("encrypt")
    void sealsAsOthersDo(JsonNode vector) {
        var random = Json.text(vector, "random").getBytes(StandardCharsets.UTF_8);
        assertThat(crypt(vector).seal(Json.text(vector, "plaintext"), Json.text(vector, "timestamp"),
                Json.text(vector, "nonce"), random)).isEqualTo(sealed(vector));
    }

    @Test
    void refusesAnotherReceiver() {
        var sealed = new CallbackCrypt(new Credentials.CallbackKeys("t", KEY), "wx1").seal("你好", 1);
        var other = new CallbackCrypt(new Credentials.CallbackKeys("t", KEY), "wx2");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(CallbackCrypt.Forged.class);
    }

    @Test
    void refusesWrongSignature() {
        var sealed = new CallbackCrypt(new Credentials.CallbackKeys("t", KEY), "").seal("你好", 1);
        var other = new CallbackCrypt(new Credentials.CallbackKeys("other", KEY), "");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(CallbackCrypt.Forged.class).hasMessage("签名不对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2",
            "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2="})
    void refusesKeysOfAnotherForm(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallbackCrypt(new Credentials.CallbackKeys("t", key), ""));
    }

    private static CallbackCrypt crypt(JsonNode vector) {
        return new CallbackCrypt(
                new Credentials.CallbackKeys(Json.text(vector, "token"), Json.text(vector, "encodingAesKey")),
                Json.text(vector, "receiveId"));
    }

    private static CallbackCrypt.Sealed sealed(JsonNode vector) {
        return new CallbackCrypt.Sealed(Json.text(vector, "encrypt"), Json.text(vector, "msgSignature"),
                Json.text(vector, "timestamp"), Json.text(vector, "nonce"));
    }
}
