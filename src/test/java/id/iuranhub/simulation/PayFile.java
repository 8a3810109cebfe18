package id.iuranhub.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A payroll file that was dropped and can be taken in. */
final class PayFile {

    final Source source;
    final String blth;
    final String opd;
    final String name;
    final List<PayRow> rows = new ArrayList<>();
    final Layouts.Layout layout;
    private final Amounts amounts;
    private String text;

    /** @param number makes the name one of a kind */
    PayFile(Source source, String blth, String opd, int number, Layouts.Layout layout, Amounts amounts) {
        this.layout = layout;
        this.amounts = amounts;
        this.source = source;
        this.blth = blth;
        this.opd = opd;
        this.name = "f%d_%s%s.csv".formatted(number, blth.replace("-", ""), opd.isEmpty() ? "" : "_" + opd);
    }

    /** What Sorong's ASN pay in its month, rupiah. */
    long flat() {
        return amounts.of(blth);
    }

    void add(Person person, java.util.Map<String, String> cells) {
        rows.add(new PayRow(this, rows.size() + 2, person, cells));
    }

    /** The same source, OPD and BLTH: it takes the other's place. */
    String place() {
        return source + " " + blth + " " + opd;
    }

    /** As it was dropped, whatever is corrected in its rows later. */
    String text() {
        if (text == null) {
            text = layout.header(List.copyOf(source.columns.values())) + "\n" + rows.stream()
                    .map(row -> row.text() + "\n").collect(Collectors.joining());
        }
        return text;
    }
}
