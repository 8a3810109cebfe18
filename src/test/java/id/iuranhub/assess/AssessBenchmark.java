package id.iuranhub.assess;

import id.iuranhub.Installation;
import id.iuranhub.law.Charge;
import id.iuranhub.law.Law;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The law of a month and what one wage owes by it; the verdicts of a chunk in which everybody is enrolled, a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessBenchmark {

    private static final int ROWS = 1000;
    private static final Path NO_SITE = Path.of("home");

    private final Law law = Installation.here().law(NO_SITE);
    private final Scheme scheme = Schemes.load(Installation.here().configured("schemes", NO_SITE))
            .named("palu-kontrak");
    private final Source source = Sources.load(Installation.here().configured("sources", NO_SITE)).get("palu-kontrak");
    private final Blth blth = Blth.of("2026-05");
    private final Tariff tariff = law.tariff(scheme, blth);
    private final Assessor assessor = new Assessor(law);
    private final LocalDate born = LocalDate.of(1990, 5, 17);
    private final List<Entry> entries = entries();
    private final List<Enrolment> enrolled =
            List.of(new Enrolment("00000000001", "BUDI", born, EnumSet.allOf(Programme.class), true,
            LocalDate.of(2019, 1, 1), null, ""));
    private long wage = 4_471_000;

    private List<Entry> entries() {
        var reader = new RowReader(source, blth);
        var made = new ArrayList<Entry>();
        for (int i = 1; i <= ROWS; i++) {
            var row = new Row(i + 1, new String[] {String.format(Locale.ROOT, "727190170590%04d", i), "BUDI",
                    "17-05-1990", "00000000001",
                "DINAS", "4.471.000", "134.130"});
            made.add(new Entry(new RowKey(1, i + 1), "DINAS", row, reader.read(row), null));
        }
        return made;
    }

    @Benchmark
    public Tariff lawOfAMonth() {
        return law.tariff(scheme, blth);
    }

    @Benchmark
    public Charge charge() {
        return tariff.charge(wage, born);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Verdict> verdict() {
        var chunk = new Chunk(source, scheme, blth, entries);
        chunk.enrolments(nik -> enrolled);
        List<Verdict> verdicts = assessor.judge(chunk).verdicts();
        if (!(verdicts.get(ROWS - 1) instanceof Verdict.Owes)) {
            throw new IllegalStateException("measures something else: " + verdicts.get(ROWS - 1));
        }
        return verdicts;
    }
}
