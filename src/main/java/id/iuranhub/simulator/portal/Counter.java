package id.iuranhub.simulator.portal;

import id.iuranhub.simulator.portal.UploadReader.Line;
import id.iuranhub.simulator.portal.UploadReader.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Serves one employer's month: takes what is handed in and writes the answers beside one another. */
final class Counter {

    private static final List<Object> ANSWERED =
            List.of("nomor", "berkas", "hasil", "baris", "diterima", "gagal", "pesan");
    private static final String POSTED = "bulan ini sudah POSTING; perubahan melalui kantor cabang";

    private final Month month;
    private final Members members;
    private final Path out;
    private final List<List<Object>> answers = new ArrayList<>(List.of(ANSWERED));

    Counter(Month month, Members members, Path out) {
        this.month = month;
        this.members = members;
        this.out = out;
    }

    private record Result(boolean done, int rows, int taken, String message) {
        static Result refused(String message) {
            return new Result(false, 0, 0, message);
        }
    }

    /** @param handedIn an upload, or a deed by its name */
    void serve(Path handedIn, PortalFaults faults) throws IOException {
        String name = handedIn.getFileName().toString();
        int number = answers.size();
        Result result = switch (name.toLowerCase(Locale.ROOT).replaceFirst("\\.txt$", "")) {
            case "finalisasi" -> deed(month.finalise().orElse(""));
            case "posting" -> deed(month.post().orElse(""));
            default -> upload(handedIn, name, number, faults);
        };
        tell(faults);
        answers.add(List.of(String.valueOf(number), name, result.done ? "selesai" : "ditolak",
                String.valueOf(result.rows), String.valueOf(result.taken),
                String.valueOf(result.rows - result.taken), result.message));
        AnswerFile.put(out.resolve("jawaban.csv"), AnswerFile.csv(answers));
    }

    private Result deed(String whyNot) {
        return whyNot.isEmpty() ? new Result(true, 0, 0, month.state().toString()) : Result.refused(whyNot);
    }

    private Result upload(Path file, String name, int number, PortalFaults faults) throws IOException {
        String expected = Sheets.TEMPLATE + month.npp();
        if (!name.equals(expected + ".xlsx") && !name.equals(expected + ".xls")) {
            return Result.refused("nama berkas harus " + expected + ".xlsx seperti templat");
        }
        if (month.state() == Month.State.POSTING) {
            return Result.refused(POSTED);
        }
        if (name.endsWith(".xls")) {
            return Result.refused("portal tiruan ini hanya membaca .xlsx");
        }
        List<Line> lines;
        try {
            lines = UploadReader.lines(file, Sheets.WAGES);
        } catch (Unreadable why) {
            return Result.refused(why.getMessage());
        }
        if (lines.isEmpty() || !lines.get(0).texts().equals(Sheets.COLUMNS)) {
            return Result.refused("versi templat tidak sesuai: baris judul harus " + String.join(", ", Sheets.COLUMNS));
        }
        int rows = lines.size() - 1;
        if (rows == 0 || rows > Sheets.MOST_ROWS) {
            return Result.refused("jumlah baris " + rows + ", paling sedikit 1 dan paling banyak " + Sheets.MOST_ROWS);
        }
        return judge(lines.subList(1, lines.size()), number, faults);
    }

    private Result judge(List<Line> lines, int number, PortalFaults faults) throws IOException {
        var rules = new WageRules(month.npp(), month.blth(), members);
        var failed = new ArrayList<List<Object>>();
        var taken = new ArrayList<Wage>();
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            var complaints = new ArrayList<>(rules.faults(line));
            if (!line.at(Sheets.KPJ).text().isEmpty() && !seen.add(line.at(Sheets.KPJ).text())) {
                complaints.add("KPJ: dua kali dalam berkas ini");
            }
            if (faults.failRows().contains(i + 1)) {
                complaints.add(faults.message());
            }
            if (complaints.isEmpty()) {
                taken.add(WageRules.wage(line));
            } else {
                failed.add(failed(line, String.join(" | ", complaints)));
            }
        }
        boolean isVoid = month.take(taken);
        if (!failed.isEmpty()) {
            failed.add(0, failedColumns());
            AnswerFile.write(out, "gagal_%03d".formatted(number), Sheets.WAGES, failed);
        }
        return new Result(true, lines.size(), taken.size(), isVoid ? "iuran yang sudah dihitung batal" : "");
    }

    private static List<Object> failedColumns() {
        var columns = new ArrayList<Object>(List.of("BARIS"));
        columns.addAll(Sheets.COLUMNS);
        columns.add("KETERANGAN");
        return columns;
    }

    private static List<Object> failed(Line line, String complaint) {
        var cells = new ArrayList<Object>(List.of(String.valueOf(line.line())));
        for (int column = 0; column < Sheets.COLUMNS.size(); column++) {
            cells.add(line.at(column).text());
        }
        cells.add(complaint);
        return cells;
    }

    /** The month as it stands now; the list only once it is posted. */
    private void tell(PortalFaults faults) throws IOException {
        var reckoned = month.reckoned();
        Path list = out.resolve(PrintedList.name(month) + ".csv");
        if (month.state() == Month.State.POSTING && !Files.exists(list)) {
            AnswerFile.write(out, PrintedList.name(month), "Formulir 2a",
                    new PrintedList(month, members, faults).lines());
        }
        AnswerFile.put(out.resolve("keadaan.csv"), AnswerFile.csv(List.of(
                List.of("npp", "blth", "keadaan", "orang", "iuran", "kode_iuran"),
                List.of(month.npp(), month.blth().toString(), month.state().toString(),
                String.valueOf(month.people()), reckoned.map(one -> String.valueOf(one.total())).orElse(""),
                reckoned.map(Month.Reckoned::kodeIuran).orElse("")))));
    }
}
