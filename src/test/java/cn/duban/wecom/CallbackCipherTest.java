package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.wecom.CallbackRefused.Reason;
import cn.duban.wecom.WecomSettings.CallbackKeys;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CallbackCipherTest {

    private static final CallbackKeys SETTINGS = new CallbackKeys("token",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    private static final String TEXT = "48号任务完成35%，问题：暂无😀";

    private final CallbackCipher cipher = new CallbackCipher(SETTINGS, "corp");

    @ParameterizedTest
    @MethodSource("decryptions")
    void opensWhatOthersEncrypted(Vector vector) {
        var cipher = vector.cipher();
        assertThat(cipher.signed(vector.msgSignature(), vector.timestamp(), vector.nonce(), vector.encrypt())).isTrue();
        assertThat(cipher.open(vector.encrypt())).contains(vector.plaintextContains()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void encryptsAsOthersDo(Vector vector) {
        var cipher = vector.cipher();
        assertThat(cipher.encrypt(vector.random().getBytes(UTF_8), vector.plaintext())).isEqualTo(vector.encrypt());
        assertThat(cipher.sign(vector.timestamp(), vector.nonce(), vector.encrypt())).isEqualTo(vector.msgSignature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "corp"})
    void understandsTheSdkAndIsUnderstood(String receiver) {
        var ours = new CallbackCipher(SETTINGS, receiver);
        var theirs = new WxCryptUtil(SETTINGS.token(), SETTINGS.aesKey(), receiver);
        var sealed = ours.seal(TEXT, Instant.ofEpochSecond(1710378000));
        assertThat(theirs.decryptContent(sealed.signature(), sealed.timestamp(), sealed.nonce(), sealed.encrypted()))
                .isEqualTo(TEXT);
        var context = theirs.encryptContext(TEXT);
        assertThat(ours.signed(context.getSignature(), context.getTimeStamp(), context.getNonce(),
                context.getEncrypt())).isTrue();
        assertThat(ours.open(context.getEncrypt())).isEqualTo(TEXT);
    }

    @Test
    void keepsTextsOfEveryLength() {
        for (var length = 0; length <= 64; length++) {
            var text = "a".repeat(length);
            assertThat(cipher.open(cipher.seal(text, Instant.EPOCH).encrypted())).isEqualTo(text);
        }
    }

    @Test
    void sealsUnderAFreshNonce() {
        var first = cipher.seal(TEXT, Instant.EPOCH);
        var second = cipher.seal(TEXT, Instant.EPOCH);
        assertThat(second.nonce()).isNotEqualTo(first.nonce());
        assertThat(second.encrypted()).isNotEqualTo(first.encrypted());
    }

    @Test
    void refusesWhatIsForSomebodyElse() {
        var foreign = new CallbackCipher(SETTINGS, "corp2").seal(TEXT, Instant.EPOCH);
        assertRefused(foreign.encrypted(), Reason.FOREIGN);
    }

    @Test
    void refusesAnInnerLengthBeyondTheText() {
        // Four bytes more of random, which stand where the length is looked for.
        var theirs = new WxCryptUtil(SETTINGS.token(), SETTINGS.aesKey(), "");
        assertRefused(theirs.encrypt("0123456789abcdef\u007f\u007f\u007f\u007f", ""), Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "中文"})
    void refusesGarbage(String encrypted) {
        assertRefused(encrypted, Reason.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void refusesKeysThatAreNone(String key) {
        assertThatThrownBy(() -> new CallbackKeys("token", key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("43")
                .message()
                .satisfies(message -> assertThat(key.isEmpty() || !message.contains(key)).isTrue());
    }

    static Stream<String> badKeys() {
        return Stream.of("", "a".repeat(42), "a".repeat(44), "a".repeat(42) + "=", "a".repeat(42) + "$");
    }

    static List<Vector> decryptions() throws IOException {
        return vectors().decrypt();
    }

    static List<Vector> encryptions() throws IOException {
        return vectors().encrypt();
    }

    private void assertRefused(String encrypted, Reason reason) {
        assertThatThrownBy(() -> cipher.open(encrypted))
                .isInstanceOfSatisfying(CallbackRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Vectors vectors() throws IOException {
        try (InputStream in = CallbackCipherTest.class.getResourceAsStream("/wecom/vectors.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), Vectors.class);
        }
    }

    record Vectors(List<Vector> decrypt, List<Vector> encrypt) {}

    record Vector(
            String name,
            String token,
            String encodingAesKey,
            String receiveId,
            String msgSignature,
            String timestamp,
            String nonce,
            String encrypt,
            String plaintextContains,
            String random,
            String plaintext) {

        CallbackCipher cipher() {
            return new CallbackCipher(new CallbackKeys(token, encodingAesKey), receiveId);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
