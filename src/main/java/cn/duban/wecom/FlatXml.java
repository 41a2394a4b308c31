package cn.duban.wecom;

import cn.duban.wecom.CallbackRefused.Reason;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the fields right below the root of a small XML text; what is nested deeper is passed over.
final class FlatXml {

    private static final XMLInputFactory FACTORY = factory();

    private FlatXml() {}

    /// @throws CallbackRefused when it is no XML, or has a DOCTYPE
    static Map<String, String> read(byte[] xml) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            try {
                return fields(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // The library's words repeat what it read, and this goes to a log.
            throw new CallbackRefused(Reason.MALFORMED);
        }
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        var text = new StringBuilder();
        var depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == 2) {
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 2) {
                        fields.put(reader.getLocalName(), text.toString());
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 2) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new CallbackRefused(
                        Reason.MALFORMED);
                default -> {
                    // Comments, blanks and the end carry no field.
                }
            }
        }
        return fields;
    }

    private static XMLInputFactory factory() {
        // Not newFactory(), which would take whatever a library brings.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
