package cn.duban.document;

import cn.duban.document.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
/// read, nothing is calculated; hidden sheets are passed over.
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
                return new Document(new SheetLoader(office).load());
            } finally {
                office.revert();
            }
        } catch (SheetRows.TooLarge tooLarge) {
            throw tooLarge.reason();
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            throw new Unreadable("Excel 文件已损坏，请用 Excel 重新保存后再发", e);
        }
    }

    private List<Block> load() throws IOException, OpenXML4JException, SAXException, XMLStreamException, Unreadable {
        var hidden = hiddenSheets();
        var tables = new ArrayList<Block>();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (var sheet = sheets.next()) {
                if (!hidden.contains(sheets.getSheetName())) {
                    var table = load(sheet, sheets.getSheetName(), tables.size() + 1);
                    if (!table.rows().isEmpty()) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
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

    private Table load(InputStream sheet, String name, int number)
            throws IOException, OpenXML4JException, SAXException, Unreadable {
        var rows = new SheetRows("工作表“" + name + "”", number, limits);
        var parser = parser();
        parser.setContentHandler(new MergedCells(
                new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows, new CellNumbers(), false),
                rows));
        parser.parse(new InputSource(sheet));
        return rows.table();
    }

    private static org.xml.sax.XMLReader parser() throws SAXException {
        try {
            return XMLHelper.newXMLReader();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
