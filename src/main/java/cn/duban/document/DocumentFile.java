package cn.duban.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.duban.document.Loading.Loaded;
import cn.duban.document.Loading.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Loads files of any supported format, told by what is in them and not by their name. Nothing is fetched from
/// outside, no formula is calculated and no macro run.
public final class DocumentFile {

    private static final int HEAD = 1024;

    private DocumentFile() {}

    /// Loads a file of the disk.
    public static Loading load(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return new Refused("找不到文件 " + path);
            }
            if (Files.size(path) > Limits.BYTES) {
                return tooLarge();
            }
            return load(Files.readAllBytes(path));
        } catch (IOException e) {
            return new Refused("打不开文件 " + path);
        }
    }

    /// Loads a file's content.
    public static Loading load(byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            return tooLarge();
        }
        try {
            return new Loaded(read(bytes));
        } catch (Unreadable unreadable) {
            return new Refused(unreadable.reason());
        }
    }

    private static Refused tooLarge() {
        return new Refused("文件超过 " + Limits.BYTES / 1024 / 1024 + " MB，请删去图片或拆成几个文件再发");
    }

    private static Document read(byte[] bytes) throws Unreadable {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的");
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return office(bytes);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OldOffice.load(bytes);
        }
        if (head.contains("%PDF-")) {
            return PdfLoader.load(bytes);
        }
        refuseForeign(head);
        return TextLoader.load(bytes);
    }

    private static Document office(byte[] bytes) throws Unreadable {
        var packed = Packed.check(bytes);
        if (packed.has("word/document.xml")) {
            return WordLoader.load(bytes);
        }
        if (packed.has("xl/workbook.xml")) {
            return SheetLoader.load(bytes);
        }
        throw new Unreadable("这个压缩包不是 Word 或 Excel 文件，请发送 docx、xlsx、pdf 或 txt");
    }

    private static void refuseForeign(String head) throws Unreadable {
        var lower = head.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("{\\rtf")) {
            throw new Unreadable("这是 RTF 文件，请另存为 docx 后再发");
        }
        if (lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
            throw new Unreadable("这是网页或 XML 文件，请用 Word 或 Excel 打开并另存为 docx 或 xlsx 后再发");
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")
                || head.startsWith("II*") || (head.startsWith("BM") && head.indexOf('\0') > 0)) {
            throw new Unreadable("这是图片，读不出文字，请发送 docx、xlsx、有文字的 pdf 或 txt");
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            throw new Unreadable("这是压缩包，请解压后再发");
        }
    }
}
