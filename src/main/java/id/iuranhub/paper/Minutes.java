package id.iuranhub.paper;

import static id.iuranhub.paper.Paper.Column.number;
import static id.iuranhub.paper.Paper.Column.text;

import id.iuranhub.ledger.Balance;
import id.iuranhub.paper.Paper.Line;
import id.iuranhub.paper.Paper.Listing;
import id.iuranhub.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Payroll, enrolment and insurer side by side, to be signed; and the letter that goes with it. */
final class Minutes {

    private final Database database;
    private final Balance balance;

    /** @param rupiah billed less credits */
    private record Billed(long rupiah, long paid) { }

    Minutes(Database database, Balance balance) {
        this.database = database;
        this.balance = balance;
    }

    List<Paper.Block> of(PaperLists.Month month) {
        var sheet = sheet(month);
        var billed = billed(month);
        var lines = lines(month, sheet, billed);
        long difference = Math.subtractExact(sheet.rupiah().get("accepted"), billed.rupiah);
        return List.of(
                new Paper.Words("Pada hari ini, .................... tanggal .................... bertempat di "
                + month.scheme().city() + ", telah dilakukan rekonsiliasi iuran jaminan sosial ketenagakerjaan antara "
                + "data penggajian, data kepesertaan dan data penerimaan BPJS Ketenagakerjaan, dengan hasil:"),
                new Listing(List.of(text("No", 1), text("Sumber", 4), text("Uraian", 8), number("Baris/orang", 3),
                number("Rupiah", 4)), to -> lines.forEach(to)),
                new Paper.Words("Iuran yang diterima BPJS Ketenagakerjaan sebesar "
                + Rupiahs.written(sheet.rupiah().get("accepted")) + " ("
                + Rupiahs.spoken(sheet.rupiah().get("accepted")) + "). "
                + (difference == 0 ? "Tidak terdapat selisih antara iuran diterima dan tagihan."
                : "Terdapat selisih antara iuran diterima dan tagihan sebesar " + Rupiahs.written(difference) + ".")),
                new Paper.Words("Nomor kode iuran: "
                + (sheet.kodeIuran().isEmpty() ? "-" : String.join(", ", sheet.kodeIuran()))),
                new Paper.Words("Sidik angka (SHA-256): " + digest(lines)),
                new Paper.Words("Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya."));
    }

    /** Month beside month, in rupiah but for people and rows; each month's figures are those of its own minutes. */
    List<Paper.Block> ofSeveral(PaperLists.Month first, int months) {
        var each = IntStream.range(0, months).mapToObj(first::plus).toList();
        var columns = new ArrayList<>(List.of(text("No", 1), text("Sumber", 4), text("Uraian", 6)));
        each.forEach(month -> columns.add(number(month.blth().toString(), 3)));
        columns.add(number("Jumlah", 3));
        var lines = new ArrayList<Line>();
        var byMonth = each.stream().map(month -> lines(month, sheet(month), billed(month))).toList();
        for (int line = 0; line < byMonth.get(0).size(); line++) {
            lines.addAll(beside(line, byMonth));
        }
        long difference = each.stream().mapToLong(month -> Math.subtractExact(
                sheet(month).rupiah().get("accepted"), billed(month).rupiah)).sum();
        return List.of(new Paper.Words("Telah dilakukan rekonsiliasi iuran jaminan sosial ketenagakerjaan antara data "
                + "penggajian, data kepesertaan dan data penerimaan BPJS Ketenagakerjaan untuk " + months
                + " bulan, dengan hasil:"), new Listing(columns, to -> lines.forEach(to)),
                new Paper.Words(difference == 0 ? "Tidak terdapat selisih antara iuran diterima dan tagihan."
                : "Terdapat selisih antara iuran diterima dan tagihan sebesar " + Rupiahs.written(difference) + "."),
                new Paper.Words("Sidik angka (SHA-256): " + digest(lines)),
                new Paper.Words("Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya."));
    }

    /** A line of each month's minutes as one or two: rows or people, and rupiah. People of months are not added up. */
    private static List<Line> beside(int line, List<List<Line>> byMonth) {
        var cells = byMonth.get(0).get(line).cells();
        var made = new ArrayList<Line>();
        for (int column : new int[] {3, 4}) {
            if (byMonth.stream().anyMatch(month -> month.get(line).cells().get(column) instanceof Long)) {
                var values = byMonth.stream().map(month -> month.get(line).cells().get(column)).toList();
                boolean people = cells.get(2).toString().startsWith("Peserta");
                var one = new ArrayList<Object>(List.of(made.isEmpty() ? cells.get(0) : "",
                        cells.get(1), cells.get(2) + (column == 4 ? " (Rp)" : people ? " (orang)" : " (baris)")));
                one.addAll(values);
                one.add(people ? "" : values.stream().filter(Long.class::isInstance).mapToLong(Long.class::cast)
                        .reduce(0, Math::addExact));
                made.add(new Line(byMonth.get(0).get(line).sum(), one));
            }
        }
        return made;
    }

