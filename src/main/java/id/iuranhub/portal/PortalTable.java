package id.iuranhub.portal;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Records;
import id.iuranhub.payroll.csv.CsvRecords;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.SheetRecords;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * A table that came from the portal: what stands above its header, the header, the lines below it. Columns are found by
 * their headers, whatever their order.
 *
 * @param title lines above the header, the cells of each joined by a space
 * @param columns by their headers, in the form of {@link Column#normal}
 */
record PortalTable(Kind kind, List<String> title, Map<String, Integer> columns, List<Line> lines) {

    /** What came. */
    enum Kind {
        /** Formulir 2a. */
        LIST,
        /** Rows that the portal did not take, each with why. */
        FAILED,
        /** The hub's form for new workers, filled in. */
        NEW_WORKERS
    }

    private static final Set<String> OF_A_LIST = Set.of("nik", "jkk", "jkm", "total");

    private static final Set<String> OF_A_FORM = Set.of("nomoridentitas", "namaibukandung");

    /** By which the words of a failed row are found, the first that is there. */
    static final List<String> WORDS = List.of("keterangangagal", "pesankesalahan", "pesan", "error", "alasan",
            "keterangan");
    /** By which a person is found. */
    static final List<String> CARDS = List.of("kpj", "nomoridentitaskpj");
    static final List<String> NIKS = List.of("nik", "nomoridentitas");

    private static final int DEEPEST_HEADER = 40;
    private static final int MOST_LINES = 200_000;
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /** A line below the header. @param number in the file, from 1 */
    record Line(int number, String[] cells) { }

    /** @throws FileRefused it does not read at all; @throws PortalRefused it is none of the portal's tables */
    static PortalTable read(Path file, Limits limits) throws FileRefused, PortalRefused, IOException {
        String extension = FileName.extension(file.getFileName().toString());
        var content = Content.of(file, extension, limits);
        try {
            if (extension.equals("csv")) {
                for (char delimiter : DELIMITERS) {
                    try (var records = new CsvRecords(file, content.charset(), delimiter, limits)) {
                        PortalTable table = find(records);
                        if (table != null) {
                            return table;
                        }
                    }
                }
                throw PortalRefused.because("columns");
            }
            if (!extension.equals("xlsx")) {
                throw PortalRefused.because(extension.equals("pdf") ? "pdf" : "format", "found", extension);
            }
            try (var records = new SheetRecords(file, limits)) {
                PortalTable table = find(records);
                if (table == null) {
                    throw PortalRefused.because("columns");
                }
                return table;
            }
        } catch (XMLStreamException | java.util.zip.ZipException | RuntimeException broken) {
            throw FileRefused.unreadable(new Value.Form(extension), Value.NOTHING);
        }
    }

    /** Null where no sheet has a header of one. */
    private static PortalTable find(Records records) throws IOException, FileRefused {
        do {
            var title = new ArrayList<String>();
            for (String[] cells = records.next(); cells != null && title.size() < DEEPEST_HEADER;
                    cells = records.next()) {
                var columns = headers(cells);
                Kind kind = kind(columns.keySet());
                if (kind != null) {
                    return new PortalTable(kind, title, columns, lines(records));
                }
                title.add(joined(cells));
            }
        } while (records.nextSheet());
        return null;
    }

    private static Kind kind(Set<String> headers) {
        if (headers.containsAll(OF_A_LIST)) {
            return Kind.LIST;
        }
        boolean named = CARDS.stream().anyMatch(headers::contains) || NIKS.stream().anyMatch(headers::contains);
        boolean worded = WORDS.stream().anyMatch(headers::contains);
        return named && worded ? Kind.FAILED : headers.containsAll(OF_A_FORM) ? Kind.NEW_WORKERS : null;
    }

    private static List<Line> lines(Records records) throws IOException, FileRefused {
        var lines = new ArrayList<Line>();
        for (String[] cells = records.next(); cells != null; cells = records.next()) {
            if (lines.size() == MOST_LINES) {
                throw FileRefused.tooLarge("", MOST_LINES, Value.NOTHING);
            }
            lines.add(new Line(records.line(), cells.clone()));
        }
        return lines;
    }

    private static Map<String, Integer> headers(String[] cells) {
        var headers = new HashMap<String, Integer>();
        for (int i = 0; i < cells.length; i++) {
            headers.putIfAbsent(Column.normal(Cell.written(cells[i])), i);
        }
        headers.remove("");
        return headers;
    }

    private static String joined(String[] cells) {
        var texts = new ArrayList<String>();
        for (String cell : cells) {
            String text = plain(cell);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join(" ", texts);
    }

    /** A cell as a person sees it; a number without an exponent. */
    static String plain(String cell) {
        String text = Cell.written(cell);
        return Cell.isNumber(cell) && text.matches("[0-9.]{1,20}[Ee][+]?[0-9]{1,2}")
                ? new BigDecimal(text).toPlainString() : text;
    }

    boolean has(String header) {
        return columns.containsKey(header);
    }

    /** Of the first of some columns that is there and says something; empty where none does. */
    String at(Line line, List<String> headers) {
        for (String header : headers) {
            String text = at(line, header);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    String at(Line line, String header) {
        return plain(raw(line, header));
    }

    /** As the file has it, with what marks a number. */
    String raw(Line line, String header) {
        Integer place = columns.get(header);
        return place == null || place >= line.cells.length ? "" : line.cells[place];
    }
}
