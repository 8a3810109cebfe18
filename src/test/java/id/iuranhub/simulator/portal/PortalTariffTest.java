package id.iuranhub.simulator.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The portal's own figures against the worked examples, in which the hub has no hand either. */
@Fast
class PortalTariffTest {

    @Test
    void itCostsWhatTheWorkedExamplesSay() throws IOException {
        int judged = 0;
        try (var cases = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/cases/iuran.csv"))) {
            for (NamedCsvRecord one : cases) {
                if (isOurs(one)) {
                    judged++;
                    assertEquals(one.getField("employer") + "+" + one.getField("worker"), cost(one),
                            one.getField("id"));
                }
            }
        }
        assertTrue(judged >= 10, judged + " cases");
    }

    private static boolean isOurs(NamedCsvRecord one) {
        return one.getField("scheme_or_class").equals("class-I") && one.getField("employer").matches("\\d+")
                && Blth.parse(one.getField("blth")).filter(blth -> Tariff.of(blth).isPresent()).isPresent();
    }

    private static String cost(NamedCsvRecord one) {
        String born = one.getField("birth_date");
        var wage = new Wage("", "", "", "", born.isEmpty() ? LocalDate.of(2000, 1, 1) : LocalDate.parse(born),
                Long.parseLong(one.getField("wage")), 0);
        var programme = Programme.valueOf(one.getField("programme"));
        var cost = Tariff.of(Blth.of(one.getField("blth"))).orElseThrow().cost(wage, Set.of(programme));
        return switch (programme) {
            case JKK -> cost.jkk() + "+0";
            case JKM -> cost.jkm() + "+0";
            case JHT -> cost.jhtEmployer() + "+" + cost.jhtWorker();
            case JP -> cost.jpEmployer() + "+" + cost.jpWorker();
        };
    }
}
