package id.iuranhub.outbox;

import id.iuranhub.enrolment.Enrolments;
import id.iuranhub.enrolment.PagedEnrolments;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.batch.Adoption;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.file.FileReplacement;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.outbox.delivery.BatchText;
import id.iuranhub.outbox.delivery.Delivery;
import id.iuranhub.outbox.delivery.InFlight;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.outbox.delivery.ReceiptPosting;
import id.iuranhub.outbox.delivery.RefusedVoids;
import id.iuranhub.outbox.insurer.BillEnquiries;
import id.iuranhub.outbox.insurer.EnrolmentRequests;
import id.iuranhub.outbox.insurer.InsurerClient;
import id.iuranhub.outbox.insurer.RequestSignature;
import id.iuranhub.outbox.insurer.StandingRecords;
import id.iuranhub.outbox.run.Absentees;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.outbox.run.RunSchedule;
import id.iuranhub.outbox.run.Runs;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;

/** The beans of this room, made and joined. */
public record OutboxBeans(Outbox outbox, InFlight lane, InsurerClient insurer, EnrolmentRequests enrolmentRequests,
        Runs runs, RunSchedule timetable,
                      RunGuard guard, RefusedVoids refusedVoids, BillEnquiries billEnquiries,
                      StandingRecords standings, ReceiptPosting posting) {

    /** What the room needs of the others. */
    public record Needs(Database database, Settings settings, Schemes schemes, StoredRows stored, Batches batches,
                        FileReplacement succession, DeadLetterSums sums, Snapshots snapshots, Enrolments enrolments,
                        Journal journal, Bills bills, Payments payments, LedgerLock turn,
                        Condition condition, FourEyes eyes, Clock clock) { }

    public static OutboxBeans of(Needs needs) {
        Settings settings = needs.settings();
        var retrying = new Delivery.Retrying(settings.number("insurer.attempts", 1, 1000),
                settings.duration("insurer.backoff"),
                settings.duration("insurer.longest-backoff"), settings.duration("insurer.patience"));
        var signing = RequestSignature.of(settings, needs.clock());
        var refusedVoids = new RefusedVoids(needs.database(), needs.clock());
        var settlement = new ReceiptPosting(needs.database(), needs.batches(), needs.succession(), needs.sums(),
                needs.journal(), refusedVoids,
                needs.bills(),
                needs.turn(), needs.clock());
        var texts = new BatchText(needs.database(), needs.stored());
        var outbox = new Outbox(needs.database(), settlement, texts, needs.journal(), needs.turn(), retrying,
                needs.condition(),
                settings.number("insurer.in-flight", 1, 64), needs.clock());
        var insurer = new InsurerClient(outbox, texts, signing, needs.condition(), needs.clock());
        return new OutboxBeans(outbox, new InFlight(outbox), insurer,
                new EnrolmentRequests(needs.database(), needs.stored(), insurer,
                        new PagedEnrolments(needs.database(), needs.journal(), needs.snapshots()), needs.turn(),
                needs.clock(),
                        settings.duration("enrolment.pages-before-batches")),
                new Runs(needs.database(), needs.schemes(), new Absentees(needs.database(), needs.enrolments()),
                needs.journal(), needs.clock()),
                new RunSchedule(needs.database(), settings, needs.schemes(), needs.journal(), needs.clock()),
                new RunGuard(needs.database(), needs.schemes(), needs.journal(), RunGuard.Limits.of(settings),
                needs.eyes(), needs.clock()), refusedVoids,
                new BillEnquiries(needs.bills(), needs.payments(), insurer, needs.condition(), needs.clock()),
                new StandingRecords(insurer,
                new Adoption(needs.database(), needs.batches(), needs.sums(), needs.bills(), needs.journal(),
                needs.clock()),
                        needs.turn()), settlement);
    }
}
