package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.UserService;
import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.correction.ShownAttestation;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.Asker;
import id.iuranhub.deadletter.Attempts;
import id.iuranhub.deadletter.DeadLetter;
import id.iuranhub.deadletter.DeadLetterGroups;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Holds;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ProducerTemplate;

/** What people ask and decide of dead rows. */
public final class DeadLetterService {

    private final Needs needs;

    /** What it works with. */
    public record Needs(Database database, DeadLetters letters, DeadLetterGroups groups, EnrolmentBesideRow beside,
            PreferenceService preferences, ProducerTemplate routes, UserService users, LedgerLock lock,
            ProposalService proposals, CorrectionService corrections, NextSteps nextSteps, Clock clock) { }

    /** A row in full, unmasked, with all that is on record of it. */
    public record Whole(DeadLetters.Detail detail, List<Attempts.Version> versions, List<Attempts.Attempt> tries,
            List<Attempts.Heard> heard, List<DeadLetters.Entry> history,
            List<EnrolmentBesideRow.Enrolled> enrolments, List<ShownAttestation> attestations, NextStep next) {

        /** Each version with what it put in the place of what. */
        public List<Change> changes() {
            return Change.of(detail, versions);
        }

        public boolean isDuplicate() {
            return detail.dead().findings().stream().anyMatch(finding -> finding.code() == Code.DUPLICATE_ROW);
        }
    }

    public DeadLetterService(Needs needs) {
        this.needs = needs;
    }

    public List<DeadLetter> list(DeadLetters.Filter filter) {
        return needs.letters.list(filter);
    }

