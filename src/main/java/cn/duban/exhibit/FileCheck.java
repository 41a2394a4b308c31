package cn.duban.exhibit;

import cn.duban.exhibit.Signatures.Finding;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether a file may be kept, by its size and its content, and under what name.
///
/// @param largest size in bytes
public record FileCheck(int largest) {

    /// What the platforms carry at most, in bytes.
    public static final int MOST = 20 << 20;

    private static final int SMALLEST_SENT = 5;
    private static final int LONGEST_NAME = 80;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern MARKS = Pattern.compile("[<>:\"|?*`\\[\\]#~!{}]");

    public FileCheck {
        if (largest < 1 || largest > MOST) {
            throw new IllegalArgumentException("材料大小上限应为 1–20 MB");
        }
    }

    /// What comes of a check.
    public sealed interface Verdict {

        /// It may be kept.
        ///
        /// @param name without path and without signs that mean something elsewhere
        record Fit(String name, FileType type) implements Verdict {}

        /// It may not.
        ///
        /// @param template name of the text that tells the sender why, without what may be sent instead
        /// @param fields of that text
        record Unfit(String template, Map<String, String> fields) implements Verdict {

            public Unfit {
                fields = Map.copyOf(fields);
            }

            Unfit(String template) {
                this(template, Map.of());
            }
        }
    }

    /// Whether a file may be kept.
    ///
    /// @param name as the sender calls it; null where the platform tells none, as for pictures
    public Verdict check(@Nullable String name, byte[] content) {
        if (content.length < SMALLEST_SENT) {
            return new Verdict.Unfit("不能收.空文件");
        }
        if (content.length > largest) {
            return tooLarge();
        }
        return switch (Signatures.of(content)) {
            case Finding.Unfit(var template) -> new Verdict.Unfit(template);
            case Finding.Known(var type) -> named(name == null ? "" : plain(name), type);
        };
    }

    /// What is said of a file that was not even fetched whole.
    public Verdict.Unfit tooLarge() {
        return new Verdict.Unfit("不能收.太大", Map.of("大小", size(largest)));
    }

    /// A size as people read it.
    public static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " 字节";
        }
        if (bytes < 1 << 20) {
            return Math.round(bytes / 1024.0) + " KB";
        }
        var tenths = Math.round(bytes * 10.0 / (1 << 20));
        return tenths % 10 == 0 ? tenths / 10 + " MB" : tenths / 10.0 + " MB";
    }

    private static Verdict named(String name, FileType type) {
        var dot = name.lastIndexOf('.');
        var end = dot < 0 ? "" : name.substring(dot + 1);
        if (type == FileType.TXT && !type.goesBy(end)) {
            return new Verdict.Unfit("不能收.认不出");
        }
        if (name.isEmpty() || dot < 0) {
            return new Verdict.Fit((name.isEmpty() ? type.picture() ? "图片" : "文件" : name) + "." + type.extension(),
                    type);
        }
        return type.goesBy(end)
                ? new Verdict.Fit(name, type)
                : new Verdict.Unfit("不能收.名称不符",
                        Map.of("名称", end, "内容", type.extension().toUpperCase(Locale.ROOT)));
    }

    /// A name without path, invisible signs, and signs that Markdown, a shell or another system would read.
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var plain = MARKS.matcher(seen).replaceAll(" ").replaceAll("\\s+", " ").replaceAll("^[ .\\-=+@]+|[ .]+$", "");
        return shortened(plain);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var cut = LONGEST_NAME - end.length() - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + "…" + end;
    }
}
