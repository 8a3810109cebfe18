package id.iuranhub.paper;

import static id.iuranhub.paper.Paper.Column.number;
import static id.iuranhub.paper.Paper.Column.text;

import id.iuranhub.paper.Paper.Line;
import id.iuranhub.paper.Paper.Listing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Mutasi as a list for Disnaker. Names are those of payroll; who left months ago, before payroll came here, has none.
 */
final class MutasiPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Mutasi mutasi;

    private MutasiPaper(Mutasi mutasi) {
        this.mutasi = mutasi;
    }

    static List<Paper.Block> of(Mutasi mutasi) {
        return new MutasiPaper(mutasi).blocks();
    }

    private List<Paper.Block> blocks() {
        var blocks = new ArrayList<Paper.Block>();
        if (!mutasi.comparable()) {
            blocks.add(new Paper.Words("Berkas bulan sebelumnya tidak ada: yang masuk dan perubahan upah tidak dapat"
                    + " dibandingkan."));
        }
        if (!mutasi.hasRun()) {
            blocks.add(new Paper.Words("Bulan ini belum dikirim: yang keluar baru diketahui sesudah pengiriman."));
        }
        if (mutasi.waiting() > 0) {
            blocks.add(new Paper.Words(mutasi.waiting() + " orang tidak dihitung keluar karena perangkat daerahnya"
                    + " belum mengirim berkas."));
        }
        blocks.add(new Paper.Words("A. Masuk"));
        blocks.add(joined());
        blocks.add(new Paper.Words("B. Keluar"));
        blocks.add(gone());
        blocks.add(new Paper
                .Words("C. Meninggal dunia (tidak dilaporkan keluar; ahli waris mengajukan klaim JKM dengan: "
                + String.join("; ", MutasiSheets.claim()) + ")"));
        blocks.add(died());
        blocks.add(new Paper.Words("D. Pindah perangkat daerah"));
        blocks.add(moved());
        blocks.add(new Paper.Words("E. Perubahan upah"));
        blocks.add(wages());
        return blocks;
    }

    private Listing joined() {
        return listing(List.of(number("Upah", 3)), mutasi.joined(), Mutasi.Joined::person,
                one -> List.of(one.wage()));
    }

    private Listing gone() {
        return listing(List.of(text("Sejak BLTH", 2), text("Sebab", 3), text("Tanggal", 2), text("Keterangan", 4),
                number("Upah terakhir", 3)), mutasi.gone(), Mutasi.Gone::person, one -> List.of(one.since().toString(),
                one.reason().map(reason -> reason.cause().word()).orElse(one.ended().isPresent()
                ? "kepesertaan berakhir" : "belum diketahui"),
                one.reason().map(reason -> day(reason.on())).orElse(one.ended().map(MutasiPaper::day).orElse("")),
                one.reason().map(LeavingReasons.Reason::note).orElse(""), one.wage()));
    }

    private Listing died() {
        return listing(List.of(text("Tanggal", 2), text("BLTH terakhir", 2), text("Kode iuran belum lunas", 4),
                number("Bulan lunas", 2), number("Upah terakhir", 3)), mutasi.died(), Mutasi.Died::person,
                one -> List.of(day(one.reason().on()), one.last() == null ? "" : one.last().toString(),
                String.join(" ", one.unpaid()), (long) one.paidMonths(), one.wage()));
    }

    private Listing moved() {
        return listing(List.of(text("Dari", 5)), mutasi.moved(), Mutasi.Moved::person, one -> List.of(one.from()));
    }

    private Listing wages() {
        return listing(List.of(number("Upah lama", 3), number("Upah baru", 3), number("Selisih", 3)), mutasi.wages(),
                Mutasi.WageChange::person, one -> List.of(one.before(), one.now(), one.now() - one.before()));
    }

    private interface Of<T, R> {
        R of(T one);
    }

    private static <T> Listing listing(List<Paper.Column> more, List<T> people, Of<T, Mutasi.Person> who,
            Of<T, List<Object>> what) {
        var columns = new ArrayList<>(List.of(text("No", 1), text("Nama", 5), text("NIK", 4), text("KPJ", 3),
                text("Perangkat daerah", 5)));
        columns.addAll(more);
        return new Listing(columns, to -> {
            int line = 0;
            for (T one : people) {
                var person = who.of(one);
                var cells = new ArrayList<Object>(List.of(String.valueOf(++line), person.name(), person.nik(),
                        person.kpj(), person.opd()));
                cells.addAll(what.of(one));
                to.accept(new Line(false, cells));
            }
            var sum = new ArrayList<Object>(List.of("", "Jumlah " + line + " orang"));
            while (sum.size() < columns.size()) {
                sum.add("");
            }
            to.accept(new Line(true, sum));
        });
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
