package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import id.iuranhub.testing.Fast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class TariffTest {

    private static final LocalDate YOUNG = LocalDate.parse("1990-05-17");
    private static final LocalDate AT_PENSION_AGE = LocalDate.parse("1960-01-01");

    private static Tariff tariff(String scheme, String blth) {
        return Installed.LAW.tariff(Installed.levy(scheme), Blth.of(blth));
    }

    private static Iuran owed(Charge charge) {
        return assertInstanceOf(Charge.Owed.class, charge).iuran();
    }

    @Test
    void sharesStandInTheOrderOfTheProgrammes() {
        Iuran iuran = owed(tariff("palu-kontrak", "2026-05").charge(3_000_000, YOUNG));
        assertEquals(new Iuran(3_000_000,
                List.of(new Share(Programme.JKK, 7_200, 0), new Share(Programme.JKM, 9_000, 0),
                new Share(Programme.JHT, 111_000, 60_000), new Share(Programme.JP, 60_000, 30_000))), iuran);
    }

    @Test
    void theBaseIsTheWageBeforeTheCeilingTheBandOrNothing() {
        assertEquals(15_000_000, owed(tariff("palu-kontrak", "2026-05").charge(15_000_000, YOUNG)).base());
        assertEquals(1_000_000, owed(tariff("sukabumi-rentan", "2026-05").charge(0, YOUNG)).base());
        assertEquals(0, owed(tariff("sorong-asn", "2026-05").charge(3_500_000, YOUNG)).base());
    }

    @Test
    void theFlatAmountIsCutWhole() {
        Iuran iuran = owed(tariff("sorong-asn", "2026-05").charge(0, null));
        assertEquals(List.of(new Share(Programme.JKK, 0, 7_867), new Share(Programme.JKM, 0, 9_833)), iuran.shares());
    }

    @Test
    void aProgrammeOfNoRupiahIsLeftOut() {
        assertEquals(List.of(), owed(tariff("palembang-nonasn", "2026-05").charge(1, YOUNG)).shares());
        assertEquals(List.of(new Share(Programme.JKM, 1, 0)),
                owed(tariff("palembang-nonasn", "2026-05").charge(200, YOUNG)).shares());
    }

    @Test
    void withoutACeilingTheRowStopsForItsJp() {
        assertEquals(new Charge.LawMissing(Programme.JP, "jp.ceiling", Blth.of("2027-03")),
                tariff("palu-kontrak", "2027-03").charge(3_000_000, YOUNG));
    }

    @Test
    void atPensionAgeNoCeilingIsNeeded() {
        Iuran iuran = owed(tariff("palu-kontrak", "2027-03").charge(3_000_000, AT_PENSION_AGE));
        assertEquals(List.of(Programme.JKK, Programme.JKM, Programme.JHT), iuran.shares().stream()
                .map(Share::programme).toList());
    }

    @Test
    void withoutABirthDateJpIsOwed() {
        assertEquals(4, owed(tariff("palu-kontrak", "2026-05").charge(3_000_000, null)).shares().size());
    }

    @Test
    void onceReachedPensionAgeStaysReachedThroughEveryLaterStep() {
        LocalDate was56In2018 = LocalDate.parse("1962-12-01");
        for (String blth : List.of("2018-12", "2019-01", "2019-11", "2022-01", "2026-05")) {
            assertEquals(3, owed(tariff("palu-kontrak", blth).charge(3_000_000, was56In2018)).shares().size(), blth);
        }
        assertEquals(4, owed(tariff("palu-kontrak", "2018-11").charge(3_000_000, was56In2018)).shares().size());
    }

    @Test
    void beforeTheLawNothingIsKnownForAnyScheme() {
        for (Scheme scheme : Installed.SCHEMES.all()) {
            Charge charge = Installed.LAW.tariff(scheme, Blth.of("2015-06")).charge(3_000_000, AT_PENSION_AGE);
            assertEquals(Programme.JKK, assertInstanceOf(Charge.LawMissing.class, charge, scheme.id()).programme());
        }
    }

    @Test
    void payersOtherThanTheLawCarryBothPartsRoundedOnce() {
        Set<Programme> jht = Set.of(Programme.JHT);
        assertEquals(List.of(new Share(Programme.JHT, 37_001, 20_001)), shares(jht, Payer.LAW));
        assertEquals(List.of(new Share(Programme.JHT, 57_001, 0)), shares(jht, Payer.EMPLOYER));
        assertEquals(List.of(new Share(Programme.JHT, 0, 57_001)), shares(jht, Payer.WORKER));
        assertEquals(List.of(new Share(Programme.JHT, 0, 57_001)), shares(jht, Payer.SPONSOR));
    }

    private static List<Share> shares(Set<Programme> programmes, Payer payer) {
        var levy = new Levy(programmes, new Base.Wage(JkkClass.I), payer, Rounding.HALF_UP);
        return owed(Installed.LAW.tariff(levy, Blth.of("2026-05")).charge(1_000_025, YOUNG)).shares();
    }

    @Test
    void theLargestWageIsChargedExactly() {
        var share = owed(tariff("class-V", "2026-05").charge(Programme.JKK, Long.MAX_VALUE, YOUNG)).shares().get(0);
        long expected = new BigDecimal(Long.MAX_VALUE).multiply(new BigDecimal("0.0174")).longValue();
        assertEquals(expected, share.employer());
        assertEquals(221_726, owed(tariff("class-V", "2026-05").charge(Programme.JP, Long.MAX_VALUE, YOUNG)).shares()
                .get(0).employer());
    }

    @Test
    void aNegativeWageIsOurBug() {
        assertThrows(IllegalArgumentException.class, () -> tariff("palu-asn", "2026-05").charge(-1, YOUNG));
    }

    @Test
    void aProgrammeTheLevyHasNotCostsNothing() {
        assertEquals(List.of(), owed(tariff("palu-asn", "2026-05").charge(Programme.JP, 3_000_000, YOUNG)).shares());
    }

    @Test
    void onlyAnEmployersSchemeCutsNoPay() {
        var cutting = Installed.SCHEMES.all().stream()
                .filter(scheme -> scheme.at(Blth.of("2026-05")).orElseThrow().cutsPay()).map(Scheme::id).toList();
        assertEquals(List.of("palu-asn", "palu-kontrak", "sorong-asn", "sukabumi-rentan"), cutting);
    }
}
