package id.iuranhub.console;

import id.iuranhub.deadletter.Dead;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Groups;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.deadletter.State;
import id.iuranhub.ledger.Turn;
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
public final class DeadLetterDesk {

    private final DeadLetters letters;
    private final Groups groups;
    private final BesideRow beside;
    private final Preferring preferring;
    private final ProducerTemplate routes;
    private final LetterDocuments documents;
    private final Users users;
    private final Turn turn;
    private final ReviewDesk reviews;
    private final Clock clock;

    public DeadLetterDesk(DeadLetters letters, Groups groups, BesideRow beside, Preferring preferring, ProducerTemplate routes, Words words, Users users,
                          Turn turn, ReviewDesk reviews, Clock clock) {
        this.reviews = reviews;
        this.beside = beside;
        this.preferring = preferring;
        this.users = users;
        this.letters = letters;
        this.groups = groups;
        this.routes = routes;
        this.documents = new LetterDocuments(words);
        this.turn = turn;
        this.clock = clock;
    }

    Map<String, Object> list(Question question) {
        return Map.of("dead", letters.list(filter(question)).stream().map(documents::inList).toList());
    }

    static DeadLetters.Filter filter(Question question) {
        boolean oneMonth = question.parameter("blth").or(() -> question.text("blth")).isPresent();
        String code = question.parameter("code").or(() -> question.text("code")).orElse("");
        if (!code.isEmpty()) {
            requireCode(code);
        }
        return new DeadLetters.Filter(oneMonth ? Api.blth(question).number() : 0,
                question.parameter("scheme").or(() -> question.text("scheme")).orElse(""), code,
                question.parameter("state").map(DeadLetterDesk::state).orElse(null));
    }

