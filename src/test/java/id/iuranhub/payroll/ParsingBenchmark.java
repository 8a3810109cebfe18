package id.iuranhub.payroll;

import id.iuranhub.Installation;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.Identifier;
import id.iuranhub.payroll.value.MoneyFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cells and rows: numbers, dates, identifiers, and a row with rules 1 and 2. Fields are not final, so that nothing is
 * folded away.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParsingBenchmark {

    private String plain = "4471000";
    private String grouped = "Rp 4.471.000,00";
    private String number = Cell.number("4.471E6");
    private String date = "17-05-1990";
    private String serial = Cell.number("33010");
    private String nik = "'7271901705905001";
    private Row row =
            new Row(2, new String[] {"199005172015031001", "BUDI SAFITRI, S.Kom", "7271901705905001", "17-05-1990", "1",
        "DINAS LINGKUNGAN HIDUP", "4471000", "10730", "32191", "24143"});
    private Row faulty = new Row(2, new String[] {"199105172015031001", "BUDI SAFITRI, S.Kom", "7,27190170590500E+15",
            "17/05/1990", "1",
        "DINAS LINGKUNGAN HIDUP", "4.471.000", "10730", "32191", "24143"});
    private RowReader reader = new RowReader(
            Sources.load(Installation.here().configured("sources", Path.of("home"))).get("palu-gaji"),
            Blth.of("2026-05"));

    @Benchmark
    public long plainAmount() {
        return MoneyFormat.PLAIN.read(plain);
    }

    @Benchmark
    public long groupedAmount() {
        return MoneyFormat.ID.read(grouped);
    }

    @Benchmark
    public long numberCell() {
        return MoneyFormat.CELL.read(number);
    }

    @Benchmark
    public LocalDate date() {
        return DateFormat.DD_MM_YYYY.read(date);
    }

    @Benchmark
    public LocalDate dateCell() {
        return DateFormat.DD_MM_YYYY.read(serial);
    }

    @Benchmark
    public boolean identifier() {
        return id.iuranhub.model.Nik.isValid(Identifier.clean(nik));
    }

    @Benchmark
    public Reading row() {
        return reader.read(row);
    }

    @Benchmark
    public Reading faultyRow() {
        return reader.read(faulty);
    }
}
