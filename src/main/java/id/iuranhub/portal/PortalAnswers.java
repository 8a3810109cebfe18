package id.iuranhub.portal;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.delivery.ReceiptPosting;
import id.iuranhub.outbox.delivery.RecordId;
import id.iuranhub.outbox.insurer.Receipt;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the portal said in a file, written into the books: one transaction an answer, all of it or nothing. Nobody is
 * accepted whom the printed list does not name with the same iuran of each programme.
 */
public final class PortalAnswers {

    private static final int MOST_TOLD = 200;
    private static final int DIGEST_SHOWN = 16;

    private final Database database;
    private final Schemes schemes;
    private final ReceiptPosting posting;
    private final Bills bills;
    private final AnswerRecord answers;
    private final Rapel rapel;
    private final NewWorkers newWorkers;
    private final Limits limits;

    PortalAnswers(Database database, Schemes schemes, ReceiptPosting posting, Bills bills,
            AnswerRecord answers, Rapel rapel, NewWorkers newWorkers, Limits limits) {
        this.database = database;
        this.schemes = schemes;
        this.posting = posting;
        this.bills = bills;
        this.answers = answers;
        this.rapel = rapel;
        this.newWorkers = newWorkers;
        this.limits = limits;
    }

    /**
     * What became of an answer.
     *
     * @param differs    who is named with other sums; they were refused or, where they stand accepted, left alone
     * @param unanswered who is still on the way
     */
    public record Taken(AnswerKind kind, String scheme, Blth blth, int accepted, int refused, int differs,
            int unanswered,
            String kodeIuran) { }

    /** A file that came. @param kept where it will lie, below the home; @param kode typed beside it, may be empty */
    public record Came(Path file, String name, String kept, String kode, String who) { }

    /** @throws PortalRefused nothing of it counts; @throws FileRefused it does not read */
    public Taken take(Came came) throws PortalRefused, FileRefused, IOException {
        PortalTable table = PortalTable.read(came.file, limits);
        if (table.kind() == PortalTable.Kind.NEW_WORKERS) {
            return takeForm(came, table);
        }
        Whose whose = Whose.of(table, came.name);
        Scheme scheme = schemeOf(whose);
        var people = people(whose);
        if (people.isEmpty()) {
            throw PortalRefused.because("nobody", "npp", whose.npp(), "blth", whose.blth());
        }
        String sha256 = Content.sha256(came.file);
        return table.kind() == PortalTable.Kind.LIST
                ? takeList(came, whose, scheme, PrintedList.of(table), people, sha256)
                : takeFailed(came, whose, scheme, FailedRows.of(table), people, sha256);
    }

    /** What an OPD filled in of whom the insurer is to enrol. */
    private Taken takeForm(Came came, PortalTable table) throws PortalRefused, IOException {
        var head = NewWorkerForm.Head.of(table);
        var waiting = newWorkers.of(head.scheme(), head.blth(), "").stream()
                .collect(Collectors.toMap(NewWorker::nik, worker -> worker, (one, again) -> one));
        var said = NewWorkerForm.read(table, head.blth(), waiting);
        var taken = new Taken(AnswerKind.FORM, head.scheme(), head.blth(), said.size(), 0, 0, 0, "");
        String sha256 = Content.sha256(came.file);
        database.inTransaction(() -> {
            newWorkers.put(said);
            answers.note(came, taken, AnswerState.TAKEN, sha256);
        });
        return taken;
    }

    private Scheme schemeOf(Whose whose) throws PortalRefused {
        return schemes.all().stream()
                .filter(scheme -> scheme.npp(whose.blth()).filter(whose.npp()::equals).isPresent()).findFirst()
                .orElseThrow(() -> PortalRefused.because("npp", "npp", whose.npp(), "blth", whose.blth()));
    }

    private List<HandedPerson> people(Whose whose) {
        var people = database.sql("portal/people").param("npp", whose.npp()).param("blth", whose.blth().number())
                .query((row, number) -> HandedPerson.of(row)).list();
        return rapel.listed(whose.npp(), whose.blth(), people);
    }

