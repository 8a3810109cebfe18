package id.iuranhub.assess;

import id.iuranhub.Installation;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Programme;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of a delivered source in May 2026, and what a rule says of it in a word. */
final class RuleCase {

    static final Blth MAY = Blth.of("2026-05");
    static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    static final String NIK = "7271901705900001";
    static final String NIP = "199005172019011001";
    private static final Path NO_SITE = Path.of("home");
    private static final Law LAW = Installation.here().law(NO_SITE);
    private static final Schemes SCHEMES = Schemes.load(Installation.here().configured("schemes", NO_SITE));
    private static final Sources SOURCES = Sources.load(Installation.here().configured("sources", NO_SITE));

    private RuleCase() { }

    static Chunk chunk(String source) {
        Source read = SOURCES.get(source);
        return new Chunk(read, SCHEMES.named(read.scheme()), MAY, List.of());
    }

    static Tariff tariff(Chunk chunk, Blth blth) {
        return LAW.tariff(chunk.scheme(), blth);
    }

    static Entry entry(long wage, long cut, String kpj, LocalDate from, LocalDate to) {
        var reading = new Reading(NIK, NIP, "BUDI", BORN, kpj, "DINAS", wage, cut, 0, from, to, false, List.of(), 0, 0);
        return new Entry(new RowKey(1, 2), "DINAS", new Row(2, new String[0]), reading, null);
    }

    static Enrolment enrolled(LocalDate born, Set<Programme> programmes, boolean active) {
        return new Enrolment("00000000001", "BUDI", born, programmes, active, LocalDate.of(2019, 1, 1), null, "");
    }

    /** {@code owes}, {@code skips}, or the codes for which it stops. */
    static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Stops stops) {
            return stops.findings().stream().map(Finding::code).map(Enum::name).collect(Collectors.joining(" "));
        }
        return verdict instanceof Verdict.Owes ? "owes" : "skips";
    }
}
