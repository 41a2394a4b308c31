package cn.duban.document;

import cn.duban.document.Block.Paragraph;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Loads PDF files that hold text. Tables are put together from their ruling lines, or, where none are drawn, from
/// what stands under what.
final class PdfLoader {

    /// What begins an item of a list, also below a line that reaches the margin.
    private static final Pattern ITEM = Pattern.compile(
            "\\d{1,3}(?:[、．]|\\.(?![\\d.])|\\.\\d{1,2}(?=[ 、\\p{IsHan}]))|[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)](?=\\p{IsHan})"
                    + "|[①-⑳]|(?:牵头|责任|配合|主办|协办)(?:单位|部门|领导)[:：]|完成(?:时限|时间)[:：]");

    private final Limits limits = new Limits();
    private final List<Block> blocks = new ArrayList<>();
    private final RunningLines running = new RunningLines(ITEM);
    /// Pages that wait for those behind them, so that it is known what runs from page to page.
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final PageText text = new PageText();
    private int tables;
    /// Columns of the last page's table without ruling lines, which may go on.
    private @Nullable Aligned columns;

    private PdfLoader() throws IOException {}

    static Document load(byte[] bytes) throws Unreadable {
        try (var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return new PdfLoader().load(pdf);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 文件有密码，读不出来，请取消密码后再发", e);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("PDF 文件已损坏，请重新导出后再发", e);
        }
    }

    private Document load(PDDocument pdf) throws IOException, Unreadable {
        if (pdf.getNumberOfPages() > Limits.PAGES) {
            throw new Unreadable("PDF 超过 " + Limits.PAGES + " 页，请拆成几个文件再发");
        }
        var started = System.nanoTime();
        for (var number = 1; number <= pdf.getNumberOfPages(); number++) {
            page(pdf, number);
            if (System.nanoTime() - started > Limits.PDF_TIME.toNanos()) {
                throw new Unreadable(
                        "PDF 过于复杂，" + Limits.PDF_TIME.toSeconds() + " 秒内读不完（读到第 " + number + " 页），请发送 Word、Excel 原件");
            }
        }
        while (!waiting.isEmpty()) {
            settle(waiting.removeFirst());
        }
        if (blocks.isEmpty()) {
            throw new Unreadable("PDF 里没有文字（可能是扫描件），请发送 Word、Excel 原件或有文字的 PDF");
        }
        return new Document(blocks);
    }

    private record Placed(double top, Block block) {}

    /// What stands on a page.
    ///
    /// @param lines outside of tables
    /// @param tables those with ruling lines; gets the rest, too
    private record Page(int number, List<PageLine> lines, List<Placed> tables) {}

    private void page(PDDocument pdf, int number) throws IOException, Unreadable {
        var glyphs = text.of(pdf, number);
        limits.text(glyphs.size());
        var part = part(number);
        var free = new ArrayList<>(glyphs);
        var placed = new ArrayList<Placed>();
        for (var table : RuledTable.find(PageRules.of(pdf.getPage(number - 1)))) {
            var held = free.stream().filter(table::holds).toList();
            if (held.stream().anyMatch(glyph -> !glyph.isBlank())) {
                free.removeIf(table::holds);
                placed.add(new Placed(table.top(), table.fill(held, new Grid(part, ++tables, limits))));
            }
        }
        var lines = PageLine.of(free);
        running.add(number, lines);
        waiting.addLast(new Page(number, lines, placed));
        if (waiting.size() > RunningLines.AROUND) {
            settle(waiting.removeFirst());
        }
    }

    private void settle(Page page) throws Unreadable {
        var placed = page.tables();
        addFree(running.removed(page.number(), page.lines()), part(page.number()), placed);
        placed.stream().sorted(Comparator.comparingDouble(Placed::top)).forEach(one -> blocks.add(one.block()));
    }

    private static String part(int page) {
        return "第 " + page + " 页";
    }

    private void addFree(List<PageLine> lines, String part, List<Placed> placed) throws Unreadable {
        var open = new OpenTable(lines, columns);
        if (placed.isEmpty() && open.isTable()) {
            columns = open.columns();
            addParagraphs(lines.subList(0, open.first()), part, placed);
            placed.add(new Placed(lines.get(open.first()).y(), open.fill(new Grid(part, ++tables, limits))));
            addParagraphs(lines.subList(open.end(), lines.size()), part, placed);
        } else {
            addParagraphs(lines, part, placed);
        }
    }

    /// A line that does not reach the margin ends its paragraph, one that stands in begins one.
    private void addParagraphs(List<PageLine> lines, String part, List<Placed> placed) {
        var margin = lines.stream().mapToDouble(PageLine::right).max().orElse(0);
        var left = lines.stream().mapToDouble(PageLine::left).min().orElse(0);
        var text = new StringBuilder();
        var top = 0.0;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            top = text.isEmpty() ? line.y() : top;
            text.append(line.text());
            var ends = line.right() < margin - 2 * line.size() || i + 1 == lines.size()
                    || ITEM.matcher(lines.get(i + 1).text()).lookingAt()
                    || lines.get(i + 1).left() > left + 1.2 * line.size()
                    || lines.get(i + 1).y() - line.y() > 3.5 * line.size();
            if (ends) {
                var tidy = Whitespace.tidy(text.toString());
                if (!tidy.isEmpty() && !tidy.matches("[-—–\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–\\s]*")) {
                    placed.add(new Placed(top,
                            new Paragraph(tidy, Place.paragraph(part, placed.size() + 1, tidy.length()))));
                }
                text.setLength(0);
            }
        }
    }

    /// Takes the characters of a page.
    private static final class PageText extends PDFTextStripper {

        private List<Glyph> glyphs = new ArrayList<>();

        PageText() throws IOException {
            setSortByPosition(false);
            setSuppressDuplicateOverlappingText(true);
        }

        List<Glyph> of(PDDocument pdf, int page) throws IOException {
            glyphs = new ArrayList<>();
            setStartPage(page);
            setEndPage(page);
            getText(pdf);
            return glyphs;
        }

        @Override
        protected void writeString(String string, List<TextPosition> positions) {
            for (var one : positions) {
                var size = Math.max(one.getHeight() * 1.3, Math.min(one.getFontSizeInPt(), 40));
                glyphs.add(new Glyph(one.getX(), one.getY(), one.getWidth(), size, String.valueOf(one.getUnicode())));
            }
        }
    }
}
