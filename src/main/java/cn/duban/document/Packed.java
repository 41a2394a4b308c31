package cn.duban.document;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip file that was found to be of bearable size when unpacked.
///
/// @param sizes unpacked size of each part
record Packed(Map<String, Long> sizes) {

    private static final long SMALL = 8L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /// Unpacks it once, keeping nothing.
    static Packed check(byte[] bytes) throws Unreadable {
        var sizes = new HashMap<String, Long>();
        var total = 0L;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var buffer = new byte[BUFFER];
            for (var entry : Collections.list(zip.getEntries())) {
                var size = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        total += read;
                        bear(total, bytes.length);
                    }
                }
                sizes.put(entry.getName(), size);
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("文件已损坏，请重新保存或重新发送", e);
        }
        return new Packed(sizes);
    }

    private static void bear(long unpacked, long packed) throws Unreadable {
        if (unpacked > Limits.UNPACKED || (unpacked > SMALL && unpacked > packed * Limits.RATIO)) {
            throw new Unreadable(String.format(Locale.ROOT, "文件解压后过大（上限 %d MB、%d 倍），未读取",
                    Limits.UNPACKED / 1024 / 1024, Limits.RATIO));
        }
    }

    boolean has(String part) {
        return sizes.containsKey(part);
    }
}
