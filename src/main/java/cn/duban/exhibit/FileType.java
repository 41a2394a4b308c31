package cn.duban.exhibit;

import java.util.Locale;

/// A kind of file that may be handed in.
public enum FileType {
    JPEG(true, "jpg jpeg jpe jfif"),
    PNG(true, "png"),
    GIF(true, "gif"),
    BMP(true, "bmp dib"),
    WEBP(true, "webp"),
    HEIC(true, "heic heif"),
    PDF(false, "pdf"),
    OFD(false, "ofd"),
    DOCX(false, "docx"),
    XLSX(false, "xlsx"),
    PPTX(false, "pptx"),
    /// WPS writes the same forms under names of its own.
    DOC(false, "doc wps dot"),
    XLS(false, "xls et xlt"),
    PPT(false, "ppt dps pps"),
    TXT(false, "txt");

    private final boolean picture;
    /// With a blank between.
    private final String extensions;

    FileType(boolean picture, String extensions) {
        this.picture = picture;
        this.extensions = extensions;
    }

    /// Whether it is shown rather than opened.
    public boolean picture() {
        return picture;
    }

    /// The usual end of such a file's name, without the dot; also the type's name in the ledger.
    public String extension() {
        return extensions.split(" ", -1)[0];
    }

    /// Whether a file that ends like this may be of this type. Phones give any picture the name of any other.
    boolean goesBy(String extension) {
        var end = extension.toLowerCase(Locale.ROOT);
        return picture ? isPicture(end) : isOneOf(end);
    }

    private static boolean isPicture(String extension) {
        for (var type : values()) {
            if (type.picture && type.isOneOf(extension)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOf(String extension) {
        return !extension.isEmpty() && (" " + extensions + " ").contains(" " + extension + " ");
    }
}
