package cn.duban.document;

import java.time.Duration;
import java.util.Locale;

/// How much is read of one file, so that no file can take the service down.
final class Limits {

    static final int BYTES = 50 * 1024 * 1024;
    static final int ROWS = 20_000;
    static final int CELLS = 600_000;
    static final int CHARACTERS = 20_000_000;
    static final int COLUMNS = 200;
    static final int PAGES = 500;
    static final Duration PDF_TIME = Duration.ofSeconds(8);
    /// Uncompressed size of all parts of an office file together.
    static final long UNPACKED = 160L * 1024 * 1024;
    /// How many times larger than compressed a part may be.
    static final int RATIO = 200;

    private int rows;
    private int cells;
    private long characters;

    void row(int columns) throws Unreadable {
        rows++;
        cells += columns;
        if (rows > ROWS) {
            throw new Unreadable(String.format(Locale.ROOT, "表格超过 %,d 行，请拆成几个文件再发", ROWS));
        }
        if (cells > CELLS || columns > COLUMNS) {
            throw new Unreadable(
                    String.format(Locale.ROOT, "表格过大（最多 %d 列、%,d 格），请删去多余的行列再发", COLUMNS, CELLS));
        }
    }

    void text(int length) throws Unreadable {
        characters += length;
        if (characters > CHARACTERS) {
            throw new Unreadable(String.format(Locale.ROOT, "文字超过 %,d 字，请拆成几个文件再发", CHARACTERS));
        }
    }
}
