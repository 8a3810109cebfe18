package id.iuranhub.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.iuranhub.intake.SafeCell;
import id.iuranhub.model.Blth;
import id.iuranhub.portal.NewWorker;
import id.iuranhub.portal.NewWorkerColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * Mutasi as sheets: three with the portal's columns, as third parties tell them [unconfirmed], and those that are for
 * people. Every cell is text. What payroll does not know stays empty.
 */
final class MutasiSheets {

    static final String TO_TELL = "perlu_sebab";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private static final List<String> NEW = Stream.of(NewWorkerColumn.values()).map(Enum::name).toList();
    private static final List<String> WITH_CARD = List.of("NOMOR_IDENTITAS_KPJ", "NO_PEGAWAI", "NAMA_LENGKAP",
            "TGL_LAHIR", "UPAH", "LOKASI_PEKERJAAN", "STATUS_PEGAWAI", "TGL_AWAL_BEKERJA", "TGL_AKHIR_KONTRAK");
    private static final List<String> LEAVERS = List.of("KPJ", "NAMA_LENGKAP", "TGL_LAHIR", "SEBAB_NA",
            "TGL_KEJADIAN", "KETERANGAN");

    /** PP 44/2015 art 40(3) asks for the first three; the others are what the insurer's branches ask for. */
    private static final List<String> CLAIM = List.of("Surat kematian atau akta kematian", "Kartu peserta (KPJ)",
            "Surat keterangan ahli waris dari pejabat yang berwenang", "KTP peserta dan ahli waris", "Kartu keluarga",
            "Buku nikah bila ahli waris suami atau istri", "Buku tabungan ahli waris",
            "Formulir klaim JKM (tanyakan kantor cabang; daftar ini belum dikonfirmasi)");

    /** @param lines the header first */
    private record Sheet(String name, List<List<String>> lines) { }

    private final Mutasi mutasi;
    private final Blth blth;

    private MutasiSheets(Mutasi mutasi, Blth blth) {
        this.mutasi = mutasi;
        this.blth = blth;
    }

