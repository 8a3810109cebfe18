package id.iuranhub.cli.check;

import id.iuranhub.assess.Entry;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rule 3 within a file: where each person stands first, by the number the source counts people by. */
final class Standing {

    private final boolean byNip;
    private final Map<String, RowKey> first = new HashMap<>();

    Standing(Source source) {
        byNip = source.oncePer() == Kind.NIP;
    }

    /** Those of some rows who have stood before; then the rows themselves stand for whoever is new in them. */
    Map<String, RowKey> before(List<Entry> entries) {
        var before = new HashMap<String, RowKey>();
        for (Entry entry : entries) {
            RowKey stands = first.get(key(entry));
            if (stands != null) {
                before.put(key(entry), stands);
            }
        }
        entries.stream().filter(entry -> key(entry) != null && !entry.reading().extraPay())
                .forEach(entry -> first.putIfAbsent(key(entry), entry.key()));
        return before;
    }

    private String key(Entry entry) {
        return byNip ? entry.reading().nip() : entry.reading().nik();
    }
}
