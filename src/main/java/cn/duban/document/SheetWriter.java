package cn.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes a table as an Excel file.
public final class SheetWriter {

    private static final int WIDTH = 20 * 256;

    private SheetWriter() {}

    /// The content of a file with one sheet of text. Each cell is marked as text, so that nothing in it is ever taken for
    /// a formula, not even after it was edited; reading gives the text as it was.
    ///
    /// @param rows the first of them the heading
    public static byte[] write(String sheet, List<List<String>> rows) {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var text = book.createCellStyle();
            text.setQuotePrefixed(true);
            text.setWrapText(true);
            var page = book.createSheet(sheet);
            page.setDefaultColumnStyle(0, text);
            for (var row = 0; row < rows.size(); row++) {
                var line = page.createRow(row);
                for (var column = 0; column < rows.get(row).size(); column++) {
                    var cell = line.createCell(column);
                    cell.setCellStyle(text);
                    cell.setCellValue(rows.get(row).get(column));
                    page.setColumnWidth(column, WIDTH);
                }
            }
            page.createFreezePane(0, 1);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("写不成表格", e);
        }
    }
}
