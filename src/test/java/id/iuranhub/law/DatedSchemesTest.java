package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each value of a scheme is one value or a list by from, looked up by BLTH like the law. */
@Fast
class DatedSchemesTest {

    private static final String AMOUNT = "    amount: 17700\n";

    @TempDir
    private Path folder;

    private Scheme sorong(String was, String is) throws IOException {
        String text = Files.readString(Path.of("config/schemes/sorong-asn.yaml"));
        assertTrue(text.contains(was), "the file has " + was);
        return Schemes.load(List.of(Files.writeString(folder.resolve("sorong-asn.yaml"), text.replace(was, is))))
                .named("sorong-asn");
    }

    private static long total(Scheme scheme, String blth) {
        return ((Charge.Owed) Installed.LAW.tariff(scheme, Blth.of(blth)).charge(0, null)).iuran().total();
    }

    @Test
    void anAmountByDateHoldsFromItsMonthOn() throws IOException {
        Scheme scheme = sorong(AMOUNT, """
                    amount:
                      - {from: 2023-06, value: 17700}
                      - {from: 2027-01, value: 19000, source: Perwali 12/2026}
                """);
        assertEquals(List.of(17_700L, 17_700L, 19_000L, 19_000L),
                List.of(total(scheme, "2023-06"), total(scheme, "2026-12"), total(scheme, "2027-01"),
                total(scheme, "2029-05")));
        assertEquals(Optional.of("sorong-asn: levy.flat.amount"), scheme.unknownAt(Blth.of("2023-05")));
        assertEquals("JKK: sorong-asn: levy.flat.amount is not known for 2023-05",
                Installed.LAW.tariff(scheme, Blth.of("2023-05")).charge(0, null).toString());
        assertEquals("Perwali 12/2026",
                ((Step.Counted) Installed.LAW.tariff(scheme, Blth.of("2027-01")).explain(0, null).get(0)).source());
    }

    @Test
    void aValueThatEndsIsNotKnownAfterItsEnd() throws IOException {
        Scheme scheme = sorong(AMOUNT, "    amount: [{from: 2023-06, until: 2026-12, value: 17700}]\n");
        assertEquals(17_700, total(scheme, "2026-12"));
        assertEquals(Optional.of("sorong-asn: levy.flat.amount"), scheme.unknownAt(Blth.of("2027-01")));
    }

    @Test
    void theEmployersNumberAndTheWholeLevyMayChange() throws IOException {
        Scheme scheme =
                sorong("npp: \"SRNG0001\"",
                "npp: [{from: 2023-06, value: \"SRNG0001\"}, {from: 2026-07, value: \"SRNG0002\"}]");
        assertEquals(Optional.of("SRNG0001"), scheme.npp(Blth.of("2026-06")));
        assertEquals(Optional.of("SRNG0002"), scheme.npp(Blth.of("2026-07")));
        assertEquals(Optional.empty(), scheme.npp(Blth.of("2023-05")));
        assertEquals(List.of("SRNG0001", "SRNG0002"), List.copyOf(scheme.npps()));
        assertEquals("SRNG0002", Installed.LAW.tariff(scheme, Blth.of("2026-07")).npp());
    }

    @Test
    void theWholeLevyIsAValueToo() throws IOException {
        String text = Files.readString(Path.of("config/schemes/palu-asn.yaml"));
        String levy = text.substring(text.indexOf("levy:"), text.indexOf("# Rows without a cut"));
        Scheme scheme = Schemes.load(List.of(Files.writeString(folder.resolve("palu-asn.yaml"), text.replace(levy, """
                levy:
                  - {from: 2021-07, programmes: [JKK, JKM], base: wage, jkk-class: I, payer: worker, rounding: half-up}
                  - {from: 2026-01, programmes: [JKM], base: {higher-of: [wage, 2000000]}, jkk-class: I, payer: \
                employer, rounding: down}
                """)))).named("palu-asn");
        assertEquals(5_400, total(scheme, "2025-12", 1_000_000));
        assertEquals(6_000, total(scheme, "2026-01", 1_000_000));
    }

    private static long total(Scheme scheme, String blth, long wage) {
        return ((Charge.Owed) Installed.LAW.tariff(scheme, Blth.of(blth)).charge(wage, null)).iuran().total();
    }

    @Test
    void aFileWithoutDatesHoldsForEver() {
        Scheme scheme = Installed.SCHEMES.named("sorong-asn");
        assertEquals(scheme.at(Blth.of("2015-07")), scheme.at(Blth.of("2099-12")));
        assertEquals(OnCutDifference.STOP, scheme.at(Blth.of("2026-05")).orElseThrow().onCutDifference());
    }

    @Test
    void unitsHaveNamesAliasesAndTheirOwnDates() throws IOException {
        Scheme scheme = sorong("opt-in: true\n", """
                opt-in: true
                title: ASN Kota Sorong
                on-cut-difference: [{from: 2023-06, value: stop}, {from: 2026-01, value: remark}]
                opds:
                  - name: Dinas Lingkungan Hidup
                    aliases: [DLH, {name: BLH, until: 2025-12}]
                    account: "5.1.01.01"
                    contact: bendahara
                  - {name: Dinas Pertanian, from: 2024-01, until: 2025-06}
                  - Satpol PP
                """);
        assertEquals("ASN Kota Sorong", scheme.title());
        var terms = scheme.at(Blth.of("2025-06")).orElseThrow();
        assertEquals(OnCutDifference.STOP, terms.onCutDifference());
        assertEquals(OnCutDifference.REMARK, scheme.at(Blth.of("2026-01")).orElseThrow().onCutDifference());
        assertEquals(Optional.of("Dinas Lingkungan Hidup"), terms.opd(" dinas  lingkungan HIDUP", Blth.of("2026-05"))
                .map(Opd::name));
        assertEquals(Optional.of("Dinas Lingkungan Hidup"), terms.opd("blh", Blth.of("2025-12")).map(Opd::name));
        assertEquals(Optional.empty(), terms.opd("BLH", Blth.of("2026-01")));
        assertEquals(Optional.empty(), terms.opd("Dinas Pertanian", Blth.of("2025-07")));
        assertTrue(terms.opd("SATPOL PP", Blth.of("2019-01")).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "amount: [{from: 2023-06, value: 17700}, {from: 2023-06, value: 19000}] | 'levy.flat.amount': the entry from "
                + "2023-06 does not come after",
        "amount: [{from: 2023-06, value: 17700}, {value: 19000}] | 'levy.flat.amount': of a list by from every entry "
        + "has a from",
        "amount: [{from: 2023-13, value: 17700}] | levy.flat.amount: 'from' is a BLTH like 2026-05, not '2023-13'",
        "amount: [{from: 2023-06, until: 2023-05, value: 17700}] | until 2023-05 lies before from 2023-06",
        "amount: [{from: 2023-06}] | the entry from 2023-06 needs a value",
        "amount: [{from: 2023-06, vlaue: 1, value: 17700}] | unknown key 'vlaue', the nearest known is 'value'",
        "amount: [{from: 2023-06, value: 0}] | from 2023-06: levy: flat: does not fit together: a flat amount is 1 to"})
    void aBrokenListIsRefusedWithItsPlace(String is, String complaint) {
        var refused = assertThrows(Misconfigured.class, () -> sorong(AMOUNT, "    " + is + "\n"));
        assertTrue(refused.getMessage().contains(complaint), refused.getMessage());
        assertTrue(refused.getMessage().contains("sorong-asn.yaml"), refused.getMessage());
    }
}
