package id.iuranhub.paper;

import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.model.Blth;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Makes any paper of a month. */
public final class Papers {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("id"));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    /** As what it is made. */
    public enum Format {
        XLSX, PDF, CSV;

        /** As commands name it, and as the name of its file ends. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param opd empty for all @param who makes it */
    public record Wish(PaperKind kind, Blth blth, Scheme scheme, String opd, Format format, String who) { }

    /** A file, to be kept or printed. */
    public record Made(String name, byte[] bytes) { }

    private final PaperLists lists;
    private final Minutes minutes;
    private final Letterheads letterheads;
    private final HashChain chain;
    private final Clock clock;

    Papers(PaperLists lists, Minutes minutes, Letterheads letterheads, HashChain chain, Clock clock) {
        this.lists = lists;
        this.minutes = minutes;
        this.letterheads = letterheads;
        this.chain = chain;
        this.clock = clock;
    }

    public Made make(Wish wish) {
        var paper = new Paper(wish.kind, letterheads.of(wish.scheme), about(wish), blocks(wish), made(wish));
        String name = String.join("_", wish.kind.word(), wish.scheme.id(), wish.blth.toString());
        return new Made(name + "." + wish.format.word(), switch (wish.format) {
            case CSV -> CsvPaper.of(paper);
            case XLSX -> WorkbookPaper.of(paper);
            case PDF -> PdfPaper.of(paper);
        });
    }

    private static List<String> about(Wish wish) {
        return List.of(wish.scheme.title(), wish.scheme.city() + ", skema " + wish.scheme.id() + ", NPP "
                + wish.scheme.npp(wish.blth).orElse("-") + (wish.opd.isEmpty() ? "" : ", perangkat daerah " + wish.opd),
                "BLTH " + wish.blth + " (" + MONTH.format(wish.blth.month()) + ")");
    }

    private List<Paper.Block> blocks(Wish wish) {
        var month = new PaperLists.Month(wish.blth, wish.scheme, wish.opd);
        return switch (wish.kind) {
            case NOMINATIF -> List.of(lists.people(month));
            case REKAPITULASI -> List.of(lists.units(month));
            case BERITA_ACARA -> minutes.of(month);
            case SURAT_PENGANTAR -> minutes.letter(month, letterheads.of(wish.scheme));
            case BELUM_TERDAFTAR -> List.of(lists.uncovered(month));
            case SELISIH_POTONGAN -> lists.cuts(month);
            case PERINGKAT -> lists.sponsors(month);
        };
    }

    /** The journal goes on with each paper, so its head stands in the line that is never the same. */
    private String made(Wish wish) {
        String head = wish.kind != PaperKind.BERITA_ACARA ? "" : chain.head()
                .map(one -> "; kepala jurnal nomor " + one.place() + " " + one.hash()).orElse("");
        return "Dibuat " + MINUTE.format(clock.instant().atZone(wish.scheme.zone())) + " oleh " + wish.who
                + " dengan iuran-hub" + head;
    }
}
