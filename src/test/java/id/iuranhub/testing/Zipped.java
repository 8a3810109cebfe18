package id.iuranhub.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part, so that they can be wrong in ways no library would write. */
public final class Zipped {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public static Zipped workbook() {
        return new Zipped()
                .with("_rels/.rels", relations("rId1", "officeDocument", "/xl/workbook.xml"))
                .with("xl/_rels/workbook.xml.rels", relations("rId1", "worksheet", "worksheets/../sheets/One.xml",
                        "rId2", "worksheet", "sheets/two.xml", "rId3", "sharedStrings", "sharedStrings.xml"))
                .with("xl/workbook.xml", "<workbook xmlns:r='" + RELATIONS + "'><workbookPr/><sheets>"
                        + "<sheet name='A' r:id='rId1'/><sheet name='B' r:id='rId2'/></sheets></workbook>")
                .with("xl/sharedStrings.xml", "<sst><si><t>nik</t></si>"
                        + "<si><r><t>na</t></r><r><t>ma</t></r><rPh><t>x</t></rPh></si><si><t>upah</t></si></sst>")
                .with("xl/sheets/one.xml", "<worksheet><sheetData/></worksheet>")
                .sheet(header() + row(2, text("1"), text("A"), "<c><v>5</v></c>"));
    }

    public static String header() {
        return "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>";
    }

    public static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    public static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String relations(String... triples) {
        var xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < triples.length; i += 3) {
            xml.append("<Relationship Id='").append(triples[i]).append("' Type='").append(RELATIONS).append('/')
                    .append(triples[i + 1]).append("' Target='").append(triples[i + 2]).append("'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    public Zipped with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    public Zipped sheet(String rows) {
        return with("xl/sheets/two.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public String part(String name) {
        return parts.get(name);
    }

    public Path write(Path folder) throws IOException {
        return write(folder, zip -> { });
    }

    /** Without packing, so that a test may change a part where it lies. */
    public Path writeStored(Path folder) throws IOException {
        return write(folder, zip -> zip.setLevel(Deflater.NO_COMPRESSION));
    }

    private Path write(Path folder, Consumer<ZipOutputStream> how) throws IOException {
        Path file = folder.resolve("file.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            how.accept(zip);
            writeParts(zip);
        }
        return file;
    }

    /** Adds a part of so many blanks, which packs to almost nothing. */
    public Path writeWithBlanks(Path folder, String part, long blanks) throws IOException {
        Path file = folder.resolve("file.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            writeParts(zip);
            zip.putNextEntry(new ZipEntry(part));
            blanks(zip, blanks);
        }
        return file;
    }

    private void writeParts(ZipOutputStream zip) throws IOException {
        for (var part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void blanks(OutputStream out, long blanks) throws IOException {
        byte[] block = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < blanks; written += block.length) {
            out.write(block, 0, (int) Math.min(block.length, blanks - written));
        }
    }
}
