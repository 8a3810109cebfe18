package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Blank;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is by how it begins, whatever its name says; for files that people have renamed instead of saving them
 * anew.
 */
final class Signature {

    /** So many bytes are looked at. */
    private static final int LENGTH = 512;

    private static final Map<String, String> BINARY = Map.of(
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "xls",
            "PK\u0003\u0004", "zip",
            "%PDF-", "pdf",
            "{\\rtf", "rtf");
    /** Where the parts of a ZIP are told apart: its first one says it. */
    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";
    /** dBase III, with memos, FoxPro. */
    private static final String VERSIONS = "\u0003\u0083\u00f5\u0030\u0031";
    private static final int HEADER = 32;
    private static final int FOXPRO_LINK = 263;
    private static final String XLSX_FIRST = "[Content_Types].xml";

    private Signature() {
    }

    /** {@code xls, zip, xlsx, ods, dbf, html, xml, pdf, rtf}; empty for what may be a text or a table. */
    static Optional<String> of(byte[] begin, int length) {
        String start = new String(begin, 0, Math.min(length, LENGTH), StandardCharsets.ISO_8859_1);
        for (var signature : BINARY.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return Optional.of(signature.getValue().equals("zip") ? zip(start) : signature.getValue());
            }
        }
        return isTable(start) ? Optional.of("dbf") : markup(start);
    }

    /** Whether a file begins with nothing but characters that people write. */
    static boolean isText(byte[] begin, int length) {
        for (int i = 0; i < Math.min(length, LENGTH); i++) {
            if (begin[i] >= 0 && begin[i] < ' ' && begin[i] != '\t' && begin[i] != '\r' && begin[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A DBF begins with its version, the day of its last change, and a header of so many fields of 32 bytes. */
    private static boolean isTable(String start) {
        if (start.length() < HEADER || VERSIONS.indexOf(start.charAt(0)) < 0) {
            return false;
        }
        int header = start.charAt(8) + start.charAt(9) * 256;
        boolean day = start.charAt(2) >= 1 && start.charAt(2) <= 12 && start.charAt(3) >= 1 && start.charAt(3) <= 31;
        return day && (header % HEADER == 1 || (header - FOXPRO_LINK) % HEADER == 1);
    }

    private static String zip(String start) {
        return start.contains(OPEN_DOCUMENT) ? "ods" : start.contains(XLSX_FIRST) || start.contains("xl/") ? "xlsx"
                : "zip";
    }

    /** Web pages that call themselves a workbook are what some payroll programs export. */
    private static Optional<String> markup(String start) {
        String text = Blank.stripped(start.replace("\u00ef\u00bb\u00bf", "")).toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        return text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")
                || text.contains("<meta")
                ? Optional.of("html")
                : text.startsWith("<?xml") ? Optional.of("xml") : Optional.empty();
    }
}
