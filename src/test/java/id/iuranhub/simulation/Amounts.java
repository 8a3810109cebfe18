package id.iuranhub.simulation;

import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Sorong's ASN pay, which the site changes now and then, by date or in place. A month of which something stands at
 * the insurer keeps the amount that stands there, whatever the site writes since.
 */
final class Amounts {

    static final List<Long> ALL = List.of(17_700L, 19_000L, 16_500L);
    private static final String SCHEME = "sorong-asn";
    private static final String WRITTEN = "    amount: 17700\n";

    private final Simulator insurer;
    private final Map<String, Long> configured = new TreeMap<>();

    Amounts(Simulator insurer) {
        this.insurer = insurer;
        World.MONTHS.forEach(blth -> configured.put(blth, ALL.get(0)));
    }

    /** Rupiah a person. */
    long of(String blth) {
        Set<Long> stand = standing(blth);
        return stand.isEmpty() ? configured.get(blth) : stand.iterator().next();
    }

    /** All that stands of a month stands by one amount. */
    Set<Long> standing(String blth) {
        var stand = new HashSet<Long>();
        insurer.ledger().forEach(record -> {
            if (record.scheme().equals(SCHEME) && record.blth().toString().equals(blth)) {
                stand.add(record.total());
            }
        });
        return stand;
    }

    /** The site writes one amount for all months, in place of what stood there. */
    void overwrite(Path home, long amount) {
        World.MONTHS.forEach(blth -> configured.put(blth, amount));
        write(home, "    amount: " + amount + "\n");
    }

    /** The site writes an amount for each month, as a list by date. */
    void date(Path home, List<Long> amounts) {
        var list = new StringBuilder("    amount:\n");
        for (int month = 0; month < World.MONTHS.size(); month++) {
            configured.put(World.MONTHS.get(month), amounts.get(month));
            list.append("      - {from: ").append(World.MONTHS.get(month)).append(", value: ")
                    .append(amounts.get(month)).append("}\n");
        }
        write(home, list.toString());
    }

    private static void write(Path home, String amount) {
        try {
            String text = Files.readString(Path.of("config/schemes/" + SCHEME + ".yaml"));
            Path file = home.resolve("config/schemes/" + SCHEME + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace(WRITTEN, amount));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
