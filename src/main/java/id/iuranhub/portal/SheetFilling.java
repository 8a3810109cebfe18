package id.iuranhub.portal;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Copies the XML of one sheet and puts people into its rows. A cell that is filled keeps its style and becomes a text;
 * all others, and hidden rows, stay.
 */
final class SheetFilling {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final PortalSheet sheet;
    private final Iterator<PortalRow> people;
    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    /** Of the template's first row, by column: further rows look like it. */
    private final Map<Integer, String> styles = new HashMap<>();
    private XMLEventWriter out;
    private QName row;
    private int next;
    private int last;

    SheetFilling(PortalSheet sheet, Iterable<PortalRow> people) {
        this.sheet = sheet;
        this.people = people.iterator();
        this.next = sheet.firstRow();
    }

    void copy(InputStream in, OutputStream to) throws XMLStreamException {
        XMLEventReader from = FilledWorkbook.factory().createXMLEventReader(in);
        out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(to, "UTF-8");
        while (from.hasNext()) {
            XMLEvent event = from.nextEvent();
            if (starts(event, "dimension")) {
                pass(from, event);
            } else if (starts(event, "sheetData")) {
                row = new QName(event.asStartElement().getName().getNamespaceURI(), "row",
                        event.asStartElement().getName().getPrefix());
                out.add(event);
            } else if (starts(event, "row")) {
                rowOf(pass(from, event));
            } else {
                if (event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("sheetData")) {
                    newRowsBefore(Integer.MAX_VALUE);
                }
                out.add(event);
            }
        }
        out.flush();
    }

    /** An element, from its beginning to its end. */
    private static List<XMLEvent> pass(XMLEventReader from, XMLEvent start) throws XMLStreamException {
        var element = new ArrayList<>(List.of(start));
        for (int depth = 1; depth > 0;) {
            XMLEvent event = from.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            element.add(event);
        }
        return element;
    }

    private void rowOf(List<XMLEvent> element) throws XMLStreamException {
        StartElement start = element.get(0).asStartElement();
        String number = attribute(start, "r");
        int line = number == null ? last + 1 : Integer.parseInt(number);
        last = line;
        newRowsBefore(line);
        if (line != next) {
            add(element);
            return;
        }
        if (isTrue(attribute(start, "hidden"))) {
            next++;
            add(element);
            return;
        }
        var cells = cells(element);
        if (line == sheet.firstRow()) {
            cells.forEach((place, cell) -> styles.put(place, attribute(cell.get(0).asStartElement(), "s")));
        }
        if (people.hasNext()) {
            write(start, cells, people.next());
            next++;
        } else {
            add(element);
        }
    }

    private void newRowsBefore(int line) throws XMLStreamException {
        while (next < line && people.hasNext()) {
            write(events.createStartElement(row.getPrefix(), row.getNamespaceURI(), "row",
                    List.of(events.createAttribute("r", Integer.toString(next))).iterator(), null), Map.of(),
                    people.next());
            next++;
        }
    }

    /** By column, from 0. */
    private static Map<Integer, List<XMLEvent>> cells(List<XMLEvent> element) {
        var cells = new TreeMap<Integer, List<XMLEvent>>();
        int place = -1;
        int depth = 0;
        for (XMLEvent event : element.subList(1, element.size() - 1)) {
            if (event.isStartElement() && depth++ == 0) {
                String reference = attribute(event.asStartElement(), "r");
                place = reference == null ? place + 1 : ColumnLetters.place(reference);
                cells.put(place, new ArrayList<>());
            }
            if (depth > 0) {
                cells.get(place).add(event);
            }
            depth -= event.isEndElement() ? 1 : 0;
        }
        return cells;
    }

    private void write(StartElement start, Map<Integer, List<XMLEvent>> there, PortalRow person)
            throws XMLStreamException {
        var cells = new TreeMap<>(there);
        for (PortalSheet.Cell column : sheet.columns()) {
            var old = there.get(column.place());
            String style = old == null ? styles.get(column.place()) : attribute(old.get(0).asStartElement(), "s");
            cells.put(column.place(), text(column.column() + next, style, column.of(person)));
        }
        out.add(start);
        for (var cell : cells.values()) {
            add(cell);
        }
        out.add(events.createEndElement(row, null));
    }

    private List<XMLEvent> text(String reference, String style, String text) {
        var attributes = new ArrayList<Attribute>(List.of(events.createAttribute("r", reference)));
        if (style != null) {
            attributes.add(events.createAttribute("s", style));
        }
        attributes.add(events.createAttribute("t", "inlineStr"));
        String prefix = row.getPrefix();
        String space = row.getNamespaceURI();
        return List.of(events.createStartElement(prefix, space, "c", attributes.iterator(), null),
                events.createStartElement(prefix, space, "is"),
                events.createStartElement(prefix, space, "t",
                        List.of(events.createAttribute("xml", XML, "space", "preserve")).iterator(), null),
                events.createCharacters(text), events.createEndElement(prefix, space, "t"),
                events.createEndElement(prefix, space, "is"), events.createEndElement(prefix, space, "c"));
    }

    private void add(List<XMLEvent> element) throws XMLStreamException {
        for (XMLEvent event : element) {
            out.add(event);
        }
    }

    private static boolean starts(XMLEvent event, String element) {
        return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(element);
    }

    /** Null where it has none. */
    private static String attribute(StartElement element, String name) {
        Attribute attribute = element.getAttributeByName(new QName(name));
        return attribute == null ? null : attribute.getValue();
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
