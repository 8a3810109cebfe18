package id.iuranhub.portal;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Batches leave in files for the portal. That they are on their way is on record before the file is made: whatever dies
 * in between, the file is made from the ledger at the next occasion.
 */
public final class Handouts {

    private static final int TOGETHER = 500;

    private final Database database;
    private final Outbox outbox;
    private final PortalSheets sheets;
    private final PortalFolder folder;
    private final Rapel rapel;
    private final Journal journal;
    private final Condition condition;
    private final int maxRows;
    private final Clock clock;

    Handouts(Database database, Outbox outbox, PortalSheets sheets, PortalFolder folder, Rapel rapel,
            Journal journal, Condition condition, int maxRows, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.sheets = sheets;
        this.folder = folder;
        this.rapel = rapel;
        this.journal = journal;
        this.condition = condition;
        this.maxRows = maxRows;
        this.clock = clock;
    }

    /** What goes into files of one kind. */
    private record Month(String scheme, Blth blth, String npp, PortalSheet.Takes takes, boolean posted) {

        /** What is ready after the list was printed waits for a later month, whose rows may carry it. */
        boolean isLate() {
            return posted || takes == PortalSheet.Takes.CORRECTIONS;
        }
    }

    private record Waiting(long batch, int records) { }

    /**
     * Everything of a scope that waits for it, and files that were to be written when the hub last stopped. What is
     * late goes as arrears with the rows of a later month, or waits for one.
     *
     * @return what stood in the way, of each template once
     */
    public List<Complaint> fill(Outbox.Scope scope) throws IOException {
        return fill(scope, false);
    }

    /** What is late too, in files of its own: a person asked for them, to take them to the branch office. */
    public List<Complaint> fillLate(Outbox.Scope scope) throws IOException {
        return fill(scope, true);
    }

    private synchronized List<Complaint> fill(Outbox.Scope scope, boolean late) throws IOException {
        folder.finish();
        var complaints = new ArrayList<Complaint>();
        for (var month : waiting(scope).entrySet()) {
            if (month.getKey().isLate() && !late) {
                continue;
            }
            try {
                handOut(month.getKey(), month.getValue());
            } catch (TemplateMisfit misfit) {
                complaints.add(misfit.complaint());
                condition.trouble(Trouble.of(Trouble.Kind.PORTAL, "template")
                        .with("file", misfit.complaint().values().getOrDefault("file", ""))
                        .with("scheme", month.getKey().scheme));
            }
        }
        if (complaints.isEmpty()) {
            condition.well(Trouble.Kind.PORTAL);
        }
        return complaints;
    }

    private Map<Month, List<Waiting>> waiting(Outbox.Scope scope) {
        var waiting = new LinkedHashMap<Month, List<Waiting>>();
        database.sql("portal/waiting").param("scheme", scope.scheme()).param("blth", scope.blth()).query(row -> {
            var month = new Month(row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("npp"),
                    BatchKind.valueOf(row.getString("kind")) == BatchKind.ORIGINAL ? PortalSheet.Takes.ORIGINALS
                    : PortalSheet.Takes.CORRECTIONS, row.getInt("lists") > 0);
            waiting.computeIfAbsent(month, fresh -> new ArrayList<>())
                    .add(new Waiting(row.getLong("batch_id"), row.getInt("records")));
        });
        return waiting;
    }

    private void handOut(Month month, List<Waiting> batches) throws TemplateMisfit, IOException {
        PortalSheet sheet = sheets.that(month.takes).orElseThrow(() -> new TemplateMisfit(
                Complaint.of("template.none", "file", "config/portal", "scheme", month.scheme)));
        folder.template(sheet, month.npp);
        var file = new ArrayList<Waiting>();
        int people = 0;
        for (Waiting batch : batches) {
            if (people + batch.records > maxRows && !file.isEmpty()) {
                handOut(month, sheet, file);
                file.clear();
                people = 0;
            }
            file.add(batch);
            people += batch.records;
        }
        handOut(month, sheet, file);
    }

    /** One file. */
    private void handOut(Month month, PortalSheet sheet, List<Waiting> batches) throws IOException {
        boolean goes = database.inTransaction(() -> {
            var going = outbox.handOut(batches.stream().map(Waiting::batch).toList());
            var those = batches.stream().filter(batch -> going.contains(batch.batch)).toList();
            if (!those.isEmpty()) {
                note(month, sheet, those);
                carry(month, sheet, going);
            }
            return !those.isEmpty();
        });
        if (goes) {
            folder.finish();
        }
    }

    /** Arrears of earlier months go with the rows of this one. */
    private void carry(Month month, PortalSheet sheet, Set<Long> going) {
        if (month.isLate() || !sheet.carriesRapel()) {
            return;
        }
        var into = new Rapel.Month(month.scheme, month.npp, month.blth);
        var fitting = rapel.with(into, going);
        var carried = outbox.handOut(List.copyOf(fitting.keySet()));
        var entries = fitting.entrySet().stream().filter(batch -> carried.contains(batch.getKey()))
                .flatMap(batch -> batch.getValue().stream()).toList();
        if (!entries.isEmpty()) {
            rapel.put(into, entries);
            journal.write("hub", "rapel carried", "month " + month.blth, month.scheme + " " + month.blth + ": "
                    + entries.size() + " records of " + carried.size() + " batches", "queued", "sent", null);
        }
    }

    private void note(Month month, PortalSheet sheet, List<Waiting> batches) {
        int part = 1 + database.sql("portal/lastPart").param("scheme", month.scheme)
                .param("blth", month.blth.number()).param("sheet", sheet.sheet()).query(Integer.class).single();
        int people = batches.stream().mapToInt(Waiting::records).sum();
        database.sql("portal/newFile").param("scheme", month.scheme).param("blth", month.blth.number())
                .param("npp", month.npp).param("sheet", sheet.sheet()).param("part", part).param("people", people)
                .param("now", OffsetDateTime.now(clock)).update();
        long file = database.sql("portal/fileOf").param("scheme", month.scheme).param("blth", month.blth.number())
                .param("sheet", sheet.sheet()).param("part", part).query(Long.class).single();
        database.plain().batchUpdate(database.text("portal/putBatch"), batches, TOGETHER, (insert, batch) -> {
            insert.setLong(1, batch.batch);
            insert.setLong(2, file);
            insert.setInt(3, batches.indexOf(batch));
        });
        journal.write("hub", "portal file handed out", "portal file " + file, month.scheme + " " + month.blth + ": "
                + sheet.fileName(month.npp) + ", " + part + ", " + people + " records", BatchState.QUEUED.word(),
                BatchState.SENT.word(), null);
    }
}
