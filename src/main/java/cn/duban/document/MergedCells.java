package cn.duban.document;

import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Passes a sheet on to the handler of its cells, and takes from it which cells are merged and
/// which rows hidden.
final class MergedCells extends DefaultHandler {

    private final XSSFSheetXMLHandler cells;
    private final SheetRows rows;

    MergedCells(XSSFSheetXMLHandler cells, SheetRows rows) {
        this.cells = cells;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "mergeCell" -> rows.merge(attributes.getValue("ref"));
            case "row" -> rows.hideNext("1".equals(attributes.getValue("hidden"))
                    || "true".equals(attributes.getValue("hidden")));
            case "filterColumn" -> rows.filter();
            default -> {
            }
        }
        cells.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        cells.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        cells.characters(characters, start, length);
    }
}