    /** One workbook. @param name without what it ends in */
    static Papers.Made workbook(Mutasi mutasi, Blth blth, String name) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            for (Sheet sheet : new MutasiSheets(mutasi, blth).sheets()) {
                var to = workbook.newWorksheet(sheet.name);
                for (int line = 0; line < sheet.lines.size(); line++) {
                    for (int column = 0; column < sheet.lines.get(line).size(); column++) {
                        to.inlineString(line, column, sheet.lines.get(line).get(column));
                        to.style(line, column).format("@").set();
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Papers.Made(name + ".xlsx", WorkbookPaper.withoutTime(out.toByteArray()));
    }

    /** One CSV a sheet that has anybody. @param name without what it ends in */
    static List<Papers.Made> csv(Mutasi mutasi, Blth blth, String name) {
        return new MutasiSheets(mutasi, blth).sheets().stream().filter(sheet -> sheet.lines.size() > 1)
                .map(sheet -> new Papers.Made(name + "_" + sheet.name + ".csv", csv(sheet))).toList();
    }

    private static byte[] csv(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
            var csv = CsvWriter.builder().fieldSeparator(';').build(text);
            sheet.lines.forEach(line -> csv.writeRecord(line.stream().map(SafeCell::of).toList()));
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<Sheet> sheets() {
        return List.of(newcomers(), withCard(), leavers(), toTell(), died(), moved(), wages());
    }

    private Sheet newcomers() {
        return sheet("data_tk_baru", NEW, mutasi.toEnrol().stream().filter(one -> !one.hasCard()).map(one -> {
            var person = one.person();
            var cells = new HashMap<String, String>();
            new NewWorker(person.nik(), "", person.name(), person.born(), person.staffNumber(), person.opd(),
                    one.wage()).known(blth).forEach((column, text) -> cells.put(column.name(), text));
            one.form().forEach((column, text) -> cells.put(column.name(), text));
            return filled(NEW, cells);
        }).toList());
    }

    private Sheet withCard() {
        return sheet("data_tk_lanjutan", WITH_CARD, mutasi.toEnrol().stream().filter(Mutasi.Joined::hasCard)
                .map(one -> filled(WITH_CARD, Map.of("NOMOR_IDENTITAS_KPJ", one.person().kpj(), "NO_PEGAWAI",
                one.person().staffNumber(), "NAMA_LENGKAP", one.person().name(), "TGL_LAHIR",
                day(one.person().born()), "UPAH", Long.toString(one.wage())))).toList());
    }

    private Sheet leavers() {
        return sheet("data_tk_na", LEAVERS, mutasi.gone().stream().filter(Mutasi.Gone::isToTell).map(one -> {
            var reason = one.reason().orElseThrow();
            return List.of(one.insured().kpj(), one.insured().name(), day(one.insured().born()), reason.cause().word(),
                    day(reason.on()), reason.note());
        }).toList());
    }

    /** The form: filled in and laid into {@code portal/mutasi/}, it says why people left. */
    private Sheet toTell() {
        return sheet(TO_TELL, List.of("NIK", "KPJ", "NAMA", "PERANGKAT_DAERAH", "SEJAK", "SEBAB", "TANGGAL",
                "KETERANGAN"), mutasi.gone().stream().filter(one -> one.ended().isEmpty() && one.reason().isEmpty())
                .map(one -> List.of(one.person().nik(), one.person().kpj(), one.insured().name(), one.person().opd(),
                one.since().toString(), "", "", "")).toList());
    }

    private Sheet died() {
        var columns = new ArrayList<>(List.of("KPJ", "NIK", "NAMA", "TGL_LAHIR", "TGL_MENINGGAL", "PERANGKAT_DAERAH",
                "UPAH_TERAKHIR", "BLTH_TERAKHIR", "BULAN_LUNAS", "KODE_IURAN_BELUM_LUNAS"));
        for (int i = 0; i < CLAIM.size(); i++) {
            columns.add("DOKUMEN_" + (i + 1));
        }
        return sheet("meninggal", columns, mutasi.died().stream().map(one -> {
            var cells = new ArrayList<>(List.of(one.insured().kpj(), one.person().nik(), one.insured().name(),
                    day(one.insured().born()), day(one.reason().on()), one.person().opd(), Long.toString(one.wage()),
                    one.last() == null ? "" : one.last().toString(), Integer.toString(one.paidMonths()),
                    String.join(" ", one.unpaid())));
            cells.addAll(CLAIM);
            return List.copyOf(cells);
        }).toList());
    }

    private Sheet moved() {
        return sheet("pindah", List.of("NIK", "KPJ", "NAMA", "DARI", "KE"), mutasi.moved().stream()
                .map(one -> List.of(one.person().nik(), one.person().kpj(), one.person().name(), one.from(),
                one.person().opd())).toList());
    }

    private Sheet wages() {
        return sheet("perubahan_upah", List.of("NIK", "KPJ", "NAMA", "PERANGKAT_DAERAH", "UPAH_LAMA", "UPAH_BARU"),
                mutasi.wages().stream().map(one -> List.of(one.person().nik(), one.person().kpj(),
                one.person().name(), one.person().opd(), Long.toString(one.before()), Long.toString(one.now())))
                .toList());
    }

    private static Sheet sheet(String name, List<String> columns, List<List<String>> lines) {
        var all = new ArrayList<List<String>>(List.of(columns));
        all.addAll(lines);
        return new Sheet(name, all);
    }

    private static List<String> filled(List<String> columns, Map<String, String> cells) {
        var line = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        cells.forEach((column, cell) -> line.set(columns.indexOf(column), cell));
        return line;
    }

    private static String day(LocalDate dayOrNull) {
        return dayOrNull == null ? "" : DAY.format(dayOrNull);
    }

    static List<String> claim() {
        return CLAIM;
    }
}
