package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Fast
class ExplainTest {

    private static List<Step> steps(String scheme, String blth, long wage, String birthDate) {
        return Installed.LAW.tariff(Installed.levy(scheme), Blth.of(blth)).explain(wage, LocalDate.parse(birthDate));
    }

    @Test
    void saysCeilingRateRoundingAndLawForEachSide() {
        List<Step> steps = steps("palu-kontrak", "2026-05", 15_000_000, "1990-05-17");
        assertEquals(List.of(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JHT, Programme.JP, Programme.JP),
                steps.stream().map(Step::programme).toList());
        Step.Counted jp = assertInstanceOf(Step.Counted.class, steps.get(4));
        assertEquals(new Step.Counted(Programme.JP, Side.EMPLOYER, 11_086_300, Optional.of(11_086_300L),
                Optional.of(new BigDecimal("0.02")), new BigDecimal("221726.00"), Rounding.HALF_UP, 221_726,
                "PP 45/2015 art 28; PP 45/2015 art 29; the insurer's yearly letter for March 2026"), jp);
    }

    @Test
    void showsTheAmountBeforeRounding() {
        Step.Counted jkm = assertInstanceOf(Step.Counted.class, steps("palu-asn", "2026-05", 3_333_500, "1990-05-17")
                .get(1));
        assertEquals(0, new BigDecimal("10000.5").compareTo(jkm.unrounded()));
        assertEquals(10_001, jkm.rounded());
        assertEquals(Side.WORKER, jkm.side());
    }

    @Test
    void citesTheRelief() {
        Step.Counted jkk = assertInstanceOf(Step.Counted.class, steps("sukabumi-rentan", "2026-05", 0, "1990-05-17")
                .get(0));
        assertEquals(5_000, jkk.rounded());
        assertEquals(
                "PP 44/2015, as amended by PP 82/2019 and PP 49/2023; press; PP 50/2025, BLTH 2026-04 to 2026-12; "
                + "press, Feb 2026", jkk.source());
    }

    @Test
    void saysWhyNoJpIsOwed() {
        assertEquals(new Step.PensionAge(Programme.JP, LocalDate.parse("1967-05-01"), "PP 45/2015 art 15"),
                steps("palu-kontrak", "2026-05", 3_000_000, "1967-05-01").get(4));
    }

    @Test
    void saysWhichFigureIsMissing() {
        assertEquals("JP: jp.ceiling is not known for 2027-03", assertInstanceOf(Step.Unknown.class,
                steps("palu-kontrak", "2027-03", 3_000_000, "1990-05-17").get(4)).missing().toString());
    }
}