    private Taken takeList(Came came, Whose whose, Scheme scheme, PrintedList list, List<HandedPerson> people,
            String sha256) throws PortalRefused {
        var comparison = new Comparison(list, people);
        demandKnown(comparison);
        String kode = kode(came, whose);
        var told = new ArrayList<ReceiptPosting.Told>();
        int refused = 0;
        int accepted = 0;
        int unanswered = 0;
        for (var batch : byBatch(people).entrySet()) {
            var receipt = receipt(batch.getValue(), comparison, "F2A-" + sha256.substring(0, DIGEST_SHOWN), kode,
                    whose.blth());
            if (receipt.isPresent()) {
                told.add(new ReceiptPosting.Told(batch.getKey(), receipt.get()));
                refused += receipt.get().refused().size();
                accepted += receipt.get().accepted().records();
            } else {
                unanswered += batch.getValue().size();
            }
        }
        var answered = told.stream().map(ReceiptPosting.Told::batch).collect(Collectors.toSet());
        var carried = new RapelAnswer(rapel.carried(whose.npp(), whose.blth()), answered, "F2A-"
                + sha256.substring(0, DIGEST_SHOWN), kode);
        told.addAll(carried.told(comparison));
        var taken = new Taken(AnswerKind.LIST, scheme.id(), whose.blth(), accepted, refused,
                comparison.that(Comparison.What.DIFFERS).size(), unanswered, kode);
        database.inTransaction(() -> {
            posting.post(told);
            rapel.drop(carried.refused());
            if (!kode.isEmpty()) {
                bills.named(whose.npp(), whose.blth(), kode, came.who);
            }
            answers.note(came, taken, AnswerState.TAKEN, sha256);
        });
        return taken;
    }

    /** Somebody else's list, or of other people than were handed out: nothing in it can be trusted to be ours. */
    private static void demandKnown(Comparison comparison) throws PortalRefused {
        var strangers = comparison.that(Comparison.What.ONLY_THERE).stream().limit(MOST_TOLD)
                .map(pair -> Complaint.at(pair.there().line(), "stranger", "nik", masked(pair.there().nik())))
                .toList();
        if (!strangers.isEmpty()) {
            throw new PortalRefused(strangers);
        }
    }

    private static String masked(String nik) {
        return Nik.isValid(nik) ? new Nik(nik).masked() : "";
    }

    private static String kode(Came came, Whose whose) throws PortalRefused {
        String printed = whose.kodeIuran().orElse("");
        if (!came.kode.isEmpty() && !printed.isEmpty() && !came.kode.equals(printed)) {
            throw PortalRefused.because("twoOf", "what", "kode iuran", "found", came.kode + ", " + printed);
        }
        return came.kode.isEmpty() ? printed : came.kode;
    }

    /** On their way, by batch; the first handed out first. */
    private static Map<Long, List<HandedPerson>> byBatch(List<HandedPerson> people) {
        return people.stream().filter(person -> !person.accepted())
                .collect(Collectors.groupingBy(HandedPerson::batch, LinkedHashMap::new, Collectors.toList()));
    }

    /** Empty where the list says nothing of a batch, or a correction is not in it yet. */
    private static Optional<Receipt> receipt(List<HandedPerson> batch, Comparison comparison, String id, String kode,
            Blth blth) {
        HandedPerson first = batch.get(0);
        var refused = batch.stream().filter(person -> !comparison.bearsOut(person)).toList();
        if (first.isOriginal() ? !comparison.isOf(first.file()) : !refused.isEmpty()) {
            return Optional.empty();
        }
        int records = batch.size() - refused.size();
        long rupiah = batch.stream().mapToLong(HandedPerson::total).sum()
                - refused.stream().mapToLong(HandedPerson::total).sum();
        return Optional.of(new Receipt(id, "", "ACCEPTED", new Receipt.Sum(records, rupiah),
                refused.stream().map(person -> notTaken(person, comparison, blth)).toList(),
                records == 0 || kode.isEmpty() || first.isVoid() ? null : kode, null));
    }

    private static Receipt.Refused notTaken(HandedPerson person, Comparison comparison, Blth blth) {
        String difference = comparison.why(person);
        return new Receipt.Refused(recordId(person, blth), difference.isEmpty() ? "TIDAK_ADA_DI_FORMULIR_2A"
                : "FORMULIR_2A_BERBEDA", null, difference);
    }

    private static String recordId(HandedPerson person, Blth blth) {
        return new RecordId(person.scheme(), blth).of(person.nik());
    }

