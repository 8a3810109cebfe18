package id.iuranhub.simulator.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import id.iuranhub.model.Programme;
import id.iuranhub.simulator.books.Enrolment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A portal on a folder of a test, and somebody who uploads into it. */
final class PortalWorld {

    static final String NPP = "PLBG0001";
    static final String BLTH = "2026-05";
    static final String UPLOAD = "template_upah_" + NPP + ".xlsx";

    final Path folder;
    final Portal portal;

    PortalWorld(Path folder, List<Enrolment> enrolments, PortalFaults faults) {
        this.folder = folder;
        this.portal = Portal.open(folder, enrolments, faults);
    }

    /** The nth person: a NIK of 1 February 1990, a card, a wage of 3,043,111 rupiah. */
    static List<Object> person(int n) {
        return new ArrayList<>(List.of("727101010290%04d".formatted(n), "", "%011d".formatted(n), "", "PEKERJA " + n,
                "01-02-1990", "3043111", "0", "05-2026", NPP));
    }

    static Enrolment card(int n, List<Programme> programmes) {
        return new Enrolment("%011d".formatted(n), "727101010290%04d".formatted(n), "PEKERJA " + n,
                LocalDate.of(1990, 2, 1), NPP, "DINAS", programmes, Enrolment.Status.A, LocalDate.of(2020, 1, 1), null);
    }

    static List<List<Object>> table(List<?>... rows) {
        var table = new ArrayList<List<Object>>();
        table.add(new ArrayList<>(Sheets.COLUMNS));
        for (var row : rows) {
            table.add(new ArrayList<>(row));
        }
        return table;
    }

    /** Hands a workbook in and has it answered. */
    void upload(String name, List<List<Object>> table) throws IOException, InterruptedException {
        handIn(name, workbook(Sheets.WAGES, table));
    }

    void deed(String name) throws IOException, InterruptedException {
        handIn(name, new byte[0]);
    }

    void handIn(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = folder.resolve("in").resolve(NPP).resolve(BLTH).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        portal.look();
        portal.look();
    }

    void postWith(List<List<Object>> table) throws IOException, InterruptedException {
        upload(UPLOAD, table);
        deed("finalisasi");
        deed("posting");
    }

    static byte[] workbook(String sheet, List<List<Object>> table) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var to = workbook.newWorksheet(sheet);
            for (int line = 0; line < table.size(); line++) {
                for (int column = 0; column < table.get(line).size(); column++) {
                    if (table.get(line).get(column) instanceof Long number) {
                        to.value(line, column, number);
                    } else {
                        to.value(line, column, table.get(line).get(column).toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    Path out() {
        return folder.resolve("out").resolve(NPP).resolve(BLTH);
    }

    /** The lines of an answer. */
    List<List<String>> answer(String name) throws IOException {
        try (var lines = CsvReader.builder().fieldSeparator(';').skipEmptyLines(false).detectBomHeader(true)
                .allowMissingFields(true).allowExtraFields(true).ofCsvRecord(out().resolve(name))) {
            return lines.stream().map(line -> line.getFields()).toList();
        }
    }

    /** The last line of {@code jawaban.csv}. */
    List<String> last() throws IOException {
        var all = answer("jawaban.csv");
        return all.get(all.size() - 1);
    }

    /** The month as {@code keadaan.csv} has it. */
    List<String> state() throws IOException {
        return answer("keadaan.csv").get(1);
    }

    List<List<String>> printed() throws IOException {
        return answer("formulir-2a_" + NPP + "_" + BLTH + ".csv");
    }
}
