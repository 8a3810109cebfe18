package id.iuranhub.enrolment;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** One line of an enrolment snapshot, as it is stored. */
record Line(String kpj, String nik, String name, LocalDate birthDate, String npp, String division, String programmes,
            boolean active, LocalDate from, LocalDate to) {

    static final List<String> COLUMNS = List.of("kpj", "nik", "nama", "tanggal_lahir", "npp", "divisi", "program",
            "status", "mulai", "akhir");

    /** Reads the cells of a line. @throws Unreadable where one of them is not what the contract says */
    static Line of(int number, Map<String, String> cells) {
        var read = new Reader(number, cells);
        return new Line(read.digits("kpj", 11), read.digits("nik", 16), read.text("nama", 500), read.date("tanggal_lahir"),
                read.needed("npp", 20), read.text("divisi", 255), read.needed("program", 40), read.active(),
                read.date("mulai"), read.optionalDate("akhir"));
    }

    /** A snapshot cannot be used: half of it would make people look as if they had left. */
    static final class Unreadable extends RuntimeException {
        final transient Finding finding;

        Unreadable(int line, String field, String expected, String found) {
            super("line " + line + ", " + field + ": expected " + expected);
            finding = new Finding(Code.FILE_UNREADABLE, "baris " + line + ", " + field, expected, found);
        }
    }

    private record Reader(int number, Map<String, String> cells) {

        String text(String column, int longest) {
            String text = cells.getOrDefault(column, "");
            String cell = text == null ? "" : text.strip();
            return cell.length() <= longest ? cell : cell.substring(0, longest);
        }

        String needed(String column, int longest) {
            String text = text(column, longest + 1);
            if (text.isEmpty() || text.length() > longest) {
                throw new Unreadable(number, column, "1-" + longest, text);
            }
            return text;
        }

        String digits(String column, int length) {
            String text = text(column, 100);
            if (!text.matches("[0-9]{" + length + "}")) {
                throw new Unreadable(number, column, length + " x 0-9", text);
            }
            return text;
        }

        LocalDate date(String column) {
            try {
                return LocalDate.parse(text(column, 100));
            } catch (DateTimeParseException notADate) {
                throw new Unreadable(number, column, "yyyy-mm-dd", text(column, 100));
            }
        }

        LocalDate optionalDate(String column) {
            return text(column, 100).isEmpty() ? null : date(column);
        }

        boolean active() {
            String status = text("status", 100);
            if (!status.equals("A") && !status.equals("N")) {
                throw new Unreadable(number, "status", "A, N", status);
            }
            return status.equals("A");
        }
    }
}