    /** @throws Api.Refused there is no such state */
    static DeadLetterState state(String word) {
        var known = Arrays.stream(DeadLetterState.values()).map(DeadLetterState::word).toList();
        if (!known.contains(word)) {
            throw Api.Refused.wrong(Nearest.complaint("state", word, "the filter", known));
        }
        return DeadLetterState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @param code empty for all; @throws Api.Refused there is no such code */
    static void requireCode(String code) {
        var known = Arrays.stream(Code.values()).map(Code::name).toList();
        if (!code.isEmpty() && !known.contains(code)) {
            throw Api.Refused.wrong(Nearest.complaint("code", code, "the filter", known));
        }
    }

    /** What waits, by cause, with its trend up to the month of the filter, or this one. */
    public List<DeadLetterGroups.Group> groups(DeadLetters.Filter filter) {
        Blth last = filter.blth() == 0 ? new Blth(java.time.YearMonth.now(needs.clock)) : Blth.of(filter.blth());
        return needs.groups.of(filter, last);
    }

    /** A row in full; that it was looked at is on record. */
    public Whole seen(String id, String who) {
        var detail = detail(id);
        var key = detail.dead().key();
        needs.letters.seen(key, who);
        needs.beside.seen(key, who);
        String nik = detail.dead().nik();
        var attempts = needs.letters.attempts();
        return new Whole(detail, attempts.versions(key), attempts.of(key), attempts.heard(detail.batch()),
                needs.letters.history(key), needs.beside.enrolments(nik), needs.beside.attestations(nik),
                needs.nextSteps.of(detail));
    }

    DeadLetters.Detail detail(String id) {
        RowKey key = RowKey.parse(id).orElseThrow(() -> Api.Refused.wrong("an ID looks like 12-345, not '" + id + "'"));
        return needs.letters.find(key).orElseThrow(() -> Api.Refused.absent("row " + id));
    }

    /** Corrects cells of a row: done, or proposed where they say of whom or of how much it is. */
    public Doing<DeadLetters.Detail> edit(EditWish wish, Asker asker) {
        return editAll(List.of(wish), asker).get(0);
    }

    /** The same of several rows: all of it is done, or nothing. */
    List<Doing<DeadLetters.Detail>> editAll(List<EditWish> wishes, Asker asker) {
        var done = new ArrayList<Doing<DeadLetters.Detail>>();
        together(() -> wishes.forEach(wish -> done.add(edited(wish, asker))));
        return done;
    }

    private Doing<DeadLetters.Detail> edited(EditWish wish, Asker asker) {
        if (wish.fields().isEmpty()) {
            throw Api.Refused.wrong("name at least one field to change, as column=value").said("fields", Map.of());
        }
        needed(wish.reason());
        if (needs.proposals.takesAnother(Deed.EDIT, asker)
                && isOfPersonOrPay(detail(wish.id()), wish.fields().keySet())) {
            requireColumns(detail(wish.id()), wish.fields());
            return new Doing.Waits<>(needs.proposals.propose(new ProposalService.Wish(Deed.EDIT, "row " + wish.id(),
                    "/dead/" + wish.id() + "/edit", wish.reason(), asker.who()), wish.document()));
        }
        if (wish.remember()) {
            remember(detail(wish.id()), wish, asker.who());
        }
        edit(wish.id(), new DeadLetters.Edit(wish.fields(), wish.reason(), asker.who(), wish.on()));
        return new Doing.Done<>(detail(wish.id()));
    }

    /** In a turn of the ledger, as one transaction: all of it is done or nothing. */
    private void together(Runnable deed) {
        needs.lock.take(() -> needs.database.inTransaction(deed));
    }

    /** @throws Api.Refused none of the cells has a number that can be corrected in later files */
    private void remember(DeadLetters.Detail detail, EditWish wish, String who) {
        var wishes = Remembered.of(detail, wish.fields(), wish.reason());
        if (wishes.isEmpty()) {
            throw Api.Refused.wrong("a correction needs a NIK, NIP or KPJ in the file and another in its place")
                    .said("remember", Map.of());
        }
        wishes.forEach(one -> needs.corrections.propose(one, who));
    }

    /** What the insurer has of a row's person is put in its place. @param what {@code kpj} or {@code birth} */
    public EditWish insurers(String id, String what, String shown, String reason, boolean remember) {
        var detail = detail(id);
        var cells = InsurersValue.of(what).into(detail, needs.beside.enrolments(detail.dead().nik()), shown);
        return new EditWish(id, cells, reason, Integer.toString(detail.version()), remember);
    }

    /** What the insurer has of the person of a row. */
    List<EnrolmentBesideRow.Enrolled> enrolments(DeadLetters.Detail detail) {
        return needs.beside.enrolments(detail.dead().nik());
    }

    NextSteps nextSteps() {
        return needs.nextSteps;
    }

    /** Whether an edit says of whom or of how much a row is. */
    private static boolean isOfPersonOrPay(DeadLetters.Detail detail, Set<String> fields) {
        return fields.stream().flatMap(name -> detail.source().column(name).stream()).map(Column::kind)
                .anyMatch(kind -> kind == Kind.NIK || kind == Kind.WAGE || kind == Kind.KPJ);
    }

    private void edit(String id, DeadLetters.Edit edit) {
        requireColumns(detail(id), edit.fields());
        needs.letters.edit(open(id, DeadLetterState.Deed.EDIT, edit.who()), edit);
    }

    private static void requireColumns(DeadLetters.Detail detail, Map<String, String> fields) {
        var columns = detail.source().columns().stream().map(Column::name).toList();
        fields.keySet().stream().filter(column -> detail.source().column(column).isEmpty()).findFirst()
                .ifPresent(column -> {
            throw Api.Refused.wrong(Nearest.complaint("column", column, detail.source().name(), columns));
        });
    }

    /** A dead row whose own cells can be worked on. */
    private DeadLetters.Detail open(String id, DeadLetterState.Deed deed, String who) {
        var detail = dead(id, deed);
        needs.letters.holds().require(detail.dead().key(), who);
        if (detail.batch() == 0) {
            return detail;
        }
        if (detail.dead().first().code() != Code.BATCH_REFUSED) {
            throw new Api.Refused(409, "OUTCOME_UNKNOWN", "row " + id
                    + " is in a batch the insurer may have: retry it first");
        }
        needs.letters.leaveBatch(detail);
        return detail(id);
    }

    private DeadLetters.Detail dead(String id, DeadLetterState.Deed deed) {
        var detail = detail(id);
        if (!detail.allows(deed)) {
            throw new Api.Refused(409, "NOT_DEAD", "row " + id + " is "
                    + (detail.isOpen() ? detail.dead().state().word() : detail.disposition().word()))
                    .said("", Map.of("row", id));
        }
        return detail;
    }

    /** Somebody is at work on a row from here on; everybody else is told so. @param owner who asks, or another login */
    public Holds.Hold take(String id, String owner, String who) {
        requireLogin(owner, who);
        return needs.letters.holds().take(dead(id, DeadLetterState.Deed.TAKE).dead().key(), owner, who);
    }

    /** Somebody takes several rows: all of them, or none. */
    void takeAll(List<String> ids, String owner, String who) {
        needs.database.inTransaction(() -> ids.forEach(id -> take(id, owner, who)));
    }

    private void requireLogin(String owner, String who) {
        if (!owner.equals(who) && !needs.users.active().contains(owner)) {
            throw Api.Refused.wrong(Nearest.complaint("login", owner, "this hub", needs.users.active()));
        }
    }

    /** @return the row as it is by now */
    public DeadLetters.Detail release(String id, String who) {
        needs.letters.holds().release(detail(id).dead().key(), who);
        return detail(id);
    }

    static String needed(String reason) {
        if (reason.isBlank()) {
            throw Api.Refused.wrong("a reason is needed").said("reason", Map.of());
        }
        return reason;
    }

    /** Of two rows about one person this one stands from now on, and the other is the duplicate. */
    public DeadLetters.Detail prefer(String id, String reason, String who) {
        needed(reason);
        needs.lock.take(() -> {
            var detail = dead(id, DeadLetterState.Deed.EDIT);
            needs.letters.holds().require(detail.dead().key(), who);
            needs.preferences.prefer(detail, reason, who);
        });
        needs.routes.requestBody("direct:retry", new Retries.Order(List.of(), who, 0));
        return detail(id);
    }

    /** Gives rows up. @return how many were */
    public int discard(List<String> ids, String reason, String who) {
        if (ids.isEmpty()) {
            throw Api.Refused.wrong("name the IDs to discard").said("rows", Map.of());
        }
        needed(reason);
        var discarded = new ArrayList<DeadLetters.Detail>();
        together(() -> {
            var details = new ArrayList<DeadLetters.Detail>();
            ids.forEach(id -> details.add(open(id, DeadLetterState.Deed.DISCARD, who)));
            details.stream().filter(detail -> needs.letters.discard(detail, reason, who)).forEach(discarded::add);
        });
        return discarded.size();
    }
}
