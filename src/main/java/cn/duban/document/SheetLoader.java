package cn.duban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Loads Excel sheets as a stream, so that a long one needs little memory. Of a formula the result that was saved is
/// read, nothing is calculated; what is hidden is kept apart.
final class SheetLoader {

    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final Limits limits = new Limits();

    private SheetLoader(OPCPackage office) throws IOException, OpenXML4JException, SAXException {
        this.reader = new XSSFReader(office);
        this.strings = new ReadOnlySharedStringsTable(office);
    }

    static Document load(byte[] bytes) throws Unreadable {
        try (var office = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            try {
                return new SheetLoader(office).load();
            } finally {
                office.revert();
            }
        } catch (SheetRows.TooLarge tooLarge) {
            throw tooLarge.reason();
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            throw new Unreadable("Excel 文件已损坏，请用 Excel 重新保存后再发", e);
        }
    }

    private Document load() throws IOException, OpenXML4JException, SAXException, XMLStreamException, Unreadable {
        var hiddenSheets = hiddenSheets();
        var tables = new ArrayList<Block>();
        var hidden = new ArrayList<Hidden>();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (var sheet = sheets.next()) {
                var rows = load(sheet, sheets.getSheetName(), tables.size() + 1);
                if (hiddenSheets.contains(sheets.getSheetName())) {
                    hidden.add(new Hidden(rows.table(), true, false));
                } else if (!rows.table().rows().isEmpty()) {
                    tables.add(rows.table());
                    hidden.addAll(rows.hidden());
                }
            }
        }
        return new Document(tables, hidden);
    }

    private Set<String> hiddenSheets() throws IOException, OpenXML4JException, XMLStreamException {
        var hidden = new HashSet<String>();
        try (var workbook = reader.getWorkbookData()) {
            var xml = Xml.read(workbook);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")
                        && String.valueOf(xml.getAttributeValue(null, "state")).matches("hidden|veryHidden")) {
                    hidden.add(xml.getAttributeValue(null, "name"));
                }
            }
        }
        return hidden;
    }

    private SheetRows load(InputStream sheet, String name, int number)
            throws IOException, OpenXML4JException, SAXException, Unreadable {
        var rows = new SheetRows("工作表“" + name + "”", number, limits);
        var parser = parser();
        parser.setContentHandler(new MergedCells(
                new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows, new CellNumbers(), false),
                rows));
        parser.parse(new InputSource(sheet));
        return rows;
    }

    private static org.xml.sax.XMLReader parser() throws SAXException {
        try {
            return XMLHelper.newXMLReader();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
