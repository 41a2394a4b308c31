package cn.duban.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells in which of the usual Chinese encodings a text file is written.
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    static String decode(byte[] bytes) throws Unreadable {
        var text = byMark(bytes).or(() -> withoutMark(bytes));
        return text.orElseThrow(
                () -> new Unreadable("读不懂这个文件的文字编码，请另存为 UTF-8 的文本，或发送 docx、xlsx、pdf"));
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static Optional<String> withoutMark(byte[] bytes) {
        if (has(bytes, 0)) {
            var wide = zeros(bytes, 0) > zeros(bytes, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return decode(bytes, wide);
        }
        return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isText(text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().filter(one -> one < ' ' && "\t\n\r\f\u000B\u001A".indexOf(one) < 0).count() * 200 <= text
                .length();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(byte[] bytes, int value) {
        for (var one : bytes) {
            if (one == value) {
                return true;
            }
        }
        return false;
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
