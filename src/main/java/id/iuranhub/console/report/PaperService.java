package id.iuranhub.console.report;

import id.iuranhub.console.http.Api;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.paper.PaperKind;
import id.iuranhub.paper.Papers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Papers of a month or a quarter. Who took out which is on record. */
public final class PaperService {

    private static final Pattern QUARTER = Pattern.compile("(20\\d{2})-(?:Q|q|TW|tw)([1-4])");
    private static final int MONTHS = 3;

    private final Papers papers;
    private final Schemes schemes;
    private final Journal journal;

    public PaperService(Papers papers, Schemes schemes, Journal journal) {
        this.papers = papers;
        this.schemes = schemes;
        this.journal = journal;
    }

    /**
     * What somebody asks for, as it was typed; what was not is empty.
     *
     * @param quarter such as {@code 2026-Q2}, in place of a month
     * @param opd     empty for all
     */
    public record Wanted(String blth, String quarter, String scheme, String opd, String format, String who) { }

    /** A paper. @throws Api.Refused it cannot be made as it was asked for */
    public Papers.Made paper(PaperKind kind, Wanted wanted) {
        var period = period(kind, wanted);
        var scheme = scheme(wanted);
        var format = format(wanted, Papers.Format.PDF);
        var made = papers.make(new Papers.Wish(kind, period, scheme, wanted.opd, format, wanted.who));
        journal.write(wanted.who, "report taken out", period.isQuarter() ? "quarter " + wanted.quarter
                : "month " + period.from(),
                (kind.word() + " " + scheme.id() + " " + format.word() + " " + wanted.opd).strip());
        return made;
    }

    /** Who joined, left, died, moved, or earns otherwise than the month before: sheets and a list, as files. */
    public Papers.Changes mutasi(Wanted wanted) {
        var format = format(wanted, Papers.Format.XLSX);
        if (format == Papers.Format.PDF) {
            throw Api.Refused.wrong("mutasi is made as xlsx or csv, not as 'pdf'; hub report mutasi prints its list");
        }
        var scheme = scheme(wanted);
        var period = Papers.Period.of(month(wanted.blth));
        var made = papers.changes(new Papers.Wish(PaperKind.MUTASI, period, scheme, wanted.opd, format, wanted.who));
        journal.write(wanted.who, "mutasi taken out", "month " + period.from(),
                (scheme.id() + " " + format.word() + " " + wanted.opd).strip());
        return made;
    }

    /** A person's own sheet. @param nik whose, in full @param wanted scheme and format may be empty */
    public Papers.Made ofPerson(String nik, Wanted wanted) {
        if (!Nik.isValid(nik)) {
            throw Api.Refused.wrong("a NIK has 16 digits and a birth date in them");
        }
        var until = month(wanted.blth);
        var format = format(wanted, Papers.Format.PDF);
        var made = papers.make(new Papers.OfPerson(nik, until, wanted.scheme.isEmpty() ? null : scheme(wanted), format,
                wanted.who))
                .orElseThrow(() -> Api.Refused.absent("payroll until " + until + " that names this person"));
        journal.write(wanted.who, "report taken out", "participant " + Nik.mask(nik),
                PaperKind.MASA_IUR.word() + " " + until + " " + format.word());
        return made;
    }

    /** The same as figures only: nothing is taken out, so nothing is on record. */
    public Papers.Changes counted(Wanted wanted) {
        return papers.changes(new Papers.Wish(PaperKind.MUTASI, Papers.Period.of(month(wanted.blth)), scheme(wanted),
                wanted.opd, Papers.Format.CSV, wanted.who));
    }

    private static Papers.Period period(PaperKind kind, Wanted wanted) {
        if (wanted.quarter.isEmpty()) {
            return Papers.Period.of(month(wanted.blth));
        }
        if (!kind.isQuarterly()) {
            throw Api.Refused.wrong("of a quarter there is only berita-acara; " + kind.word() + " is of a month");
        }
        return quarter(wanted.quarter).orElseThrow(() -> Api.Refused.wrong("a quarter is written 2026-Q2, not '"
                + wanted.quarter + "'").said("quarter", Map.of("found", wanted.quarter)));
    }

    static Optional<Papers.Period> quarter(String text) {
        var found = QUARTER.matcher(text.strip());
        return found.matches() ? Optional.of(new Papers.Period(Blth.of(Integer.parseInt(found.group(1)) * 100
                + (Integer.parseInt(found.group(2)) - 1) * MONTHS + 1), MONTHS)) : Optional.empty();
    }

    private static Blth month(String text) {
        if (text.isEmpty()) {
            throw Api.Refused.wrong("a blth is needed, such as 2026-05");
        }
        return Blth.parse(text)
                .orElseThrow(() -> Api.Refused.wrong("a BLTH is written 2026-05, not '" + text + "'"));
    }

    private Scheme scheme(Wanted wanted) {
        if (wanted.scheme.isEmpty()) {
            throw Api.Refused.wrong("a report is of one scheme: name it");
        }
        return schemes.named(wanted.scheme);
    }

    private static Papers.Format format(Wanted wanted, Papers.Format otherwise) {
        return wanted.format.isEmpty() ? otherwise : Arrays.stream(Papers.Format.values())
                .filter(one -> one.word().equals(wanted.format)).findFirst()
                .orElseThrow(() -> Api.Refused.wrong("a report is made as xlsx, pdf or csv, not as '"
                + wanted.format + "'"));
    }
}
