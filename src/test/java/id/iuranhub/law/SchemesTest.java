package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class SchemesTest {

    @TempDir
    private Path folder;

    private static Terms terms(Scheme scheme) {
        return scheme.at(Blth.of("2026-05")).orElseThrow();
    }

    @Test
    void theSixSchemesAreThere() {
        var npps = Installed.SCHEMES.all().stream().map(scheme -> scheme.id() + " " + terms(scheme).npp() + " "
                + scheme.zone()).toList();
        assertEquals(List.of("kendari-nonasn KDRI0001 Asia/Makassar", "palembang-nonasn PLBG0001 Asia/Jakarta",
                "palu-asn PALU0001 Asia/Makassar", "palu-kontrak PALU0002 Asia/Makassar",
                "sorong-asn SRNG0001 Asia/Jayapura", "sukabumi-rentan SKBM0001 Asia/Jakarta"), npps);
    }

    @Test
    void optInAndEnrolmentAreThoseOfTheCities() {
        var all = Installed.SCHEMES.all();
        assertEquals(List.of("palu-asn", "sorong-asn"), all.stream().filter(scheme -> terms(scheme).optIn())
                .map(Scheme::id).toList());
        assertEquals(List.of("kendari-nonasn", "palembang-nonasn"),
                all.stream().filter(scheme -> terms(scheme).requestsEnrolment()).map(Scheme::id).toList());
    }

    @Test
    void anUnknownSchemeNamesTheNearest() {
        var refused = assertThrows(Misconfigured.class, () -> Installed.SCHEMES.named("palu-ans"));
        assertEquals("unknown scheme 'palu-ans', the nearest known is 'palu-asn'", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "palu-asn | zone: | zoen: | unknown key 'zoen', the nearest known is 'zone'",
        "palu-asn | payer: worker | payer: woker | 'payer' cannot be 'woker': the nearest known is 'worker'",
        "palu-asn | Asia/Makassar | Asia/Palu | 'zone' cannot be 'Asia/Palu'",
        "palu-asn | JKM] | JKN] | 'programmes' cannot hold 'JKN': the nearest known is 'jkk'",
        "palu-asn | jkk-class: I | funds: private | unknown key 'funds'",
        "palu-asn | opt-in: true | opt-in: ya | 'opt-in' cannot be 'ya': expected true or false",
        "palu-asn | day: 15 | day: 31 | the due day is 1-28, not 31",
        "palu-asn | 0 0 6 10 * ? | 6 10 * * | a Quartz cron has 6 or 7 fields, not 4",
        "palu-asn | '\"PALU0001\"' | 00012345 | 'npp': expected a text in quotes",
        "palu-asn | PALU0001 | PALU00001 | an NPP is 1-8 capital letters and digits",
        "sorong-asn | JKM: 30 | JHT: 30 | are not those of [JKK, JKM]",
        "sorong-asn | JKM: 30 | JKM: 0 | weights are above 0",
        "sorong-asn | payer: worker | payer: law | the law splits between employer and worker only",
        "sukabumi-rentan | [JKK, JKM] | [JKK, JHT] | without a wage only [JKK, JKM] are charged"})
    void aBrokenFileIsRefusedWithItsPlace(String scheme, String was, String is, String complaint) throws IOException {
        String text = Files.readString(Path.of("config/schemes", scheme + ".yaml"));
        assertTrue(text.contains(was), "the file has " + was);
        Path broken = Files.writeString(folder.resolve(scheme + ".yaml"), text.replaceFirst(Pattern.quote(was), is));
        var refused = assertThrows(Misconfigured.class, () -> Schemes.load(List.of(broken)));
        assertTrue(refused.getMessage().contains(complaint), refused.getMessage());
        assertTrue(refused.getMessage().contains(scheme + ".yaml"), refused.getMessage());
    }

    @Test
    void aSeventhSchemeNeedsOnlyAFile() throws IOException {
        String text = Files.readString(Path.of("config/schemes/palu-asn.yaml"))
                .replace("rounding: half-up", "rounding: half-even");
        Scheme scheme = Schemes.load(List.of(Files.writeString(folder.resolve("ambon-asn.yaml"), text)))
                .named("ambon-asn");
        assertEquals(Rounding.HALF_EVEN, terms(scheme).levy().rounding());
    }

    @Test
    void sorongSplitsItsFlatAmountByWeight() {
        assertEquals(new Base.Flat(17_700, Map.of(Programme.JKK, 24, Programme.JKM, 30), "Sorong, 9 Jun 2023"),
                Installed.levy("sorong-asn").base());
        assertEquals(Set.of(Programme.JKK, Programme.JKM), Installed.levy("sorong-asn").programmes());
    }
}
