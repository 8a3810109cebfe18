package id.iuranhub.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up exports in the formats that are not text, as long as wanted: a workbook of Palembang, a DBF of Sorong. */
final class Exports {

    private static final String[] HEADER = {"No", "NIK", "Nama", "Tanggal Lahir", "Nomor Peserta", "Jabatan",
            "Honorarium"};
    private static final String[] NAMES = {"BUDI SANTOSO", "SITI RAHAYU, S.Pd", "MADE WIBOWO", "NUR HASANAH",
            "ASEP LUBIS, S.Kom"};
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MAIN + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + MAIN + "worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + MAIN + "sharedStrings+xml\"/></Types>";

    private Exports() { }

    private static String nik(int number) {
        return String.format(Locale.ROOT, "167190%02d%02d%02d%04d", 1 + number % 28, 1 + number / 28 % 12,
                60 + number / 336 % 40, 1 + number / 13_440 % 9999);
    }

    /** Born on the day of {@link #nik}, as yyyymmdd. */
    private static String born(int number) {
        return String.format(Locale.ROOT, "19%02d%02d%02d", 60 + number / 336 % 40, 1 + number / 28 % 12,
                1 + number % 28);
    }

    /** Texts are shared between the cells, as Excel does. */
    static void writeWorkbook(Path file, int rows) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            part(zip, "[Content_Types].xml", CONTENT_TYPES);
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "sharedStrings",
                    "sharedStrings.xml"));
            part(zip, "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                    + RELATIONS
                    + "\"><sheets><sheet name=\"Daftar\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
            writeTexts(zip, rows);
            writeSheet(zip, rows);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String... pairs) {
        var xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < pairs.length; i += 2) {
            xml.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(RELATIONS).append('/')
                    .append(pairs[i])
                    .append("\" Target=\"").append(pairs[i + 1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void writeTexts(ZipOutputStream zip, int rows) throws IOException {
        part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (String header : HEADER) {
            text(zip, header);
        }
        text(zip, "PETUGAS KEBERSIHAN");
        for (int i = 0; i < rows; i++) {
            text(zip, nik(i));
            text(zip, NAMES[i % NAMES.length] + " " + i);
            text(zip, String.format(Locale.ROOT, "%011d", i + 1));
        }
        zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(("<si><t>" + text + "</t></si>").getBytes(StandardCharsets.UTF_8));
    }

    private static void writeSheet(ZipOutputStream zip, int rows) throws IOException {
        part(zip, "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        zip.write(row(1, "s0", "s1", "s2", "s3", "s4", "s5", "s6"));
        for (int i = 0; i < rows; i++) {
            int text = HEADER.length + 1 + 3 * i;
            zip.write(row(i + 2, "" + (i + 1), "s" + text, "s" + (text + 1), "" + serial(i), "s" + (text + 2),
                    "s" + HEADER.length,
                    "" + (2_000_000 + 100 * (i % 20_000))));
        }
        zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }

    private static long serial(int number) {
        var born = java.time.LocalDate.parse(born(number), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
        return born.toEpochDay() - java.time.LocalDate.of(1899, 12, 30).toEpochDay();
    }

    private static byte[] row(int number, String... cells) {
        var xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            boolean shared = cells[i].startsWith("s");
            xml.append("<c r=\"").append((char) ('A' + i)).append(number).append(shared ? "\" t=\"s\"><v>"
                    : "\" s=\"1\"><v>")
                    .append(cells[i], shared ? 1 : 0, cells[i].length()).append("</v></c>");
        }
        return xml.append("</row>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Field(String name, char type, int length) { }

    private static final Field[] FIELDS = {new Field("NIP", 'C', 18), new Field("NAMA", 'C', 50),
            new Field("NOKTP", 'C', 16),
        new Field("TGLLHR", 'D', 8), new Field("KDSKPD", 'C', 12), new Field("KDJNSTRANS", 'C', 1),
        new Field("GAPOK", 'N', 12),
        new Field("PJKK", 'N', 10), new Field("PJKM", 'N', 10), new Field("PBPJSTK", 'N', 10)};

    static void writeTable(Path file, int rows) throws IOException {
        int length = 1;
        for (Field field : FIELDS) {
            length += field.length;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            int header = 32 + 32 * FIELDS.length + 1;
            out.write(ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) 3).putInt(4, rows)
                    .putShort(8, (short) header).putShort(10, (short) length).array());
            for (Field field : FIELDS) {
                var descriptor = ByteBuffer.allocate(32).put(field.name.getBytes(StandardCharsets.US_ASCII));
                out.write(descriptor.put(11, (byte) field.type).put(16, (byte) field.length).array());
            }
            out.write('\r');
            for (int i = 0; i < rows; i++) {
                out.write(record(i).getBytes(StandardCharsets.US_ASCII));
            }
            out.write(0x1a);
        }
    }

    private static String record(int number) {
        String[] cells = {born(number) + "2010011" + String.format(Locale.ROOT, "%03d", number % 1000),
                NAMES[number % NAMES.length] + " " + number,
            nik(number), born(number), "DINAS ARSIP", "1", Integer.toString(2_000_000 + 100 * (number % 20_000)),
            "5000", "7000", "17700"};
        var record = new StringBuilder(" ");
        for (int i = 0; i < cells.length; i++) {
            String blanks = " ".repeat(FIELDS[i].length - cells[i].length());
            record.append(FIELDS[i].type == 'N' ? blanks + cells[i] : cells[i] + blanks);
        }
        return record.toString();
    }
}
