package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.duban.exhibit.Signatures.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The table of contents of a zip file, read without unpacking anything.
///
/// @param names of the entries, in lower case
/// @param unpacked how large the entries say they become, in bytes
record ZipListing(Set<String> names, long unpacked) {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_ENTRIES = 20_000;
    /// No honest document becomes larger than this.
    private static final long LARGEST = 1L << 30;

    ZipListing {
        names = Set.copyOf(names);
    }

    static Finding finding(byte[] content) {
        return of(content).map(ZipListing::finding).orElse(Finding.UNKNOWN);
    }

    private Finding finding() {
        if (unpacked > LARGEST || names.stream().anyMatch(ZipListing::leadsAstray)) {
            return new Finding.Unfit("不能收.结构异常");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            return Finding.MACROS;
        }
        if (names.contains("ofd.xml")) {
            return new Finding.Known(FileType.OFD);
        }
        return names.contains("[content_types].xml") ? office() : Finding.ARCHIVE;
    }

    private Finding office() {
        if (names.contains("word/document.xml")) {
            return new Finding.Known(FileType.DOCX);
        }
        if (names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin")) {
            return new Finding.Known(FileType.XLSX);
        }
        return names.contains("ppt/presentation.xml") ? new Finding.Known(FileType.PPTX) : Finding.ARCHIVE;
    }

    private static boolean leadsAstray(String name) {
        return name.contains("..") || name.startsWith("/") || name.contains("\\") || name.endsWith(".exe")
                || name.endsWith(".dll");
    }

    static Optional<ZipListing> of(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = content.length - END_SIZE; at >= Math.max(0, content.length - END_SIZE - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + unsigned(bytes, at + 20) == content.length) {
                return read(bytes, unsigned(bytes, at + 10), bytes.getInt(at + 16), at);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipListing> read(ByteBuffer bytes, int count, int from, int end) {
        var names = new HashSet<String>();
        var unpacked = 0L;
        var at = from;
        if (count > MOST_ENTRIES || from < 0) {
            return Optional.empty();
        }
        for (var entry = 0; entry < count; entry++) {
            if (at > end - ENTRY_SIZE || bytes.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            var length = unsigned(bytes, at + 28);
            var next = at + ENTRY_SIZE + length + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
            if (next > end) {
                return Optional.empty();
            }
            unpacked += Integer.toUnsignedLong(bytes.getInt(at + 24));
            var name = new byte[length];
            bytes.get(at + ENTRY_SIZE, name);
            names.add(new String(name, ISO_8859_1).toLowerCase(Locale.ROOT));
            at = next;
        }
        return Optional.of(new ZipListing(names, unpacked));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
