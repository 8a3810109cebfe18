package id.iuranhub.payroll.xlsx;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.AnyFile;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The XML of a workbook: its parts one after another, each headed by a line {@code == name}. The archive around them is
 * made.
 */
class SheetFuzz {

    private static final Source SOURCE = Fixtures.shipped("palembang-opd");

    @DictionaryEntries({"<row r='3'>", "<c r='B2' t='s'>", "<c t='inlineStr'><is><t>", "</t></is></c>", "<v>1E15</v>",
            "t='d'", "t='b'",
        "<![CDATA[", "&#x2;", "&amp;", "<!DOCTYPE a>", "<?xml version='1.0' encoding='UTF-16'?>", "date1904='1'",
        "xl/sharedStrings.xml"})
    @FuzzTest(maxDuration = "6s")
    void anyPartsAreRowsOrARefusal(byte[] bytes) throws IOException {
        AnyFile.hold(packed(parts(bytes)), "xlsx", SOURCE);
    }

    /** Byte for byte, so that no encoding stands between the fuzzer and the parser. */
    private static Map<String, String> parts(byte[] bytes) {
        var parts = new LinkedHashMap<String, String>();
        for (String part : new String(bytes, StandardCharsets.ISO_8859_1).split("(^|\n)== ")) {
            int end = part.indexOf('\n');
            if (end > 0 && end < 60) {
                parts.putIfAbsent(part.substring(0, end), part.substring(end + 1));
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}