    private static State state(String word) {
        var known = java.util.Arrays.stream(State.values()).map(State::word).toList();
        if (!known.contains(word)) {
            throw Api.Refused.wrong(Nearest.complaint("state", word, "the filter", known));
        }
        return State.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static void requireCode(String code) {
        var known = java.util.Arrays.stream(Code.values()).map(Code::name).toList();
        if (!known.contains(code)) {
            throw Api.Refused.wrong(Nearest.complaint("code", code, "the filter", known));
        }
    }

    /** What waits, by cause, with its trend up to a month. */
    Map<String, Object> groups(Question question) {
        var filter = filter(question);
        Blth last = filter.blth() == 0 ? new Blth(java.time.YearMonth.now(clock)) : Blth.of(filter.blth());
        return Map.of("groups", groups.of(filter, last).stream().map(documents::group).toList());
    }

    /** A row in full, unmasked; that it was looked at is on record. */
    Map<String, Object> show(String id, Question question) {
        var detail = detail(id);
        letters.seen(detail.dead().key(), question.who());
        var document = documents.whole(detail, letters);
        beside.seen(detail.dead().key(), question.who());
        document.put("enrolments", beside.enrolments(detail.dead().nik()));
        document.put("attestations", beside.attestations(detail.dead().nik()));
        return document;
    }

    private DeadLetters.Detail detail(String id) {
        RowKey key = RowKey.parse(id).orElseThrow(() -> Api.Refused.wrong("an ID looks like 12-345, not '" + id + "'"));
        return letters.find(key).orElseThrow(() -> Api.Refused.absent("row " + id));
    }

    Map<String, Object> edit(String id, Question question) {
        Map<String, String> fields = Api.texts(question.body() == null ? null : question.body().get("fields"));
        if (fields.isEmpty()) {
            throw Api.Refused.wrong("name at least one field to change, as column=value");
        }
        String reason = reason(question);
        if (reviews.takesAnother(Deed.EDIT, question) && isOfPersonOrPay(detail(id), fields.keySet())) {
            requireColumns(detail(id), fields);
            return reviews.propose(Deed.EDIT, question, "row " + id);
        }
        var edit = new DeadLetters.Edit(fields, reason, question.who(), question.text("version").map(DeadLetterDesk::number).orElse(-1));
        turn.take(() -> edit(id, edit));
        return Map.of("id", id, "state", State.FIXED.word());
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
        letters.edit(open(id, State.Deed.EDIT, edit.who()), edit);
    }

    private static void requireColumns(DeadLetters.Detail detail, Map<String, String> fields) {
        var columns = detail.source().columns().stream().map(Column::name).toList();
        fields.keySet().stream().filter(column -> detail.source().column(column).isEmpty()).findFirst().ifPresent(column -> {
            throw Api.Refused.wrong(Nearest.complaint("column", column, detail.source().name(), columns));
        });
    }

    /** A dead row whose own cells can be worked on. */
    private DeadLetters.Detail open(String id, State.Deed deed, String who) {
        var detail = dead(id, deed);
        letters.holds().require(detail.dead().key(), who);
        if (detail.batch() == 0) {
            return detail;
        }
        if (detail.dead().first().code() != Code.BATCH_REFUSED) {
            throw new Api.Refused(409, "OUTCOME_UNKNOWN", "row " + id + " is in a batch the insurer may have: retry it first");
        }
        letters.leaveBatch(detail);
        return detail(id);
    }

    private DeadLetters.Detail dead(String id, State.Deed deed) {
        var detail = detail(id);
        if (!detail.allows(deed)) {
            throw new Api.Refused(409, "NOT_DEAD", "row " + id + " is " + (detail.isOpen() ? detail.dead().state().word() : detail.disposition()));
        }
        return detail;
    }

    /** Somebody is at work on a row from here on, who asks or who is named; everybody else is told so. */
    Map<String, Object> take(String id, Question question) {
        String owner = question.text("owner").orElse(question.who());
        if (!owner.equals(question.who()) && !users.active().contains(owner)) {
            throw Api.Refused.wrong(Nearest.complaint("login", owner, "this hub", users.active()));
        }
        var hold = letters.holds().take(dead(id, State.Deed.TAKE).dead().key(), owner, question.who());
        return Map.of("id", id, "owner", hold.owner(), "until", hold.until().toString());
    }

    Map<String, Object> release(String id, Question question) {
        letters.holds().release(detail(id).dead().key(), question.who());
        return Map.of("id", id, "owner", "");
    }

    private static String reason(Question question) {
        return question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
    }

    Map<String, Object> retry(Question question) {
        var chosen = keys(question);
        List<RowKey> keys = chosen.keys;
        if (reviews.takesAnother(keys.size(), question)) {
            return reviews.propose(Deed.BULK_RETRY, question, "retry of " + keys.size() + " rows");
        }
        routes.requestBody("direct:retry", new Retries.Order(keys, question.who(), 0));
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
        return Map.of("retried", keys.size(), "pending", pending, "dead", dead, "skipped", skipped, "held", chosen.held, "rows", rows);
    }

    /** @param held by others, and so left out */
    private record Chosen(List<RowKey> keys, int held) { }

    private Chosen keys(Question question) {
        var ids = question.body() == null ? null : question.body().get("ids");
        if (ids != null && ids.size() > 0) {
            var keys = new ArrayList<RowKey>();
            ids.forEach(id -> keys.add(detail(id.asText()).dead().key()));
            keys.forEach(key -> letters.holds().require(key, question.who()));
            return new Chosen(keys, 0);
        }
        boolean all = question.text("all").map(Boolean::parseBoolean).orElse(false);
        if (!all && question.text("code").isEmpty()) {
            throw Api.Refused.wrong("say which rows: IDs, a code, or all of a month");
        }
        Api.blth(question);
        var dead = letters.list(filter(question)).stream().filter(letter -> !letter.state().isGivenUp()).toList();
        var keys = dead.stream().filter(letter -> !letter.isHeldBut(question.who())).map(Dead::key).toList();
        return new Chosen(keys, dead.size() - keys.size());
    }

    /** Of two rows about one person this one stands from now on, and the other is the duplicate. */
    Map<String, Object> prefer(String id, Question question) {
        String reason = reason(question);
        turn.take(() -> {
            var detail = dead(id, State.Deed.EDIT);
            letters.holds().require(detail.dead().key(), question.who());
            preferring.prefer(detail, reason, question.who());
        });
        routes.requestBody("direct:retry", new Retries.Order(List.of(), question.who(), 0));
        var after = detail(id);
        return Map.of("id", id, "disposition", after.disposition(), "code", after.isOpen() ? after.dead().first().code().name() : "");
    }

    Map<String, Object> discard(Question question) {
        var ids = question.body() == null ? null : question.body().get("ids");
        if (ids == null || ids.isEmpty()) {
            throw Api.Refused.wrong("name the IDs to discard");
        }
        String reason = reason(question);
        var discarded = new ArrayList<DeadLetters.Detail>();
        turn.take(() -> {
            var details = new ArrayList<DeadLetters.Detail>();
            ids.forEach(id -> details.add(open(id.asText(), State.Deed.DISCARD, question.who())));
            details.stream().filter(detail -> letters.discard(detail, reason, question.who())).forEach(discarded::add);
        });
        return Map.of("discarded", discarded.size());
    }
}
