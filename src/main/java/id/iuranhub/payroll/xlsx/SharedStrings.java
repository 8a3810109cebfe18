package id.iuranhub.payroll.xlsx;

import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.value.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook point to by number. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    static SharedStrings none() {
        return new SharedStrings();
    }

    /** Reads the part and closes it. */
    static SharedStrings of(XmlPart part) throws IOException, XMLStreamException, FileRefused {
        var shared = new SharedStrings();
        var text = new StringBuilder();
        try (part) {
            while (part.next()) {
                if (part.starts("si")) {
                    text.setLength(0);
                    appendRuns(part, text, "si");
                    shared.texts.add(text.isEmpty() ? "" : Cell.text(Escapes.resolved(text.toString())));
                }
            }
        }
        return shared;
    }

    /**
     * Gathers the runs of a rich text up to the end of an element; how a Japanese text is pronounced is no part of it.
     */
    static void appendRuns(XmlPart part, StringBuilder text, String element) throws XMLStreamException, FileRefused {
        boolean pronunciation = false;
        while (part.next() && !part.ends(element)) {
            if (part.starts("rPh") || part.ends("rPh")) {
                pronunciation = part.starts("rPh");
            } else if (part.starts("t") && !pronunciation) {
                part.appendText(text);
            }
        }
    }

    /** @throws IndexOutOfBoundsException for a number that no text has */
    String get(int number) {
        return texts.get(number);
    }
}
