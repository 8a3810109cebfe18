package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Seeds;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.testing.Zipped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What cells may hold, at random, and what has to be read of them. */
abstract class AnyCells {

    static final int FILES = 20;
    static final int ROWS = 250;
    static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    static final String NIK = "7471011705900001";
    static final String KPJ = "00043697912";

    static final List<String> INVISIBLE = List.of("\u200e", "\u2060", "\u00a0", "\ufeff", "\u2028", "\u200b",
            "\u202f", "\u00ad",
            "\udb40\udc41", " ", "\t", "'");

    static final String ODD = "0123456789.,-/ :+TZRp()'=\"E";

    @TempDir
    Path folder;

    final long seed = Seeds.one("seed");
    final Random random = new Random(seed);

    @BeforeEach
    void sayTheSeed() {
        System.out.println("replay with -Dseed=" + seed);
    }

    /** A right value, dressed and damaged more or less. */
    String anyText(Kind kind, Source source) {
        var text = new StringBuilder(right(kind, source));
        for (int damage = random.nextInt(3); damage > 0; damage--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pick(INVISIBLE));
                case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1));
                default -> text.replace(at, Math.min(text.length(), at + 1),
                        String.valueOf(ODD.charAt(random.nextInt(ODD.length()))));
            }
        }
        String damaged = text.toString().replaceAll("\\p{Cs}", "");
        return random.nextInt(4) == 0 ? "=\"" + damaged.replace("\"", "\"\"") + "\"" : damaged;
    }

    String right(Kind kind, Source source) {
        String zone = pick(List.of("", "Z", "+07:00", " +08", "+0900"));
        return switch (kind) {
            case NIK -> pick(List.of(NIK, NIK + ".0", "7471011705900000.0", "7,47101170590E+15"));
            case KPJ -> pick(List.of(KPJ, "43697912001.0", "-", "0", "NULL", "null", ""));
            case WAGE ->
                    pick(List.of("3500000", "3.500.000", "3,500,000.00", "3.500.000,00", "Rp3.500.000,-", "3500000.0",
                    "Rp. 500,-", "(500)",
                    "-500.0", "35.000", "350,000"));
            default -> pick(List.of(source.dates().write(BORN), "1990-05-17", "1990-05-17 00:00:00" + zone,
                    "1990-05-17T00:00:00.000" + zone,
                    "17/05/1990 00:00", source.dates().write(BORN) + " 00:00:00", "1990-05-16T17:00:00Z"));
        };
    }

    void hold(Object expected, Object read, Kind kind, String seen, Source source, Reading reading) {
        String name = source.column(kind).orElseThrow().name();
        String what = name + " '" + escaped(seen) + "' " + reading.findings() + told();
        assertEquals(expected, read, what);
        if (expected == null
                && !(kind == Kind.KPJ
                && List.of("", "-", "0", "NULL").contains(seen.toUpperCase(java.util.Locale.ROOT)))) {
            assertTrue(reading.findings().stream().anyMatch(finding -> finding.field().equals(name)
                    && quotes(finding, seen)), what);
        }
        assertTrue(reading.findings().stream().allMatch(finding -> finding.field().equals(name)
                || finding.code() == Code.IDENTITY_CONFLICT), what);
    }

    static boolean quotes(Finding finding, String seen) {
        String found = Seen.unquoted(Seen.text(finding.found().plain()));
        return found.equals(Seen.unquoted(seen)) || found.equals(Seen.digits(seen));
    }

    String told() {
        return " -Dseed=" + seed;
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static String text(String text) {
        return Zipped.text(escaped(text));
    }

    static String escaped(String text) {
        var xml = new StringBuilder();
        text.codePoints().forEach(point -> xml.append(point < ' ' ? "_x%04X_".formatted(point) : "&#" + point + ";"));
        return xml.toString();
    }
}
