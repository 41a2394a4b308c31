package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of many kinds.
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] png() {
        return hex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cf"
                + "c0000003010100c9fe92ef0000000049454e44ae426082");
    }

    public static byte[] jpeg() {
        return hex("ffd8ffe000104a46494600010100000100010000ffd9");
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "xl/workbook.xml");
    }

    /// An old document of Word, Excel and so on, as far as its type is told by the names within.
    public static byte[] ole(String... names) {
        var content = ByteBuffer.allocate(2048).put(hex("d0cf11e0a1b11ae1")).position(512);
        for (var name : names) {
            content.put(name.getBytes(UTF_16LE)).put(new byte[32]);
        }
        return content.array();
    }

    public static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A document that would become two gigabytes.
    public static byte[] bomb() {
        var bytes = zip("[Content_Types].xml", "word/document.xml");
        var at = new String(bytes, ISO_8859_1).lastIndexOf("PK\1\2");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, Integer.MAX_VALUE);
        return bytes;
    }

    public static byte[] program() {
        var bytes = new byte[512];
        Arrays.fill(bytes, (byte) 0x90);
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    public static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
