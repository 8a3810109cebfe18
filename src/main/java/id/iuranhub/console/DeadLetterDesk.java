package id.iuranhub.console;

import id.iuranhub.deadletter.Dead;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.ledger.Turn;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.Nik;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Column;
import id.iuranhub.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** What people ask and decide of dead rows. */
public final class DeadLetterDesk {

    private final DeadLetters letters;
    private final ProducerTemplate routes;
    private final Words words;
    private final Turn turn;

    public DeadLetterDesk(DeadLetters letters, ProducerTemplate routes, Words words, Turn turn) {
        this.letters = letters;
        this.routes = routes;
        this.words = words;
        this.turn = turn;
    }

    Map<String, Object> list(Question question) {
        return Map.of("dead", letters.list(filter(question)).stream().map(this::inList).toList());
    }

    private static DeadLetters.Filter filter(Question question) {
        boolean oneMonth = question.parameter("blth").or(() -> question.text("blth")).isPresent();
        String code = question.parameter("code").or(() -> question.text("code")).orElse("");
        if (!code.isEmpty()) {
            requireCode(code);
        }
        return new DeadLetters.Filter(oneMonth ? Api.blth(question).number() : 0,
                question.parameter("scheme").or(() -> question.text("scheme")).orElse(""), code);
    }

    private static void requireCode(String code) {
        var known = java.util.Arrays.stream(Code.values()).map(Code::name).toList();
        if (!known.contains(code)) {
            throw Api.Refused.wrong(Nearest.complaint("code", code, "the filter", known));
        }
    }

    /** Lists show whose row it is only as far as people have to tell rows apart. */
    private Map<String, Object> inList(Dead dead) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", dead.key().toString());
        document.put("blth", dead.blth().toString());
        document.put("scheme", dead.scheme());
        document.put("source", dead.source());
        document.put("file", dead.file());
        document.put("line", dead.key().line());
        Finding first = dead.findings().isEmpty() ? null : dead.first();
        document.put("code", first == null ? "" : first.code().name());
        document.put("field", first == null ? "" : first.field());
        document.put("message", first == null ? "" : words.masked(first));
        document.put("state", dead.state());
        document.put("attempts", dead.attempts());
        document.put("amount", dead.amount());
        document.put("nik", dead.nik() == null ? "" : Nik.mask(dead.nik()));
        return document;
    }

    /** A row in full, unmasked; that it was looked at is on record. */
    Map<String, Object> show(String id, Question question) {
        var detail = detail(id);
        letters.seen(detail.dead().key(), question.who());
        var document = new LinkedHashMap<>(inList(detail.dead()));
        document.put("nik", detail.dead().nik() == null ? "" : detail.dead().nik());
        document.put("disposition", detail.disposition());
        document.put("cells", detail.cells());
        document.put("edits", detail.edits());
        document.put("findings", detail.dead().findings().stream().map(this::whole).toList());
        document.put("history", letters.history(detail.dead().key()).stream().map(entry -> Map.of(
                "at", String.valueOf(entry.get("at_time")), "who", entry.get("who"), "action", entry.get("action"),
                "detail", entry.get("detail"))).toList());
        return document;
    }

    private Map<String, String> whole(Finding finding) {
        var document = new LinkedHashMap<String, String>();
        document.put("code", finding.code().name());
        document.put("field", finding.field());
        document.put("expected", words.expected(finding));
        document.put("found", finding.found());
        document.put("message", words.sentence(finding));
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
        turn.take(() -> edit(id, fields, reason, question.who()));
        return Map.of("id", id, "state", "fixed");
    }

    private void edit(String id, Map<String, String> fields, String reason, String who) {
        requireColumns(detail(id), fields);
        letters.edit(open(id), fields, reason, who);
    }

    private static void requireColumns(DeadLetters.Detail detail, Map<String, String> fields) {
        var columns = detail.source().columns().stream().map(Column::name).toList();
        fields.keySet().stream().filter(column -> detail.source().column(column).isEmpty()).findFirst().ifPresent(column -> {
            throw Api.Refused.wrong(Nearest.complaint("column", column, detail.source().name(), columns));
        });
    }

    /** A dead row whose own cells can be worked on. */
    private DeadLetters.Detail open(String id) {
        var detail = detail(id);
        if (!detail.isOpen()) {
            throw new Api.Refused(409, "NOT_DEAD", "row " + id + " is " + detail.disposition());
        }
        if (detail.batch() == 0) {
            return detail;
        }
        if (detail.dead().first().code() != Code.BATCH_REFUSED) {
            throw new Api.Refused(409, "OUTCOME_UNKNOWN", "row " + id + " is in a batch the insurer may have: retry it first");
        }
        letters.release(detail);
        return detail(id);
    }

    private static String reason(Question question) {
        return question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
    }

    Map<String, Object> retry(Question question) {
        List<RowKey> keys = keys(question);
        routes.requestBody("direct:retry", new Retries.Order(keys, question.who()));
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
        return Map.of("retried", keys.size(), "pending", pending, "dead", dead, "skipped", skipped, "rows", rows);
    }

    private List<RowKey> keys(Question question) {
        var ids = question.body() == null ? null : question.body().get("ids");
        if (ids != null && ids.size() > 0) {
            var keys = new ArrayList<RowKey>();
            ids.forEach(id -> keys.add(detail(id.asText()).dead().key()));
            return keys;
        }
        boolean all = question.text("all").map(Boolean::parseBoolean).orElse(false);
        if (!all && question.text("code").isEmpty()) {
            throw Api.Refused.wrong("say which rows: IDs, a code, or all of a month");
        }
        Api.blth(question);
        return letters.list(filter(question)).stream().filter(dead -> !dead.state().equals("discarded")).map(Dead::key).toList();
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
            ids.forEach(id -> details.add(open(id.asText())));
            details.stream().filter(detail -> letters.discard(detail, reason, question.who())).forEach(discarded::add);
        });
        return Map.of("discarded", discarded.size());
    }
}
