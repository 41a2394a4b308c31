package cn.duban.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// WeCom's encryption and signature of callbacks: AES-256-CBC padded to 32 bytes, and SHA-1 over the sorted parts.
final class CallbackCrypt {

    private static final int BLOCK = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final byte[] key;
    private final byte[] receiver;

    /// @param keys with an EncodingAESKey of 43 letters and digits
    /// @param receiver the receiver id: the corp id for an app, empty for the smart robot
    CallbackCrypt(Credentials.CallbackKeys keys, String receiver) {
        if (!keys.aesKey().matches("[a-zA-Z0-9]{43}")) {
            throw new IllegalArgumentException("EncodingAESKey must be 43 letters and digits");
        }
        token = keys.token();
        key = Base64.getDecoder().decode(keys.aesKey() + "=");
        this.receiver = receiver.getBytes(StandardCharsets.UTF_8);
    }

    /// An encrypted and signed message.
    record Sealed(String encrypt, String signature, String timestamp, String nonce) {}

    /// Something that is not what the holder of the keys would have sent.
    static final class Forged extends Exception {

        Forged(String message) {
            super(message);
        }
    }

    Sealed seal(String plain, long timestamp) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return seal(plain, Long.toString(timestamp), Integer.toString(RANDOM.nextInt(1, Integer.MAX_VALUE)), random);
    }

    Sealed seal(String plain, String timestamp, String nonce, byte[] random) {
        var message = plain.getBytes(StandardCharsets.UTF_8);
        var length = random.length + 4 + message.length + receiver.length;
        var padding = BLOCK - length % BLOCK;
        var bytes = ByteBuffer.allocate(length + padding).put(random).putInt(message.length).put(message).put(receiver);
        Arrays.fill(bytes.array(), length, length + padding, (byte) padding);
        try {
            var encrypt = Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(bytes.array()));
            return new Sealed(encrypt, signature(timestamp, nonce, encrypt), timestamp, nonce);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot encrypt with AES", e);
        }
    }

    /// A file as the smart robot fetches it.
    byte[] sealFile(byte[] content) {
        var padding = BLOCK - content.length % BLOCK;
        var padded = Arrays.copyOf(content, content.length + padding);
        Arrays.fill(padded, content.length, padded.length, (byte) padding);
        try {
            return cipher(Cipher.ENCRYPT_MODE).doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot encrypt with AES", e);
        }
    }

    /// The message within.
    ///
    /// @throws Forged when the signature, the padding, the length or the receiver is wrong
    String open(Sealed sealed) throws Forged {
        if (!signature(sealed.timestamp(), sealed.nonce(), sealed.encrypt()).equals(sealed.signature())) {
            throw new Forged("签名不对");
        }
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed.encrypt()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Forged("无法解密");
        }
        return unpacked(plain);
    }

    private String unpacked(byte[] plain) throws Forged {
        var padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK || plain.length < 20 + padding) {
            throw new Forged("填充不对");
        }
        var end = plain.length - padding;
        var length = ByteBuffer.wrap(plain).getInt(16);
        if (length < 0 || length > end - 20) {
            throw new Forged("长度不对");
        }
        if (!Arrays.equals(plain, 20 + length, end, receiver, 0, receiver.length)) {
            throw new Forged("接收方不对");
        }
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    private String signature(String timestamp, String nonce, String encrypt) {
        var sorted = Stream.of(token, timestamp, nonce, encrypt).sorted().collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no SHA-1", e);
        }
    }
}
