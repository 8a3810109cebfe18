package id.iuranhub.paper;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nik;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why people left, which payroll does not say: {@code portal/mutasi/<scheme>_<blth>.csv}, {@code nik;sebab;tanggal;
 * keterangan}, other columns passed over. It is the list {@code perlu_sebab} of {@code hub mutasi}, filled in. What an
 * earlier month's file says holds until a later one says otherwise.
 */
final class LeavingReasons {

    private static final List<DateTimeFormatter> DAYS = List.of("dd-MM-uuuu", "dd/MM/uuuu", "uuuu-MM-dd").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final List<String> NEEDED = List.of("NIK", "SEBAB", "TANGGAL");
    private static final String NOTE = "KETERANGAN";

    /** @param on the day of the event; of a death, the day of death */
    record Reason(LeavingCause cause, LocalDate on, String note) { }

    private final Path folder;

    LeavingReasons(Path folder) {
        this.folder = folder;
    }

    /**
     * By NIK, as known for a month.
     *
     * @throws Misconfigured where a file cannot be used, with every fault of it; nothing of it counts then
     */
    Map<String, Reason> of(String scheme, Blth until) {
        var files = new TreeMap<Blth, Path>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.list(folder)) {
                all.filter(Files::isRegularFile).forEach(file -> month(file, scheme)
                        .filter(blth -> blth.compareTo(until) <= 0).ifPresent(blth -> files.put(blth, file)));
            } catch (IOException | UncheckedIOException cannot) {
                throw new Misconfigured(folder + " cannot be read: " + cannot, cannot);
            }
        }
        var reasons = new HashMap<String, Reason>();
        files.values().forEach(file -> new OneFile(file, reasons).read());
        return reasons;
    }

    private static Optional<Blth> month(Path file, String scheme) {
        String name = file.getFileName().toString();
        return name.startsWith(scheme + "_") && name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? Blth.parse(name.substring(scheme.length() + 1, name.length() - ".csv".length())) : Optional.empty();
    }

    /** One of them while it is read. */
    private static final class OneFile {

        private final Path file;
        private final Map<String, Reason> reasons;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<String> faults = new ArrayList<>();

        OneFile(Path file, Map<String, Reason> reasons) {
            this.file = file;
            this.reasons = reasons;
        }

        void read() {
            var read = new HashMap<String, Reason>();
            try (var lines = CsvReader.builder().fieldSeparator(separator()).detectBomHeader(true)
                    .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file)) {
                lines.forEach(line -> line(line, read));
            } catch (IOException | UncheckedIOException | CsvParseException cannot) {
                throw new Misconfigured(file.getFileName() + " cannot be read: " + cannot.getMessage(), cannot);
            }
            if (columns.isEmpty()) {
                faults.add("there is no header; expected " + String.join(";", NEEDED) + ";" + NOTE);
            }
            if (!faults.isEmpty()) {
                throw new Misconfigured(file.getFileName() + ": " + String.join("; ", faults));
            }
            reasons.putAll(read);
        }

        private char separator() throws IOException {
            try (var text = Files.newBufferedReader(file)) {
                String head = text.readLine();
                return head != null && head.indexOf(';') < 0 && head.indexOf(',') >= 0 ? ',' : ';';
            }
        }

        private void line(CsvRecord line, Map<String, Reason> read) {
            if (columns.isEmpty()) {
                header(line);
            } else if (!cell(line, "SEBAB").isEmpty()) {
                reason(line, read);
            }
        }

        private void header(CsvRecord line) {
            for (int column = 0; column < line.getFieldCount(); column++) {
                columns.putIfAbsent(plain(line.getField(column)).toUpperCase(Locale.ROOT).replaceAll("[ _.]", ""),
                        column);
            }
            var missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                faults.add("line " + line.getStartingLineNumber() + ": columns " + missing + " are missing");
            }
        }

        private void reason(CsvRecord line, Map<String, Reason> read) {
            String at = "line " + line.getStartingLineNumber() + ": ";
            String nik = cell(line, "NIK");
            if (!Nik.isValid(nik)) {
                faults.add(at + "nik: expected 16 digits, found " + Nik.mask(nik));
            }
            var cause = LeavingCause.of(cell(line, "SEBAB"));
            if (cause.isEmpty()) {
                faults.add(at + "sebab: expected one of " + LeavingCause.every() + ", found '" + cell(line, "SEBAB")
                        + "'");
            }
            var day = day(cell(line, "TANGGAL"));
            if (day.isEmpty()) {
                faults.add(at + "tanggal: expected a day like 31-05-2026, found '" + cell(line, "TANGGAL") + "'");
            }
            if (cause.isPresent() && day.isPresent()) {
                var reason = new Reason(cause.get(), day.get(), cell(line, NOTE));
                if (read.put(nik, reason) != null) {
                    faults.add(at + "nik " + Nik.mask(nik) + " stands there twice");
                }
            }
        }

        private String cell(CsvRecord line, String name) {
            Integer column = columns.get(name);
            return column == null || column >= line.getFieldCount() ? "" : plain(line.getField(column));
        }

        /** Without what makes a cell safe for a spreadsheet. */
        private static String plain(String cell) {
            String text = cell.strip();
            if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
                text = text.substring(2, text.length() - 1);
            }
            return text.startsWith("'") ? text.substring(1).strip() : text;
        }
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException another) {
                // of another format
            }
        }
        return Optional.empty();
    }
}
