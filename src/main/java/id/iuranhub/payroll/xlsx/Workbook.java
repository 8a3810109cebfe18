package id.iuranhub.payroll.xlsx;

import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** An XLSX file: a ZIP of XML parts that name each other. */
final class Workbook implements Closeable {

    private static final int LONGEST_NAME = 31;
    /** A character may take so many bytes, written as {@code &#x1F600;}. */
    private static final int LONGEST_STRETCH = 10;
    private static final int MOST_RELATIONS = 10_000;
    private static final String DEFAULT_PART = "xl/workbook.xml";

    private final ZipFile zip;
    private final Limits limits;
    /** By name in lower case: names of parts are the same in any case. */
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private SharedStrings shared = SharedStrings.none();
    private boolean countsFrom1904;
    private boolean calculatesOnLoad;

    Workbook(Path file, Limits limits) throws IOException, XMLStreamException, FileRefused {
        this.limits = limits;
        ZipDirectory.check(file);
        this.zip = new ZipFile(file.toFile());
        try {
            UnpackedSize.check(zip, limits);
            zip.stream().forEach(entry -> parts.putIfAbsent(name(entry), entry));
            demandWorkbook();
            read();
        } catch (IOException | XMLStreamException | FileRefused | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** Some programs write the paths of Windows. */
    private static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Other programs' workbooks are archives too. */
    private void demandWorkbook() throws FileRefused {
        if (has("xl/workbook.bin")) {
            throw FileRefused.renamed(Format.XLSX.extension(), "xlsb");
        }
        if (!has("[Content_Types].xml") && !has(DEFAULT_PART) && !has("_rels/.rels")) {
            throw FileRefused.renamed(Format.XLSX.extension(), has("content.xml") ? "ods" : "zip");
        }
    }

    private void read() throws IOException, XMLStreamException, FileRefused {
        String workbook = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::part).findFirst().orElse(DEFAULT_PART);
        var relations = relations(workbook);
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings") && has(relation.part())) {
                UnpackedSize.check(entry(relation.part()), limits.maxSharedBytes());
                shared = SharedStrings.of(xml(relation.part()));
            }
        }
        readSheets(workbook, relations);
    }

    private void readSheets(String workbook, Map<String, Relation> relations) throws IOException, XMLStreamException {
        var named = new HashSet<String>();
        try (var xml = xml(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String date1904 = xml.attribute("date1904");
                    countsFrom1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.starts("calcPr")) {
                    String onLoad = xml.attribute("fullCalcOnLoad");
                    calculatesOnLoad = "1".equals(onLoad) || "true".equals(onLoad);
                } else if (xml.starts("sheet")) {
                    var relation = relations.get(xml.relationId());
                    // Named once more it would be read once more, and so on without end.
                    if (relation != null && has(relation.part()) && named.add(relation.part())) {
                        sheets.add(new Sheet(relation.part(), name(xml),
                                xml.attribute("state") != null && !"visible".equals(xml.attribute("state"))));
                    }
                }
            }
        }
    }

    /** Excel takes no longer ones. */
    private static String name(XmlPart sheet) {
        String name = Blank.stripped(Cell.text(String.valueOf(sheet.attribute("name"))));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** @param hidden whoever opens the workbook does not see it */
    private record Sheet(String part, String name, boolean hidden) {
    }

    private record Relation(String type, String part) {
    }

    /** What a part names, by the id it uses for it; nothing if it names nothing. The package itself is the part "". */
    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!has(name)) {
            return relations;
        }
        try (var xml = xml(name)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Type") != null && xml.attribute("Target") != null) {
                    if (relations.size() == MOST_RELATIONS) {
                        throw new XMLStreamException("more than " + MOST_RELATIONS + " relations of one part");
                    }
                    relations.put(xml.attribute("Id"),
                            new Relation(xml.attribute("Type"), resolved(folder, xml.attribute("Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String part = target.replace('\\', '/');
        String path = part.startsWith("/") ? part : "/" + folder + part;
        return Path.of(path).normalize().toString().replace('\\', '/').substring(1);
    }

    private boolean has(String part) {
        return entry(part) != null;
    }

    private ZipEntry entry(String part) {
        return parts.get(part.toLowerCase(Locale.ROOT));
    }

    private XmlPart xml(String part) throws IOException, XMLStreamException {
        var entry = entry(part);
        if (entry == null) {
            throw new XMLStreamException("no part " + part);
        }
        var markup = new Markup(new WorkbookPart(zip, entry), LONGEST_STRETCH * (long) limits.maxRecordBytes());
        return new XmlPart(markup, limits.maxRecordBytes());
    }

    int sheets() {
        return sheets.size();
    }

    XmlPart sheet(int number) throws IOException, XMLStreamException {
        return xml(sheets.get(number).part());
    }

    String name(int sheet) {
        return sheets.isEmpty() ? "" : sheets.get(sheet).name();
    }

    boolean isHidden(int sheet) {
        return !sheets.isEmpty() && sheets.get(sheet).hidden();
    }

    SharedStrings shared() {
        return shared;
    }

    /**
     * Whether its writer asks the spreadsheet program to work out all formulas: then none of what is stored for them is
     * a value.
     */
    boolean calculatesOnLoad() {
        return calculatesOnLoad;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
