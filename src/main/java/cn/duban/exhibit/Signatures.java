package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what a file is by its content, whatever it is called. Nothing is unpacked, rendered or run.
final class Signatures {

    private static final List<String> EXECUTABLE = List.of("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf",
            "cefaedfe", "cffaedfe", "2321", "4c00000001140200");
    private static final List<String> ARCHIVE = List.of("526172211a07", "377abcaf271c", "1f8b", "425a68",
            "fd377a585a00");
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final int RIFF = 12;

    private Signatures() {}

    static Finding of(byte[] content) {
        if (EXECUTABLE.stream().anyMatch(head -> begins(content, head))) {
            return new Finding.Unfit("不能收.程序");
        }
        if (ARCHIVE.stream().anyMatch(head -> begins(content, head))) {
            return Finding.ARCHIVE;
        }
        if (begins(content, "504b0304") || begins(content, "504b0506")) {
            return ZipListing.finding(content);
        }
        if (begins(content, "d0cf11e0a1b11ae1")) {
            return ole(content);
        }
        if (begins(content, "255044462d")) {
            return new Finding.Known(FileType.PDF);
        }
        var picture = picture(content);
        return picture == null ? text(content) : new Finding.Known(picture);
    }

    private static @Nullable FileType picture(byte[] content) {
        if (begins(content, "ffd8ff")) {
            return FileType.JPEG;
        }
        if (begins(content, "89504e470d0a1a0a")) {
            return FileType.PNG;
        }
        if (begins(content, "474946383761") || begins(content, "474946383961")) {
            return FileType.GIF;
        }
        if (content.length < RIFF) {
            return null;
        }
        if (begins(content, "52494646") && at(content, 8).equals("WEBP")) {
            return FileType.WEBP;
        }
        if (at(content, 4).equals("ftyp") && HEIC.contains(at(content, 8))) {
            return FileType.HEIC;
        }
        // The header's reserved words tell a bitmap from a text that begins with BM.
        return begins(content, "424d") && ByteBuffer.wrap(content).getInt(6) == 0 ? FileType.BMP : null;
    }

    /// Old documents of Word, Excel and PowerPoint share their container with installers and mails.
    private static Finding ole(byte[] content) {
        var names = new String(content, ISO_8859_1);
        if (has(names, "EncryptedPackage")) {
            return Finding.LOCKED;
        }
        if (has(names, "_VBA_PROJECT")) {
            return Finding.MACROS;
        }
        if (has(names, "WordDocument")) {
            return new Finding.Known(FileType.DOC);
        }
        if (has(names, "PowerPoint Document")) {
            return new Finding.Known(FileType.PPT);
        }
        return has(names, "Workbook") || has(names, "Book\0")
                ? new Finding.Known(FileType.XLS)
                : Finding.UNKNOWN;
    }

    private static boolean has(String content, String name) {
        return content.contains(new String(name.getBytes(UTF_16LE), ISO_8859_1));
    }

    private static Finding text(byte[] content) {
        return isText(content, UTF_8) || isText(content, Charset.forName("GB18030"))
                ? new Finding.Known(FileType.TXT)
                : Finding.UNKNOWN;
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return decoder.decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] content, String hex) {
        var head = HexFormat.of().parseHex(hex);
        return content.length >= head.length
                && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static String at(byte[] content, int from) {
        return new String(content, from, 4, ISO_8859_1);
    }

    /// What a content was found to be.
    sealed interface Finding {

        Finding ARCHIVE = new Unfit("不能收.压缩包");
        Finding LOCKED = new Unfit("不能收.密码");
        Finding MACROS = new Unfit("不能收.宏");
        Finding UNKNOWN = new Unfit("不能收.认不出");

        /// A type that may be handed in.
        record Known(FileType type) implements Finding {}

        /// Anything else.
        ///
        /// @param template name of the text that tells the sender why
        record Unfit(String template) implements Finding {}
    }
}
