package id.iuranhub.simulator.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an uploaded workbook. A reader of its own beside the hub's: what the hub misreads of its own files would else
 * be misread here alike.
 */
final class UploadReader {

    private static final String SHEET_OF_REFERENCE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** @param isText whether the workbook stores it as text */
    record Cell(String text, boolean isText) {
        static final Cell NONE = new Cell("", true);
    }

    /** @param line as the sheet counts it, from 1 */
    record Line(int line, List<Cell> cells) {
        Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.NONE;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text.isBlank());
        }

        List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    private final ZipFile archive;
    private final List<String> shared = new ArrayList<>();

    private UploadReader(ZipFile archive) {
        this.archive = archive;
    }

    /**
     * The lines of a sheet that are not blank, the header first. @throws Unreadable saying why in the portal's words
     */
    static List<Line> lines(Path file, String sheet) throws Unreadable {
        try (var archive = new ZipFile(file.toFile())) {
            return new UploadReader(archive).read(sheet);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new Unreadable("berkas bukan buku kerja .xlsx yang dapat dibaca");
        }
    }

    /** Why an upload is refused as a whole. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private List<Line> read(String sheet) throws IOException, XMLStreamException, Unreadable {
        if (archive.getEntry("xl/sharedStrings.xml") != null) {
            readShared();
        }
        var lines = new ArrayList<Line>();
        try (var in = part(partOf(sheet))) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    var line = row(xml, lines.isEmpty() ? 0 : lines.get(lines.size() - 1).line);
                    if (!line.isBlank()) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private String partOf(String sheet) throws IOException, XMLStreamException, Unreadable {
        String id = null;
        try (var in = part("xl/workbook.xml")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")
                        && sheet.equals(xml.getAttributeValue(null, "name"))) {
                    id = xml.getAttributeValue(SHEET_OF_REFERENCE, "id");
                }
            }
        }
        if (id == null) {
            throw new Unreadable("lembar " + sheet + " tidak ada: gunakan templat yang diunduh dari portal");
        }
        String target = targets().getOrDefault(id, "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        try (var in = part("xl/_rels/workbook.xml.rels")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        }
        return targets;
    }

    private void readShared() throws IOException, XMLStreamException {
        try (var in = part("xl/sharedStrings.xml")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    shared.add(texts(xml, "si"));
                }
            }
        }
    }

    /** The texts within an element, joined, without those that only tell how to pronounce it. */
    private static String texts(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                texts(xml, "rPh");
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
                break;
            }
        }
        return text.toString();
    }

    private Line row(XMLStreamReader xml, int before) throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        int line = number == null ? before + 1 : Integer.parseInt(number);
        var cells = new ArrayList<Cell>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add(Cell.NONE);
                }
                cells.add(cell(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return new Line(line, cells);
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String value = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = texts(xml, "is");
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("f")) {
                formula = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        boolean isShared = "s".equals(type) && !value.isEmpty();
        boolean isText = isShared || "inlineStr".equals(type) || value.isEmpty();
        return new Cell(isShared ? shared.get(Integer.parseInt(value)) : value, isText && !formula);
    }

    /** 0 for {@code A7}, 27 for {@code AB7}; the next one where a cell does not say where it stands. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return archive.getInputStream(entry);
    }
}
