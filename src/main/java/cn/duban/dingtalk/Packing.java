package cn.duban.dingtalk;

import cn.duban.ledger.Enclosure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A file in a form that DingTalk shows: as a picture, as a document it knows, or else inside a zip file.
final class Packing {

    private static final Set<String> PICTURES = Set.of("jpg", "png", "gif", "bmp");
    private static final Set<String> DOCUMENTS = Set.of("pdf", "doc", "docx", "xlsx");

    private final String name;
    private final String type;
    private final byte[] bytes;

    private Packing(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    static Packing of(Enclosure enclosure, byte[] content) {
        var type = enclosure.type();
        if (PICTURES.contains(type) || DOCUMENTS.contains(type)) {
            return new Packing(named(enclosure.name(), type), type, content);
        }
        return new Packing(enclosure.name() + ".zip", "zip", zipped(enclosure.name(), content));
    }

    /// DingTalk goes by the end of the name.
    private static String named(String name, String type) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + type) ? name : name + "." + type;
    }

    private static byte[] zipped(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("内存中打包失败", e);
        }
        return bytes.toByteArray();
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /// What the platform is told that it is.
    String kind() {
        return PICTURES.contains(type) ? "image" : "file";
    }

    /// The message that shows it.
    Sample sample(String mediaId) {
        var param = new LinkedHashMap<String, String>();
        if (PICTURES.contains(type)) {
            param.put("photoURL", mediaId);
            return new Sample("sampleImageMsg", JsonMapper.shared().writeValueAsString(param));
        }
        param.put("mediaId", mediaId);
        param.put("fileName", name);
        param.put("fileType", type);
        return new Sample("sampleFile", JsonMapper.shared().writeValueAsString(param));
    }
}
