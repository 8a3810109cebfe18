package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked example of {@code cases/iuran.csv}. */
@Fast
class IuranCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/iuran.csv");

    record Case(String id, String scheme, Blth blth, long wage, LocalDate birthDate, Programme programme,
            String expected) {

        static Case of(NamedCsvRecord line) {
            String birthDate = line.getField("birth_date");
            return new Case(line.getField("id"), line.getField("scheme_or_class"), Blth.of(line.getField("blth")),
                    Long.parseLong(line.getField("wage")), birthDate.isEmpty() ? null : LocalDate.parse(birthDate),
                    Programme.valueOf(line.getField("programme")),
                    line.getField("employer") + " + " + line.getField("worker"));
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            return lines.stream().map(Case::of).toList().stream();
        }
    }

    @Test
    void thereAreAHundredAndElevenOfThem() throws IOException {
        assertEquals(111, cases().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void costsWhatTheCaseSays(Case example) {
        Tariff tariff = Installed.LAW.tariff(Installed.levy(example.scheme), example.blth);
        assertEquals(example.expected, written(tariff.charge(example.programme, example.wage, example.birthDate)));
    }

    private static String written(Charge charge) {
        if (charge instanceof Charge.Owed owed) {
            Share none = new Share(Programme.JKK, 0, 0);
            Share share = owed.iuran().shares().stream().findFirst().orElse(none);
            return share.employer() + " + " + share.worker();
        }
        return "LAW_MISSING + LAW_MISSING";
    }
}
