package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Iuran;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked example of {@code cases/tariffs.csv}: each base, and the months at both sides of each date. */
@Fast
class TariffCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Law LAW = law();
    private static final Schemes SCHEMES = Schemes.load(files(CASES.resolve("schemes")));

    private static Law law() {
        var files = new ArrayList<>(Installed.files("config/law"));
        files.removeIf(file -> file.endsWith("minimum-wage.yaml"));
        files.add(CASES.resolve("minimum-wage.yaml"));
        return Law.load(files);
    }

    private static List<Path> files(Path folder) {
        return Installed.files(folder.toString());
    }

    record Case(String id, Scheme scheme, Blth blth, Row row, LocalDate birthDate, String base, String shares,
            String npp, String why) {

        static Case of(NamedCsvRecord line) {
            String birthDate = line.getField("birth_date");
            return new Case(line.getField("id"), SCHEMES.named(line.getField("scheme")), Blth.of(line.getField("blth")),
                    Row.of(Long.parseLong(line.getField("wage")), line.getField("columns")),
                    birthDate.isEmpty() ? null : LocalDate.parse(birthDate), line.getField("base"),
                    line.getField("shares"),
                    line.getField("npp"), line.getField("why"));
        }

        @Override
        public String toString() {
            return id + " " + why;
        }
    }

    record Row(long wage, Map<String, String> cells) implements Earnings {

        private static Row of(long wage, String columns) {
            var cells = new HashMap<String, String>();
            Arrays.stream(columns.split(";")).filter(cell -> cell.contains("=")).forEach(cell ->
                    cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1)));
            return new Row(wage, cells);
        }

        @Override
        public long amount(String column) {
            return Long.parseLong(cells.get(column));
        }

        @Override
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(CASES.resolve("tariffs.csv"))) {
            return lines.stream().map(Case::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void costsWhatTheCaseSays(Case example) {
        Tariff tariff = LAW.tariff(example.scheme, example.blth);
        assertEquals(expected(example), written(tariff, example));
        assertEquals(example.npp, tariff.npp());
    }

    /** What is kept charges and explains like what was resolved, whatever configuration says by then. */
    @ParameterizedTest
    @MethodSource("cases")
    void comesToTheSameOutOfItsDocument(Case example) {
        Tariff tariff = LAW.tariff(example.scheme, example.blth);
        Tariff again = Tariff.read(tariff.document());
        assertEquals(tariff.document(), again.document());
        assertEquals(written(tariff, example), written(again, example));
        assertEquals(tariff.explain(example.row, example.birthDate), again.explain(example.row, example.birthDate));
        assertTrue(again.chargesLike(tariff));
        if (tariff.charge(example.row, example.birthDate) instanceof Charge.Owed owed) {
            assertEquals(owed, again.charge(owed.iuran().base(), example.row, example.birthDate));
        }
    }

    /** The steps add up to the amount, side by side. */
    @ParameterizedTest
    @MethodSource("cases")
    void isExplainedByItsSteps(Case example) {
        Tariff tariff = LAW.tariff(example.scheme, example.blth);
        if (tariff.charge(example.row, example.birthDate) instanceof Charge.Owed owed) {
            assertEquals(owed.iuran().total(), tariff.explain(example.row, example.birthDate).stream()
                    .mapToLong(step -> step instanceof Step.Counted counted ? counted.rounded() : 0).sum());
        }
    }

    @Test
    void theInstalledSchemesComeToTheSameOutOfTheirDocuments() {
        for (Scheme scheme : Installed.SCHEMES.all()) {
            for (Blth blth = Blth.of("2015-06"); blth.compareTo(Blth.of("2028-12")) <= 0; blth = blth.plusMonths(1)) {
                Tariff tariff = Installed.LAW.tariff(scheme, blth);
                Tariff again = Tariff.read(tariff.document());
                assertEquals(tariff.document(), again.document());
                assertEquals(tariff.charge(3_333_500, null), again.charge(3_333_500, null), scheme.id() + " " + blth);
            }
        }
    }

    @Test
    void aFigurePublishedLaterCompletesWhatIsKept() {
        Scheme scheme = SCHEMES.named("upah-bertanggal");
        Tariff kept = LAW.tariff(scheme, Blth.of("2027-03"));
        assertTrue(kept.missing().isPresent());
        // The lines of a month in which all is known stand for law that has been published meanwhile.
        Tariff whole = kept.completedBy(LAW.tariff(scheme, Blth.of("2027-02")));
        assertTrue(whole.missing().isEmpty());
        assertEquals(kept.document(), kept.completedBy(kept).document());
    }

    @Test
    void ofWhichJkpTakesItsPart() {
        Scheme scheme = SCHEMES.named("jkp");
        var part = LAW.tariff(scheme, Blth.of("2025-02")).explain(3_333_500, null).stream()
                .filter(Step.Recomposed.class::isInstance).toList();
        assertEquals(1, part.size());
        assertEquals(4_667, ((Step.Recomposed) part.get(0)).rupiah());
        assertTrue(LAW.tariff(scheme, Blth.of("2025-01")).explain(3_333_500, null).stream()
                .noneMatch(Step.Recomposed.class::isInstance));
    }

    private static String expected(Case example) {
        return example.shares.startsWith("missing") ? example.shares : example.base + ": " + example.shares;
    }

    private static String written(Tariff tariff, Case example) {
        Charge charge = tariff.charge(example.row, example.birthDate);
        if (charge instanceof Charge.LawMissing missing) {
            return "missing " + missing.parameter();
        }
        Iuran iuran = ((Charge.Owed) charge).iuran();
        return iuran.base() + ": " + iuran.shares().stream().map(share -> share.programme() + " " + share.employer()
                + "+" + share.worker())
                .collect(Collectors.joining(" "));
    }
}
