package cn.duban.wecom;

import cn.duban.wecom.CallbackRefused.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Signs, checks, encrypts and decrypts what goes through a callback, as WeCom's documents 91144 and 101033 say.
///
/// Written on the JDK because the SDK compares signatures in variable time, takes the inner length unchecked and does
/// not compare the receiver.
final class CallbackCipher {

    /// Up to so many bytes are added to what is encrypted.
    static final int BLOCK = 32;
    private static final int HEAD = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final byte[] receiver;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    /// @param receiver whom messages must be for: the corp id for an app, empty for a robot of one's own
    CallbackCipher(WecomSettings.CallbackKeys settings, String receiver) {
        token = settings.token();
        this.receiver = receiver.getBytes(StandardCharsets.UTF_8);
        var bytes = Base64.getDecoder().decode(settings.aesKey() + "=");
        key = new SecretKeySpec(bytes, "AES");
        iv = new IvParameterSpec(bytes, 0, 16);
    }

    boolean signed(String signature, String timestamp, String nonce, String encrypted) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                sign(timestamp, nonce, encrypted).getBytes(StandardCharsets.UTF_8));
    }

    String sign(String timestamp, String nonce, String encrypted) {
        try {
            var sorted = Stream.of(token, timestamp, nonce, encrypted).sorted().reduce("", String::concat);
            var digest = MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 缺少 SHA-1", e);
        }
    }

    /// What was encrypted. To be called with signed texts only.
    ///
    /// @throws CallbackRefused when it cannot be decrypted or is for somebody else
    String open(String encrypted) {
        var plain = ByteBuffer.wrap(unpad(decrypt(encrypted)));
        if (plain.limit() < HEAD || plain.getInt(16) < 0 || plain.getInt(16) > plain.limit() - HEAD) {
            throw new CallbackRefused(Reason.UNREADABLE);
        }
        var end = HEAD + plain.getInt(16);
        if (!MessageDigest.isEqual(receiver, Arrays.copyOfRange(plain.array(), end, plain.limit()))) {
            throw new CallbackRefused(Reason.FOREIGN);
        }
        return new String(plain.array(), HEAD, end - HEAD, StandardCharsets.UTF_8);
    }

    /// A file that the smart robot was sent.
    ///
    /// @throws CallbackRefused when it cannot be decrypted
    byte[] openFile(byte[] encrypted) {
        try {
            return unpad(cipher(Cipher.DECRYPT_MODE).doFinal(encrypted));
        } catch (GeneralSecurityException e) {
            throw new CallbackRefused(Reason.UNREADABLE);
        }
    }

    /// Encrypts and signs an answer under a fresh nonce.
    Sealed seal(String plain, Instant now) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var encrypted = encrypt(random, plain);
        var timestamp = Long.toString(now.getEpochSecond());
        var nonce = HexFormat.of().formatHex(random, 0, 8);
        return new Sealed(encrypted, sign(timestamp, nonce, encrypted), timestamp, nonce);
    }

    String encrypt(byte[] random, String plain) {
        var text = plain.getBytes(StandardCharsets.UTF_8);
        var length = HEAD + text.length + receiver.length;
        var pad = BLOCK - length % BLOCK;
        var buffer = ByteBuffer.allocate(length + pad).put(random).putInt(text.length).put(text).put(receiver);
        Arrays.fill(buffer.array(), length, length + pad, (byte) pad);
        try {
            return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(buffer.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("回复加密失败", e);
        }
    }

    private byte[] decrypt(String encrypted) {
        try {
            return cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Neither the text nor the library's words about it may reach a log.
            throw new CallbackRefused(Reason.UNREADABLE);
        }
    }

    private static byte[] unpad(byte[] padded) {
        var pad = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (pad < 1 || pad > BLOCK || pad > padded.length) {
            throw new CallbackRefused(Reason.UNREADABLE);
        }
        var end = padded.length - pad;
        for (var i = end; i < padded.length; i++) {
            if (padded[i] != pad) {
                throw new CallbackRefused(Reason.UNREADABLE);
            }
        }
        return Arrays.copyOf(padded, end);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        // The padding is to 32 bytes, which the JDK's own PKCS7 does not know.
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }

    /// An encrypted answer with what proves that it is ours.
    record Sealed(String encrypted, String signature, String timestamp, String nonce) {}
}
