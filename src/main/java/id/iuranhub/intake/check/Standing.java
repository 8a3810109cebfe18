package id.iuranhub.intake.check;

import id.iuranhub.assess.Entry;
import id.iuranhub.assess.StandingRow;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rule 3 within a file: where each person stands first, by the number the source counts people by. */
final class Standing {

    private final boolean byNip;
    private final Map<String, StandingRow> first = new HashMap<>();

    Standing(Source source) {
        byNip = source.oncePer() == Kind.NIP;
    }

    /** Those of some rows who have stood before; then the rows themselves stand for whoever is new in them. */
    Map<String, StandingRow> before(List<Entry> entries) {
        var before = new HashMap<String, StandingRow>();
        for (Entry entry : entries) {
            StandingRow stands = first.get(key(entry));
            if (stands != null) {
                before.put(key(entry), stands);
            }
        }
        entries.stream().filter(entry -> key(entry) != null && !entry.reading().extraPay())
                .forEach(entry -> first.putIfAbsent(key(entry), new StandingRow(entry.key(), "", entry.opd())));
        return before;
    }

    private String key(Entry entry) {
        return byNip ? entry.reading().nip() : entry.reading().nik();
    }
}
