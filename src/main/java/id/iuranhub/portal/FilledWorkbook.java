package id.iuranhub.portal;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A copy of a template with people in it. All parts of the workbook but the one sheet go over byte by byte, so that
 * styles, other sheets, names and whatever else a template has stay as they are. The same people give the same bytes.
 */
final class FilledWorkbook {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Template template;

    FilledWorkbook(Template template) {
        this.template = template;
    }

    /** @param people in the order of their rows */
    void write(Iterable<PortalRow> people, OutputStream out) throws IOException {
        try (var from = new ZipFile(template.file().toFile())) {
            String part = part(from);
            var to = new ZipOutputStream(out);
            for (var entries = from.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(copy(entry));
                if (entry.getName().equals(part)) {
                    to.write(filled(from, entry, people));
                } else {
                    try (var in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
        } catch (XMLStreamException broken) {
            throw new IOException("the template " + template.file().getFileName() + " does not read", broken);
        }
    }

    /** With the template's own time, so that the bytes do not depend on when. */
    private static ZipEntry copy(ZipEntry entry) {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        return copy;
    }

    private byte[] filled(ZipFile from, ZipEntry entry, Iterable<PortalRow> people)
            throws IOException, XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        try (var in = from.getInputStream(entry)) {
            new SheetFilling(template.sheet(), people).copy(in, bytes);
        }
        return bytes.toByteArray();
    }

    private String part(ZipFile from) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        each(from, RELATIONS, "Relationship",
                xml -> targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
        Map<String, String> bySheet = new HashMap<>();
        each(from, WORKBOOK, "sheet", xml -> bySheet.put(xml.getAttributeValue(null, "name"), targets.get(id(xml))));
        String target = bySheet.get(template.sheet().sheet());
        if (target == null) {
            throw new FileNotFoundException("sheet " + template.sheet().sheet());
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The {@code r:id}, whose namespace differs between the two editions of the standard. */
    private static String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private interface Look {
        void at(XMLStreamReader element);
    }

    private static void each(ZipFile from, String part, String element, Look look)
            throws IOException, XMLStreamException {
        ZipEntry entry = from.getEntry(part);
        if (entry == null) {
            throw new FileNotFoundException(part);
        }
        try (InputStream in = from.getInputStream(entry)) {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                    look.at(xml);
                }
            }
        }
    }

    /** Templates come from outside: no document type, nothing fetched. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
