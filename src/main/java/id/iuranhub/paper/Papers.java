package id.iuranhub.paper;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.model.Blth;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes any paper of a month. */
public final class Papers {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("id"));
    private static final Words INDONESIAN = Words.in(Locale.forLanguageTag("id"));

    /** As what it is made. */
    public enum Format {
        XLSX, PDF, CSV;

        /** As commands name it, and as the name of its file ends. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The months a paper is about, from one on. */
    public record Period(Blth from, int months) {

        public static Period of(Blth blth) {
            return new Period(blth, 1);
        }

        public boolean isQuarter() {
            return months > 1;
        }

        /** {@code 2026-05}, or {@code 2026-TW2}. */
        String word() {
            return isQuarter() ? from.month().getYear() + "-TW" + quarter() : from.toString();
        }

        private int quarter() {
            return (from.month().getMonthValue() + months - 1) / months;
        }

        String title() {
            return isQuarter() ? "Triwulan " + quarter() + " tahun " + from.month().getYear() + " (BLTH " + from
                    + " sampai " + from.plusMonths(months - 1) + ")"
                    : "BLTH " + from + " (" + MONTH.format(from.month()) + ")";
        }
    }

    /** @param opd empty for all @param who makes it */
    public record Wish(PaperKind kind, Period period, Scheme scheme, String opd, Format format, String who) {
        Blth blth() {
            return period.from;
        }
    }

    /** A person's own sheet. @param until the last month of it @param scheme whose letterhead, null for the person's */
    public record OfPerson(String nik, Blth until, Scheme scheme, Format format, String who) { }

    /** A file, to be kept or printed. */
    public record Made(String name, byte[] bytes) { }

    private final PaperLists lists;
    private final Minutes minutes;
    private final MutasiQuery mutasi;
    private final MasaIur masaIur;
    private final Schemes schemes;
    private final Letterheads letterheads;
    private final HashChain chain;
    private final Clock clock;

    Papers(PaperLists lists, Minutes minutes, MutasiQuery mutasi, MasaIur masaIur, Schemes schemes,
            Letterheads letterheads, HashChain chain, Clock clock) {
        this.masaIur = masaIur;
        this.schemes = schemes;
        this.mutasi = mutasi;
        this.lists = lists;
        this.minutes = minutes;
        this.letterheads = letterheads;
        this.chain = chain;
        this.clock = clock;
    }

    public Made make(Wish wish) {
        return make(wish, blocks(wish));
    }

    /** Empty where no payroll until then names the person. */
    public Optional<Made> make(OfPerson wish) {
        return masaIur.of(wish.nik, wish.until).map(known -> {
            var scheme = wish.scheme == null ? schemes.ofStored(known.scheme()) : wish.scheme;
            var paper = new Paper(PaperKind.MASA_IUR, letterheads.of(scheme), List.of("Nama " + known.name() + ", NIK "
                    + known.nik() + (known.kpj().isEmpty() ? "" : ", KPJ " + known.kpj()),
                    (known.opd().isEmpty() ? "" : known.opd() + ", ")
                    + scheme.city(), "sampai BLTH " + wish.until + " (" + MONTH.format(wish.until.month()) + ")"),
                    known.blocks(), made(new Wish(PaperKind.MASA_IUR, Period.of(wish.until), scheme, "", wish.format,
                    wish.who)));
            return written(paper, PaperKind.MASA_IUR.word() + "_" + wish.until, wish.format);
        });
    }

    private static Made written(Paper paper, String name, Format format) {
        return new Made(name + "." + format.word(), switch (format) {
            case CSV -> CsvPaper.of(paper);
            case XLSX -> WorkbookPaper.of(paper);
            case PDF -> PdfPaper.of(paper);
        });
    }

    private Made make(Wish wish, List<Paper.Block> blocks) {
        var paper = new Paper(wish.kind, letterheads.of(wish.scheme), about(wish), blocks, made(wish));
        String name = String.join("_", wish.kind.word(), wish.scheme.id(), wish.period.word());
        return written(paper, name, wish.format);
    }

    /**
     * What changed among the people of a month: the portal's sheets, those for people, and the list for Disnaker.
     *
     * @param files    to be kept
     * @param leavers  who are told to the insurer as such
     * @param untold   who left nobody knows why, and who are told to nobody
     * @param withoutForm of those to enrol who have no card, of how many their OPD has not filled in the form
     * @param unused   reasons given for people who neither left nor died
     */
    public record Changes(List<Made> files, int joined, int toEnrol, int leavers, int untold, int died, int moved,
            int wages, int waiting, int unused, int withoutForm) { }

    /** @param wish whose kind is passed over @throws id.iuranhub.model.Misconfigured where reasons cannot be read */
    public Changes changes(Wish wish) {
        var month = new PaperLists.Month(wish.blth(), wish.scheme, wish.opd);
        var found = mutasi.of(month);
        String name = String.join("_", "mutasi", wish.scheme.id(), wish.blth().toString());
        var files = new ArrayList<Made>(wish.format == Format.CSV ? MutasiSheets.csv(found, wish.blth(), name)
                : List.of(MutasiSheets.workbook(found, wish.blth(), name)));
        var list = make(new Wish(PaperKind.MUTASI, wish.period, wish.scheme, wish.opd, wish.format, wish.who),
                MutasiPaper.of(found));
        files.add(new Made("disnaker-" + list.name(), list.bytes()));
        int leavers = (int) found.gone().stream().filter(Mutasi.Gone::isToTell).count();
        int ended = (int) found.gone().stream().filter(one -> one.ended().isPresent()).count();
        return new Changes(files, found.joined().size(), found.toEnrol().size(), leavers,
                found.gone().size() - leavers - ended, found.died().size(), found.moved().size(),
                found.wages().size(), found.waiting(), found.unusedReasons(),
                (int) found.toEnrol().stream().filter(one -> !one.hasCard() && one.form().isEmpty()).count());
    }

    private static List<String> about(Wish wish) {
        return List.of(wish.scheme.title(), wish.scheme.city() + ", skema " + wish.scheme.id() + ", NPP "
                + wish.scheme.npp(wish.blth()).orElse("-") + (wish.opd.isEmpty() ? ""
                : ", perangkat daerah " + wish.opd),
                wish.period.title());
    }

    private List<Paper.Block> blocks(Wish wish) {
        var month = new PaperLists.Month(wish.blth(), wish.scheme, wish.opd);
        return switch (wish.kind) {
            case NOMINATIF -> List.of(lists.people(month));
            case REKAPITULASI -> List.of(lists.units(month));
            case BERITA_ACARA -> wish.period.isQuarter() ? minutes.ofSeveral(month, wish.period.months)
                    : minutes.of(month);
            case SURAT_PENGANTAR -> minutes.letter(month, letterheads.of(wish.scheme));
            case BELUM_TERDAFTAR -> List.of(lists.uncovered(month));
            case SELISIH_POTONGAN -> lists.cuts(month);
            case PERINGKAT -> lists.sponsors(month);
            case MUTASI -> MutasiPaper.of(mutasi.of(month));
            case MASA_IUR -> throw new IllegalArgumentException("a person's sheet is not of a month");
        };
    }

    /** The journal goes on with each paper, so its head stands in the line that is never the same. */
    private String made(Wish wish) {
        String head = wish.kind != PaperKind.BERITA_ACARA ? "" : chain.head()
                .map(one -> "; kepala jurnal nomor " + one.place() + " " + one.hash()).orElse("");
        return "Dibuat " + INDONESIAN.moment(clock.instant().atZone(wish.scheme.zone())) + " oleh " + wish.who
                + " dengan iuran-hub" + head;
    }
}
