package id.iuranhub.payroll.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. Workbooks come from outside: no document type is taken, nothing
 * outside the part is ever fetched, and neither depth nor a single text can grow without limit.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    /** A workbook uses some dozens. The parser keeps every name it has met. */
    private static final int MOST_NAMES = 2000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final int maxText;
    private final Set<String> names = new HashSet<>();
    /** Most of them again, where they are found at once: the parser answers one name with one and the same text. */
    private final String[] met = new String[256];
    private int depth;
    private int event;

    XmlPart(InputStream in, int maxText) throws XMLStreamException {
        this.in = in;
        this.maxText = maxText;
        this.reader = factory().createXMLStreamReader(in);
    }

    /** One each: a factory gathers the names that its readers meet. */
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        return factory;
    }

    /** Goes on to where the next element begins or ends; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a workbook has no document type");
            }
            if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                meet(reader.getPITarget());
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return true;
            }
        }
        return false;
    }

    private void begin() throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("elements nest deeper than " + DEEPEST);
        }
        meet(reader.getLocalName());
        meet(reader.getPrefix());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            meet(reader.getAttributeLocalName(i));
            meet(reader.getAttributePrefix(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            meet(reader.getNamespacePrefix(i));
        }
    }

    /** @param name null for the default namespace */
    private void meet(String name) throws XMLStreamException {
        if (name == null) {
            return;
        }
        int place = name.hashCode() & (met.length - 1);
        if (met[place] == name) {
            return;
        }
        met[place] = name;
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new XMLStreamException("more names than " + MOST_NAMES);
        }
    }

    boolean starts(String element) {
        return event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    /** Null where the element has no such attribute. */
    String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** The {@code r:id}, whose namespace differs between the two editions of the standard. */
    String relationId() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element just begun; goes on to its end. */
    void appendText(StringBuilder text) throws XMLStreamException, FileRefused {
        while (reader.hasNext()) {
            event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a text was expected, not " + reader.getLocalName());
            }
            if (isText()) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > maxText) {
                    throw FileRefused.tooLarge("record", maxText, Value.NOTHING);
                }
            }
        }
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
