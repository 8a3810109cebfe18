package id.iuranhub.payroll.example;

import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What columns of payroll exports are called. */
final class Headings {

    /**
     * A heading is looked up in this order: {@code nipsponsor} before {@code nip}, {@code namaskpd} before
     * {@code nama}.
     */
    private static final List<Kind> ORDER = List.of(Kind.TEXT, Kind.KPJ, Kind.CUT, Kind.SPONSOR_NIP, Kind.NIK,
            Kind.NIP, Kind.PLACE_AND_BIRTH_DATE, Kind.BIRTH_DATE,
            Kind.STATUS_ASN, Kind.OPD, Kind.TRANSACTION, Kind.NET, Kind.AMOUNT, Kind.WAGE, Kind.FROM, Kind.TO,
            Kind.NAME);

    private final Properties words = new Properties();

    Headings() {
        try (var in = Headings.class.getResourceAsStream("/example/headings.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The kind of a heading that is known. */
    Optional<Kind> known(String heading) {
        String normal = Column.normal(heading);
        return ORDER.stream().filter(kind -> words(kind, "").contains(normal)).findFirst();
    }

    /** The kind of a heading that begins like a known one. */
    Optional<Kind> likely(String heading) {
        String normal = Column.normal(heading);
        return ORDER.stream().filter(kind -> words(kind, ".begins").stream().anyMatch(normal::startsWith)).findFirst();
    }

    /** How many cells of a record are known headings. */
    int knownIn(String[] record) {
        return (int) Arrays.stream(record).filter(cell -> !cell.isEmpty() && known(cell).isPresent()).count();
    }

    private List<String> words(Kind kind, String how) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + how;
        return List.of(words.getProperty(key, "").split(" "));
    }
}
