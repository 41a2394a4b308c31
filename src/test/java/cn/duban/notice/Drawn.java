package cn.duban.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// A document drawn in plain text, that can be written as an office file: lines with `|` are rows of tables, other
/// lines paragraphs; a cell `^` is merged with the one above, `<` with the one before, `¶` in a cell begins a line.
final class Drawn {

    private final List<Object> parts = new ArrayList<>();

    private Drawn() {}

    /// @param cells by row; as in the drawing
    record Grid(List<List<String>> cells) {

        String text(int row, int column) {
            var text = cells.get(row).get(column);
            return text.equals("^") || text.equals("<") ? "" : text.replace('¶', '\n');
        }

        boolean is(String mark, int row, int column) {
            return row < cells.size() && column < cells.get(row).size() && cells.get(row).get(column).equals(mark);
        }

        int width() {
            return cells.getFirst().size();
        }
    }

    static Drawn of(String drawing) {
        var drawn = new Drawn();
        var rows = new ArrayList<List<String>>();
        for (var line : drawing.lines().toList()) {
            if (line.contains("|")) {
                rows.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
                continue;
            }
            drawn.addGrid(rows);
            if (!line.isBlank()) {
                drawn.parts.add(line);
            }
        }
        drawn.addGrid(rows);
        return drawn;
    }

    private void addGrid(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            parts.add(new Grid(List.copyOf(rows)));
            rows.clear();
        }
    }

    List<Object> parts() {
        return parts;
    }

    byte[] docx() {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var part : parts) {
                if (part instanceof Grid grid) {
                    write(document, grid);
                } else {
                    document.createParagraph().createRun().setText(part.toString());
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XWPFDocument document, Grid grid) {
        var table = document.createTable(grid.cells().size(), grid.width());
        for (var row = 0; row < grid.cells().size(); row++) {
            for (var column = 0; column < grid.width(); column++) {
                write(table.getRow(row).getCell(column), grid, row, column);
            }
        }
        document.createParagraph();
    }

    private static void write(XWPFTableCell cell, Grid grid, int row, int column) {
        var paragraph = cell.getParagraphs().getFirst();
        for (var line : grid.text(row, column).split("\n", -1)) {
            var run = paragraph.createRun();
            if (paragraph.getRuns().size() > 1) {
                run.addBreak();
            }
            run.setText(line);
        }
        var properties = cell.getCTTc().addNewTcPr();
        if (grid.is("^", row, column)) {
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
        } else if (grid.is("^", row + 1, column)) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        if (grid.is("<", row, column)) {
            properties.addNewHMerge().setVal(STMerge.CONTINUE);
        } else if (grid.is("<", row, column + 1)) {
            properties.addNewHMerge().setVal(STMerge.RESTART);
        }
    }

    byte[] xlsx() {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("任务清单");
            var at = 0;
            for (var part : parts) {
                var rows = part instanceof Grid grid ? grid : new Grid(List.of(List.of(part.toString())));
                for (var row = 0; row < rows.cells().size(); row++) {
                    var line = sheet.createRow(at + row);
                    for (var column = 0; column < rows.width(); column++) {
                        line.createCell(column).setCellValue(rows.text(row, column));
                    }
                }
                merge(rows, at, sheet);
                at += rows.cells().size();
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(Grid grid, int at, org.apache.poi.ss.usermodel.Sheet sheet) {
        for (var row = 0; row < grid.cells().size(); row++) {
            for (var column = 0; column < grid.width(); column++) {
                var below = row;
                while (grid.is("^", below + 1, column)) {
                    below++;
                }
                var right = column;
                while (grid.is("<", row, right + 1)) {
                    right++;
                }
                var first = !grid.is("^", row, column) && !grid.is("<", row, column);
                if (first && (below > row || right > column)) {
                    sheet.addMergedRegion(new CellRangeAddress(at + row, at + below, column, right));
                }
            }
        }
    }

    byte[] pdf(boolean ruled) {
        return new DrawnPdf(this, ruled).write();
    }
}
