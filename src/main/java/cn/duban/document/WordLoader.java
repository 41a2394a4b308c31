package cn.duban.document;

import cn.duban.document.Block.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

/// Loads Word files as a stream, so that a long one needs little memory. Macros, pictures, links and comments are
/// passed over.
final class WordLoader {

    private final Limits limits = new Limits();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<WordTable> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final WordNumbering numbering;
    private final XMLStreamReader xml;
    private int page = 1;
    private int paragraphs;
    private int tables;
    private int level;
    private String list = "";

    private WordLoader(XMLStreamReader xml, WordNumbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    static Document load(byte[] bytes) throws Unreadable {
        try (var office = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var main = main(office);
            try (var in = main.getInputStream()) {
                return new WordLoader(Xml.read(in), numbering(main)).load();
            } finally {
                office.revert();
            }
        } catch (IOException | OpenXML4JException | XMLStreamException | XmlException | RuntimeException e) {
            throw new Unreadable("Word 文件已损坏，请用 Word 重新保存后再发", e);
        }
    }

    private static PackagePart main(OPCPackage office) throws Unreadable {
        var relation = office.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
        var part = relation == null ? null : office.getPart(relation);
        if (part == null) {
            throw new Unreadable("Word 文件里没有正文，请用 Word 重新保存后再发");
        }
        return part;
    }

    private static WordNumbering numbering(PackagePart main) throws IOException, OpenXML4JException, XmlException {
        var relation = main.getRelationshipsByType(XWPFRelation.NUMBERING.getRelation()).getRelationship(0);
        if (relation == null) {
            return new WordNumbering(null);
        }
        try (var in = main.getRelatedPart(relation).getInputStream()) {
            return new WordNumbering(
                    NumberingDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS).getNumbering());
        }
    }

    private Document load() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                }
            }
        }
        return new Document(blocks);
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "Fallback", "moveFrom", "txbxContent", "footnote" -> pass();
            case "tbl" -> open.push(new WordTable(new Grid(part(), ++tables, limits)));
            case "p" -> {
                paragraph.setLength(0);
                list = "";
            }
            case "t" -> paragraph.append(xml.getElementText());
            case "tab" -> paragraph.append(isInRun() ? "\t" : "");
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            case "lastRenderedPageBreak" -> page++;
            case "ilvl" -> level = number("val", 0);
            case "numId" -> list = value("val", "");
            default -> startOfTable(element);
        }
    }

    private void startOfTable(String element) {
        var table = open.peek();
        if (table == null) {
            return;
        }
        switch (element) {
            case "tr" -> table.startRow();
            case "gridBefore" -> table.skip(number("val", 0));
            case "tc" -> table.startCell();
            case "gridSpan" -> table.widen(number("val", 1));
            case "vMerge" -> {
                if (value("val", "continue").equals("continue")) {
                    table.continueAbove();
                }
            }
            case "hMerge" -> {
                if (value("val", "continue").equals("continue")) {
                    table.continueBefore();
                }
            }
            default -> {
            }
        }
    }

    private void end(String element) throws Unreadable {
        var table = open.peek();
        if (element.equals("p")) {
            endParagraph(table);
        } else if (table != null) {
            switch (element) {
                case "tc" -> table.endCell();
                case "tr" -> table.endRow();
                case "tbl" -> {
                    open.pop();
                    if (!table.isEmpty()) {
                        blocks.add(table.table());
                    }
                }
                default -> {
                }
            }
        }
    }

    private void endParagraph(@Nullable WordTable table) throws Unreadable {
        var number = list.isEmpty() || list.equals("0") ? "" : numbering.next(list, level);
        var text = Whitespace.tidy(number + paragraph);
        level = 0;
        list = "";
        paragraph.setLength(0);
        if (table != null) {
            table.addParagraph(text);
        } else if (!text.isEmpty()) {
            paragraphs++;
            limits.text(text.length());
            blocks.add(new Paragraph(text, Place.paragraph(part(), paragraphs, text.length())));
        }
    }

    private boolean isInRun() {
        return xml.getAttributeCount() == 0;
    }

    private void pass() throws XMLStreamException {
        for (var depth = 1; depth > 0 && xml.hasNext();) {
            var event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String part() {
        return page > 1 ? "第 " + page + " 页" : "";
    }

    private int number(String attribute, int otherwise) {
        var text = value(attribute, "");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private String value(String attribute, String otherwise) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
