package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.deadletter.DeadLetter;
import id.iuranhub.deadletter.DeadLetterGroups;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** What people ask and decide of dead rows. */
public final class DeadLetterService {

    private final DeadLetters letters;
    private final DeadLetterGroups deadLetterGroups;
    private final EnrolmentBesideRow beside;
    private final PreferenceService preferenceService;
    private final ProducerTemplate routes;
    private final DeadLetterJson documents;
    private final UserService userService;
    private final LedgerLock lock;
    private final ProposalService reviews;
    private final Clock clock;

    public DeadLetterService(DeadLetters letters, DeadLetterGroups deadLetterGroups, EnrolmentBesideRow beside,
            PreferenceService preferenceService, ProducerTemplate routes, Words words, UserService userService,
                          LedgerLock lock, ProposalService reviews, Clock clock) {
        this.reviews = reviews;
        this.beside = beside;
        this.preferenceService = preferenceService;
        this.userService = userService;
        this.letters = letters;
        this.deadLetterGroups = deadLetterGroups;
        this.routes = routes;
        this.documents = new DeadLetterJson(words);
        this.lock = lock;
        this.clock = clock;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/dead", Action.SEE_ALL, this::list);
        endpoints.call("GET", "/dead/{id}", Action.PERSONAL_ALL, request -> show(request.id(), request));
        endpoints.call("POST", "/dead/{id}/edit", Action.WORK_ALL, request -> edit(request.id(), request));
        endpoints.call("POST", "/dead/{id}/take", Action.WORK_ALL, request -> take(request.id(), request));
        endpoints.call("POST", "/dead/{id}/release", Action.WORK_ALL, request -> release(request.id(), request));
        endpoints.call("POST", "/dead/{id}/prefer", Action.WORK_ALL, request -> prefer(request.id(), request));
        endpoints.call("POST", "/dead/retry", Action.WORK_ALL, this::retry);
        endpoints.call("POST", "/dead/discard", Action.WORK_ALL, this::discard);
        endpoints.call("GET", "/dead/groups", Action.SEE_ALL, this::groups);
    }

    public Map<String, Object> list(ApiRequest request) {
        return Map.of("dead", letters.list(filter(request)).stream().map(documents::inList).toList());
    }

    static DeadLetters.Filter filter(ApiRequest request) {
        boolean oneMonth = request.parameter("blth").or(() -> request.text("blth")).isPresent();
        String code = request.parameter("code").or(() -> request.text("code")).orElse("");
        if (!code.isEmpty()) {
            requireCode(code);
        }
        return new DeadLetters.Filter(oneMonth ? Api.blth(request).number() : 0,
                request.parameter("scheme").or(() -> request.text("scheme")).orElse(""), code,
                request.parameter("state").map(DeadLetterService::state).orElse(null));
    }

    private static DeadLetterState state(String word) {
        var known = java.util.Arrays.stream(DeadLetterState.values()).map(DeadLetterState::word).toList();
        if (!known.contains(word)) {
            throw Api.Refused.wrong(Nearest.complaint("state", word, "the filter", known));
        }
        return DeadLetterState.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static void requireCode(String code) {
        var known = java.util.Arrays.stream(Code.values()).map(Code::name).toList();
        if (!known.contains(code)) {
            throw Api.Refused.wrong(Nearest.complaint("code", code, "the filter", known));
        }
    }

    /** What waits, by cause, with its trend up to a month. */
    public Map<String, Object> groups(ApiRequest request) {
        var filter = filter(request);
        Blth last = filter.blth() == 0 ? new Blth(java.time.YearMonth.now(clock)) : Blth.of(filter.blth());
        return Map.of("groups", deadLetterGroups.of(filter, last).stream().map(documents::group).toList());
    }

    /** A row in full, unmasked; that it was looked at is on record. */
    public Map<String, Object> show(String id, ApiRequest request) {
        var detail = detail(id);
        letters.seen(detail.dead().key(), request.who());
        var document = documents.whole(detail, letters);
        beside.seen(detail.dead().key(), request.who());
        document.put("enrolments", beside.enrolments(detail.dead().nik()));
        document.put("attestations", beside.attestations(detail.dead().nik()));
        return document;
    }

    private DeadLetters.Detail detail(String id) {
        RowKey key = RowKey.parse(id).orElseThrow(() -> Api.Refused.wrong("an ID looks like 12-345, not '" + id + "'"));
        return letters.find(key).orElseThrow(() -> Api.Refused.absent("row " + id));
    }

    public Map<String, Object> edit(String id, ApiRequest request) {
        Map<String, String> fields = Api.texts(request.body() == null ? null : request.body().get("fields"));
        if (fields.isEmpty()) {
            throw Api.Refused.wrong("name at least one field to change, as column=value");
        }
        String reason = reason(request);
        if (reviews.takesAnother(Deed.EDIT, request.asker()) && isOfPersonOrPay(detail(id), fields.keySet())) {
            requireColumns(detail(id), fields);
            return reviews.propose(Deed.EDIT, request, "row " + id);
        }
        var edit = new DeadLetters.Edit(fields, reason, request.who(), request.text("version")
                .map(DeadLetterService::number).orElse(-1));
        lock.take(() -> edit(id, edit));
        return Map.of("id", id, "state", DeadLetterState.FIXED.word());
    }

    /** Whether an edit says of whom or of how much a row is. */
    private static boolean isOfPersonOrPay(DeadLetters.Detail detail, java.util.Set<String> fields) {
        return fields.stream().flatMap(name -> detail.source().column(name).stream()).map(Column::kind)
                .anyMatch(kind -> kind == Kind.NIK || kind == Kind.WAGE || kind == Kind.KPJ);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw Api.Refused.wrong("a version is a whole number, not '" + text + "'");
        }
    }

