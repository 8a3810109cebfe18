package id.iuranhub.portal;

import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the portal did not take, each with its words. */
record FailedRows(List<Failed> rows) {

    /** @param nik empty where the row does not say it; then the card does */
    record Failed(int line, String nik, String kpj, String words) { }

    /** @throws PortalRefused with all that does not read, each with its line */
    static FailedRows of(PortalTable table) throws PortalRefused {
        var rows = new ArrayList<Failed>();
        var complaints = new ArrayList<Complaint>();
        var lineOf = new HashMap<String, Integer>();
        for (PortalTable.Line line : table.lines()) {
            String nik = table.at(line, PortalTable.NIKS);
            String kpj = table.at(line, PortalTable.CARDS);
            String words = table.at(line, PortalTable.WORDS);
            if (nik.isEmpty() && kpj.isEmpty() && words.isEmpty()) {
                continue;
            }
            boolean named = Nik.isValid(nik) || Kpj.isValid(kpj);
            Integer before = named ? lineOf.putIfAbsent(nik + "|" + kpj, line.number()) : null;
            if (!named) {
                complaints.add(Complaint.at(line.number(), "nik"));
            } else if (before != null) {
                complaints.add(Complaint.at(line.number(), "twice", "other", before));
            } else {
                rows.add(new Failed(line.number(), Nik.isValid(nik) ? nik : "", kpj,
                        words.isEmpty() ? "tanpa keterangan" : words));
            }
        }
        if (rows.isEmpty() && complaints.isEmpty()) {
            complaints.add(Complaint.of("empty"));
        }
        if (!complaints.isEmpty()) {
            throw new PortalRefused(complaints);
        }
        return new FailedRows(rows);
    }
}