    private Taken takeFailed(Came came, Whose whose, Scheme scheme, FailedRows failed, List<HandedPerson> people,
            String sha256) throws PortalRefused {
        boolean known = answers.isKnown(sha256);
        var told = known ? List.<ReceiptPosting.Told>of() : refusals(failed, people, "GAGAL-"
                + sha256.substring(0, DIGEST_SHOWN), whose.blth());
        var withTheirRapel = RapelAnswer.notTaken(known ? List.of() : rapel.carried(whose.npp(), whose.blth()), told,
                people, whose.blth(), "GAGAL-" + sha256.substring(0, DIGEST_SHOWN));
        int refused = known ? 0 : failed.rows().size();
        var taken = new Taken(AnswerKind.FAILED, scheme.id(), whose.blth(), 0, refused, 0,
                (int) people.stream().filter(person -> !person.accepted()).count() - refused, "");
        if (!known) {
            database.inTransaction(() -> {
                posting.refuse(told);
                posting.refuse(withTheirRapel.told());
                rapel.drop(withTheirRapel.refused());
                answers.note(came, taken, AnswerState.TAKEN, sha256);
            });
        }
        return taken;
    }

    private static List<ReceiptPosting.Told> refusals(FailedRows failed, List<HandedPerson> people, String id,
            Blth blth) throws PortalRefused {
        var complaints = new ArrayList<Complaint>();
        var byBatch = new LinkedHashMap<Long, List<Receipt.Refused>>();
        for (var row : failed.rows()) {
            var meant = people.stream().filter(person -> row.nik().isEmpty() ? row.kpj().equals(person.kpj())
                    : row.nik().equals(person.nik())).toList();
            var sent = meant.stream().filter(person -> !person.accepted()).findFirst();
            if (sent.isEmpty()) {
                complaints.add(Complaint.at(row.line(), meant.isEmpty() ? "stranger" : "acceptedBefore",
                        "nik", masked(row.nik())));
            } else {
                byBatch.computeIfAbsent(sent.get().batch(), batch -> new ArrayList<>())
                        .add(new Receipt.Refused(recordId(sent.get(), blth), "PORTAL", null, row.words()));
            }
        }
        if (!complaints.isEmpty()) {
            throw new PortalRefused(complaints.subList(0, Math.min(complaints.size(), MOST_TOLD)));
        }
        return byBatch.entrySet().stream().map(batch -> new ReceiptPosting.Told(batch.getKey(),
                new Receipt(id, "", "REFUSED", null, batch.getValue(), null, null))).toList();
    }

    /** A kode iuran that somebody read at the portal. @return to how many bills it was given */
    public int takeKode(Scheme scheme, Blth blth, String kodeIuran, String who) {
        return database.inTransaction(() -> {
            int named = bills.named(scheme.npp(blth).orElse(""), blth, kodeIuran, who);
            if (named > 0) {
                answers.note(new Came(null, "", null, kodeIuran, who),
                        new Taken(AnswerKind.KODE, scheme.id(), blth, 0, 0, 0, 0, kodeIuran), AnswerState.TAKEN, null);
            }
            return named;
        });
    }

    /** An answer of which nothing counts is on record too. */
    public void refused(Came came) {
        AnswerKind kind = AnswerKind.LIST;
        String scheme = null;
        Blth blth = null;
        try {
            PortalTable table = PortalTable.read(came.file, limits);
            kind = kind(table);
            Whose whose = Whose.of(table, came.name);
            blth = whose.blth();
            scheme = schemeOf(whose).id();
        } catch (PortalRefused | FileRefused | IOException nobodyKnowsWhose) {
            // It is on record without.
        }
        var taken = new Taken(kind, scheme, blth, 0, 0, 0, 0, "");
        database.inTransaction(() -> answers.note(came, taken, AnswerState.REFUSED, null));
    }

    private static AnswerKind kind(PortalTable table) {
        return switch (table.kind()) {
            case LIST -> AnswerKind.LIST;
            case FAILED -> AnswerKind.FAILED;
            case NEW_WORKERS -> AnswerKind.FORM;
        };
    }

    /** Books and a list side by side; nothing changes. */
    Comparison compare(Path file, String name) throws PortalRefused, FileRefused, IOException {
        PortalTable table = PortalTable.read(file, limits);
        if (table.kind() != PortalTable.Kind.LIST) {
            throw PortalRefused.because("columns");
        }
        return new Comparison(PrintedList.of(table), people(Whose.of(table, name)));
    }
}