    private void edit(String id, DeadLetters.Edit edit) {
        requireColumns(detail(id), edit.fields());
        letters.edit(open(id, DeadLetterState.Deed.EDIT, edit.who()), edit);
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
        letters.holds().require(detail.dead().key(), who);
        if (detail.batch() == 0) {
            return detail;
        }
        if (detail.dead().first().code() != Code.BATCH_REFUSED) {
            throw new Api.Refused(409, "OUTCOME_UNKNOWN", "row " + id
                    + " is in a batch the insurer may have: retry it first");
        }
        letters.leaveBatch(detail);
        return detail(id);
    }

    private DeadLetters.Detail dead(String id, DeadLetterState.Deed deed) {
        var detail = detail(id);
        if (!detail.allows(deed)) {
            throw new Api.Refused(409, "NOT_DEAD", "row " + id + " is "
                    + (detail.isOpen() ? detail.dead().state().word() : detail.disposition()));
        }
        return detail;
    }

    /** Somebody is at work on a row from here on, who asks or who is named; everybody else is told so. */
    public Map<String, Object> take(String id, ApiRequest request) {
        String owner = request.text("owner").orElse(request.who());
        if (!owner.equals(request.who()) && !userService.active().contains(owner)) {
            throw Api.Refused.wrong(Nearest.complaint("login", owner, "this hub", userService.active()));
        }
        var hold = letters.holds().take(dead(id, DeadLetterState.Deed.TAKE).dead().key(), owner, request.who());
        return Map.of("id", id, "owner", hold.owner(), "until", hold.until().toString());
    }

    public Map<String, Object> release(String id, ApiRequest request) {
        letters.holds().release(detail(id).dead().key(), request.who());
        return Map.of("id", id, "owner", "");
    }

    private static String reason(ApiRequest request) {
        return request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed")
                .said("reason", Map.of()));
    }

    public Map<String, Object> retry(ApiRequest request) {
        var chosen = keys(request);
        List<RowKey> keys = chosen.keys;
        if (reviews.takesAnother(keys.size(), request.asker())) {
            return reviews.propose(Deed.BULK_RETRY, request, "retry of " + keys.size() + " rows");
        }
        routes.requestBody("direct:retry", new Retries.Order(keys, request.who(), 0));
        var rows = new ArrayList<Map<String, String>>();
        int pending = 0;
        int dead = 0;
        int skipped = 0;
        for (RowKey key : keys) {
            var after = letters.find(key).orElseThrow();
            rows.add(Map.of("id", key.toString(), "disposition", after.disposition(),
                    "code", after.isOpen() ? after.dead().first().code().name() : ""));
            pending += after.disposition().equals("pending") ? 1 : 0;
            dead += after.isOpen() ? 1 : 0;
            skipped += after.disposition().equals("skipped") ? 1 : 0;
        }
        return Map.of("retried", keys.size(), "pending", pending, "dead", dead, "skipped", skipped, "held",
                chosen.held, "rows", rows);
    }

    /** @param held by others, and so left out */
    private record Chosen(List<RowKey> keys, int held) { }

    private Chosen keys(ApiRequest request) {
        var ids = request.body() == null ? null : request.body().get("ids");
        if (ids != null && ids.size() > 0) {
            var keys = new ArrayList<RowKey>();
            ids.forEach(id -> keys.add(detail(id.asText()).dead().key()));
            keys.forEach(key -> letters.holds().require(key, request.who()));
            return new Chosen(keys, 0);
        }
        boolean all = request.text("all").map(Boolean::parseBoolean).orElse(false);
        if (!all && request.text("code").isEmpty()) {
            throw Api.Refused.wrong("say which rows: IDs, a code, or all of a month");
        }
        Api.blth(request);
        var dead = letters.list(filter(request)).stream().filter(letter -> !letter.state().isGivenUp()).toList();
        var keys = dead.stream().filter(letter -> !letter.isHeldBut(request.who())).map(DeadLetter::key).toList();
        return new Chosen(keys, dead.size() - keys.size());
    }

    /** Of two rows about one person this one stands from now on, and the other is the duplicate. */
    public Map<String, Object> prefer(String id, ApiRequest request) {
        String reason = reason(request);
        lock.take(() -> {
            var detail = dead(id, DeadLetterState.Deed.EDIT);
            letters.holds().require(detail.dead().key(), request.who());
            preferenceService.prefer(detail, reason, request.who());
        });
        routes.requestBody("direct:retry", new Retries.Order(List.of(), request.who(), 0));
        var after = detail(id);
        return Map.of("id", id, "disposition", after.disposition(), "code", after.isOpen()
                ? after.dead().first().code().name() : "");
    }

    public Map<String, Object> discard(ApiRequest request) {
        var ids = request.body() == null ? null : request.body().get("ids");
        if (ids == null || ids.isEmpty()) {
            throw Api.Refused.wrong("name the IDs to discard");
        }
        String reason = reason(request);
        var discarded = new ArrayList<DeadLetters.Detail>();
        lock.take(() -> {
            var details = new ArrayList<DeadLetters.Detail>();
            ids.forEach(id -> details.add(open(id.asText(), DeadLetterState.Deed.DISCARD, request.who())));
            details.stream().filter(detail -> letters.discard(detail, reason, request.who())).forEach(discarded::add);
        });
        return Map.of("discarded", discarded.size());
    }
}