    private List<Line> lines(PaperLists.Month month, Balance.Sheet sheet, Billed billed) {
        var rows = sheet.rows();
        var rupiah = sheet.rupiah();
        return List.of(
                Line.of("1", "Penggajian", "Baris dibaca", sheet.read(), ""),
                Line.of("2", "Penggajian", "Tidak terutang", rows.get("skipped"), ""),
                Line.of("3", "Penggajian", "Digantikan berkas kemudian", rows.get("superseded"), ""),
                Line.of("4", "Penggajian", "Tertahan, perlu diperbaiki", rows.get("dead"), rupiah.get("dead")),
                Line.of("5", "Penggajian", "Siap atau sedang dikirim", rows.get("pending"), rupiah.get("pending")),
                Line.of("6", "Kepesertaan", "Peserta aktif", insured(month), ""),
                Line.of("7", "Kepesertaan", "Peserta aktif tanpa baris gaji", sheet.missing(), ""),
                Line.of("8", "BPJS Ketenagakerjaan", "Iuran diterima", rows.get("accepted"), rupiah.get("accepted")),
                Line.of("9", "BPJS Ketenagakerjaan", "Tagihan dikurangi kredit", "", billed.rupiah),
                Line.of("10", "BPJS Ketenagakerjaan", "Sudah dibayar", "", billed.paid),
                Line.sum("", "", "Selisih diterima dan tagihan", "",
                Math.subtractExact(rupiah.get("accepted"), billed.rupiah)));
    }

    /** What accompanies the papers of a month on their way. */
    List<Paper.Block> letter(PaperLists.Month month, Letterhead head) {
        var sheet = sheet(month);
        long sum = Math.addExact(sheet.rupiah().get("accepted"), sheet.rupiah().get("pending"));
        long people = sheet.rows().get("accepted") + sheet.rows().get("pending");
        return List.of(
                new Paper.Words("Nomor: " + head.number() + "\nSifat: Penting\nLampiran: 1 (satu) berkas\n"
                + "Hal: Penyampaian data iuran BLTH " + month.blth()),
                new Paper.Words("Kepada Yth.\nKepala Kantor Cabang BPJS Ketenagakerjaan\ndi tempat"),
                new Paper.Words("Bersama ini kami sampaikan data iuran jaminan sosial ketenagakerjaan untuk "
                + Rupiahs.number(people) + " orang dengan jumlah " + Rupiahs.written(sum) + " ("
                + Rupiahs.spoken(sum) + "), dengan rincian:"),
                new Listing(List.of(text("Uraian", 8), number("Orang", 3), number("Rupiah", 4)), to -> {
                    to.accept(Line.of("Iuran diterima", sheet.rows().get("accepted"),
                            sheet.rupiah().get("accepted")));
                    to.accept(Line.of("Iuran siap atau sedang dikirim", sheet.rows().get("pending"),
                            sheet.rupiah().get("pending")));
                    to.accept(Line.sum("Jumlah", people, sum));
                }),
                new Paper.Words("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."));
    }

    private Balance.Sheet sheet(PaperLists.Month month) {
        return balance.sheets(month.blth()).stream().filter(one -> one.scheme().equals(month.scheme().id()))
                .findFirst().orElseThrow();
    }

    private Billed billed(PaperLists.Month month) {
        return database.sql("ledger/bill/sums").param("blth", month.blth().number())
                .query((row, number) -> row.getString("scheme").equals(month.scheme().id())
                ? new Billed(row.getLong("billed") - row.getLong("credited"), row.getLong("paid")) : new Billed(0, 0))
                .list().stream().reduce(new Billed(0, 0), (one, other) -> new Billed(one.rupiah + other.rupiah,
                one.paid + other.paid));
    }

    private long insured(PaperLists.Month month) {
        return database.sql("paper/insured").param("npp", month.scheme().npp(month.blth()).orElse(""))
                .param("first", month.blth().firstDay()).param("last", month.blth().lastDay()).query(Long.class)
                .single();
    }

    private static String digest(List<Line> lines) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> sha.update((line.cells() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
