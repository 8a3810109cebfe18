package id.iuranhub.outbox;

import id.iuranhub.enrolment.Enrolments;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Adoption;
import id.iuranhub.ledger.Batches;
import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.LetterSums;
import id.iuranhub.ledger.Succession;
import id.iuranhub.ledger.Turn;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;

/** The beans of this room, made and joined. */
public record Sending(Outbox outbox, Lane lane, Insurer insurer, EnrolmentRequests enrolmentRequests, Runs runs, Timetable timetable,
                      Guard guard, RefusedVoids refusedVoids, BillEnquiries billEnquiries, Standings standings) {

    /** What the room needs of the others. */
    public record Needs(Database database, Settings settings, Schemes schemes, StoredRows stored, Batches batches,
                        Succession succession, LetterSums sums, Snapshots snapshots, Enrolments enrolments, Journal journal, Bills bills, Payments payments, Turn turn,
                        Condition condition, FourEyes eyes, Clock clock) { }

    public static Sending of(Needs needs) {
        Settings settings = needs.settings();
        var retrying = new Delivery.Retrying(settings.number("insurer.attempts", 1, 1000), settings.duration("insurer.backoff"),
                settings.duration("insurer.longest-backoff"), settings.duration("insurer.patience"));
        var signing = Signing.of(settings, needs.clock());
        var refusedVoids = new RefusedVoids(needs.database(), needs.clock());
        var settlement = new Settlement(needs.database(), needs.batches(), needs.succession(), needs.sums(), needs.journal(), refusedVoids,
                needs.bills(),
                needs.turn(), needs.clock());
        var texts = new BatchText(needs.database(), needs.stored());
        var outbox = new Outbox(needs.database(), settlement, texts, needs.journal(), needs.turn(), retrying, needs.condition(),
                settings.number("insurer.in-flight", 1, 64), needs.clock());
        var insurer = new Insurer(outbox, texts, signing, needs.condition(), needs.clock());
        return new Sending(outbox, new Lane(outbox), insurer,
                new EnrolmentRequests(needs.database(), needs.stored(), insurer, needs.snapshots(), needs.turn(), needs.clock(),
                        settings.duration("enrolment.pages-before-batches")),
                new Runs(needs.database(), needs.schemes(), new Absentees(needs.database(), needs.enrolments()), needs.journal(), needs.clock()),
                new Timetable(needs.database(), settings, needs.schemes(), needs.journal(), needs.clock()),
                new Guard(needs.database(), needs.schemes(), needs.journal(), Guard.Limits.of(settings), needs.eyes(), needs.clock()), refusedVoids,
                new BillEnquiries(needs.bills(), needs.payments(), insurer, needs.condition(), needs.clock()),
                new Standings(insurer, new Adoption(needs.database(), needs.batches(), needs.sums(), needs.bills(), needs.journal(), needs.clock()),
                        needs.turn()));
    }
}
