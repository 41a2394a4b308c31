package cn.duban.document;

import cn.duban.document.Block.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;

/// Loads the files of Word and Excel before 2007, and tells those that are encrypted.
final class OldOffice {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Limits limits = new Limits();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Hidden> hidden = new ArrayList<>();

    private OldOffice() {}

    static Document load(byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw new Unreadable("doc、xls 文件超过 " + LARGEST / 1024 / 1024 + " MB，请另存为 docx、xlsx 后再发");
        }
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return new OldOffice().load(files);
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw encrypted();
        } catch (SheetRows.TooLarge tooLarge) {
            throw tooLarge.reason();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("文件已损坏，或不是 Word、Excel 文件，请另存为 docx、xlsx 后再发", e);
        }
    }

    private static Unreadable encrypted() {
        return new Unreadable("文件有密码，读不出来，请取消密码后再发");
    }

    private Document load(POIFSFileSystem files) throws IOException, Unreadable {
        var root = files.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            try (var word = new HWPFDocument(files)) {
                word(word.getRange());
            }
        } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            try (var book = new HSSFWorkbook(files)) {
                for (var i = 0; i < book.getNumberOfSheets(); i++) {
                    var filtered = book.getAllNames().stream().anyMatch(OldOffice::isFilter);
                    sheet(book.getSheetAt(i), book.isSheetHidden(i) || book.isSheetVeryHidden(i), filtered);
                }
            }
        } else {
            throw new Unreadable("不是 Word 或 Excel 文件，请发送 docx、xlsx、pdf 或 txt");
        }
        return new Document(blocks, hidden);
    }

    private void word(Range range) throws Unreadable {
        var tables = 0;
        for (var i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = range.getTable(paragraph);
                tables++;
                table(table, tables);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                paragraph(paragraph.text(), i + 1);
            }
        }
    }

    private void paragraph(String text, int number) throws Unreadable {
        var tidy = Whitespace.tidy(text);
        if (!tidy.isEmpty()) {
            limits.text(tidy.length());
            blocks.add(new Paragraph(tidy, Place.paragraph("", number, tidy.length())));
        }
    }

    private void table(Table table, int number) throws Unreadable {
        var grid = new Grid("", number, limits);
        var above = List.<cn.duban.document.Cell>of();
        for (var i = 0; i < table.numRows(); i++) {
            var row = new ArrayList<cn.duban.document.Cell>();
            for (var j = 0; j < table.getRow(i).numCells(); j++) {
                var cell = table.getRow(i).getCell(j);
                var carried = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && j < above.size();
                row.add(grid.cell(j, carried ? above.get(j).text() : cell.text(), carried));
            }
            grid.add(row);
            above = row;
        }
        blocks.add(grid.table());
    }

    private static boolean isFilter(Name name) {
        return String.valueOf(name.getNameName()).contains("_FilterDatabase");
    }

    private void sheet(Sheet sheet, boolean hides, boolean filtered) {
        var rows = new SheetRows("工作表“" + sheet.getSheetName() + "”", blocks.size() + 1, limits);
        var formatter = new CellNumbers();
        for (var row : sheet) {
            var texts = new ArrayList<String>();
            for (var cell : row) {
                while (texts.size() < cell.getColumnIndex()) {
                    texts.add("");
                }
                texts.add(text(formatter, cell));
            }
            rows.add(row.getRowNum(), texts);
            if (row.getZeroHeight()) {
                rows.hide(row.getRowNum());
            }
        }
        sheet.getMergedRegions().forEach(region -> rows.merge(region.formatAsString()));
        if (filtered) {
            rows.filter();
        }
        if (hides) {
            hidden.add(new Hidden(rows.table(), true, false));
        } else {
            blocks.add(rows.table());
            hidden.addAll(rows.hidden());
        }
    }

    /// Of a formula the result that was saved.
    private static String text(DataFormatter formatter, Cell cell) {
        return switch (cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(),
                    cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR, BLANK, FORMULA, _NONE -> "";
        };
    }
}
