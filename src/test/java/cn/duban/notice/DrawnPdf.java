package cn.duban.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Writes a drawing as a PDF file, long cells wrapped, with or without ruling lines. Its font is one of those every
/// reader knows, so that none has to be shipped.
final class DrawnPdf {

    private static final float SIZE = 10;
    private static final float PITCH = 14;
    private static final float LEFT = 40;
    private static final float WIDTH = 760;

    private final Drawn drawn;
    private final boolean ruled;
    private final PDDocument pdf = new PDDocument();
    private final StringBuilder page = new StringBuilder();
    private float y;

    DrawnPdf(Drawn drawn, boolean ruled) {
        this.drawn = drawn;
        this.ruled = ruled;
    }

    byte[] write() {
        try (pdf; var out = new ByteArrayOutputStream()) {
            y = 550;
            for (var part : drawn.parts()) {
                if (part instanceof Drawn.Grid grid) {
                    write(grid);
                } else {
                    text(part.toString(), LEFT, y - PITCH);
                    y -= PITCH * 2;
                }
            }
            endPage();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endPage() throws IOException {
        var sheet = new PDPage(new PDRectangle(842, 595));
        sheet.setContents(new PDStream(pdf, new ByteArrayInputStream(page.toString().getBytes(ISO_8859_1))));
        var fonts = new COSDictionary();
        fonts.setItem("F", font());
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        sheet.setResources(resources);
        pdf.addPage(sheet);
        page.setLength(0);
        y = 550;
    }

    private static COSDictionary font() {
        var system = new COSDictionary();
        system.setItem("Registry", new COSString("Adobe"));
        system.setItem("Ordering", new COSString("GB1"));
        system.setItem("Supplement", COSInteger.TWO);
        var descendant = new COSDictionary();
        descendant.setName("Type", "Font");
        descendant.setName("Subtype", "CIDFontType0");
        descendant.setName("BaseFont", "STSong-Light");
        descendant.setItem("CIDSystemInfo", system);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setName("Type", "Font");
        font.setName("Subtype", "Type0");
        font.setName("BaseFont", "STSong-Light");
        font.setName("Encoding", "UniGB-UCS2-H");
        font.setItem("DescendantFonts", descendants);
        return font;
    }

    private void text(String text, float x, float at) {
        page.append(String.format(Locale.ROOT, "BT /F %.1f Tf %.1f %.1f Td <%s> Tj ET%n", SIZE, x, at,
                HexFormat.of().formatHex(text.getBytes(UTF_16BE))));
    }

    private void write(Drawn.Grid grid) throws IOException {
        var widths = widths(grid);
        for (var row = 0; row < grid.cells().size(); row++) {
            var cells = new ArrayList<List<String>>();
            for (var column = 0; column < grid.width(); column++) {
                cells.add(wrapped(grid.text(row, column), widths[column] - 8));
            }
            var height = cells.stream().mapToInt(List::size).max().orElse(1) * PITCH + 6;
            if (y - height < 40) {
                endPage();
            }
            write(grid, row, widths, cells, height);
            y -= height + (ruled ? 0 : 6);
        }
        y -= PITCH;
    }

    private void write(Drawn.Grid grid, int row, float[] widths, List<List<String>> cells, float height) {
        var x = LEFT;
        for (var column = 0; column < grid.width(); column++) {
            for (var line = 0; line < cells.get(column).size(); line++) {
                text(cells.get(column).get(line), x + 4, y - PITCH * (line + 1) + 2);
            }
            if (ruled) {
                if (!grid.is("<", row, column)) {
                    line(x, y, x, y - height);
                }
                if (!grid.is("^", row, column)) {
                    line(x, y, x + widths[column], y);
                }
                if (!grid.is("^", row + 1, column)) {
                    line(x, y - height, x + widths[column], y - height);
                }
            }
            x += widths[column];
        }
        if (ruled) {
            line(x, y, x, y - height);
        }
    }

    private void line(float x0, float y0, float x1, float y1) {
        page.append(String.format(Locale.ROOT, "%.1f %.1f m %.1f %.1f l S%n", x0, y0, x1, y1));
    }

    private static float[] widths(Drawn.Grid grid) {
        var longest = new float[grid.width()];
        var sum = 0f;
        for (var column = 0; column < grid.width(); column++) {
            for (var row = 0; row < grid.cells().size(); row++) {
                longest[column] = Math.max(longest[column], Math.min(24, grid.text(row, column).length() + 2));
            }
            sum += longest[column];
        }
        for (var column = 0; column < grid.width(); column++) {
            longest[column] = Math.max(34, longest[column] / sum * WIDTH);
        }
        return longest;
    }

    private static List<String> wrapped(String text, float width) {
        var most = Math.max(2, (int) (width / SIZE));
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            for (var from = 0; from == 0 || from < line.length(); from += most) {
                lines.add(line.substring(from, Math.min(line.length(), from + most)));
            }
        }
        return lines;
    }
}
