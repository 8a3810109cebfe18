package id.iuranhub.simulator.http;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.books.Batch;
import id.iuranhub.simulator.books.Batches;
import id.iuranhub.simulator.books.Billing;
import id.iuranhub.simulator.books.EnrolmentRequest;
import id.iuranhub.simulator.books.Enrolments;
import id.iuranhub.simulator.books.Ledger;
import id.iuranhub.simulator.faults.Effect;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.simulator.faults.Occasion;
import id.iuranhub.simulator.faults.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where requests are answered, one method for each kind of call; blocking, and safe from many threads. */
public final class Calls {

    private final SignatureCheck signatureCheck;
    private final Ledger ledger;
    private final Billing billing;
    private final Batches batches;
    private final Enrolments enrolments;
    private final Settings settings;
    private final AtomicReference<Faults> faults;

    public Calls(Settings settings, Ledger ledger, Billing billing, Enrolments enrolments,
            AtomicReference<Faults> faults) {
        this.billing = billing;
        this.signatureCheck = new SignatureCheck(settings.consId(), settings.secret(), settings.clock());
        this.ledger = ledger;
        this.batches = new Batches(ledger, billing, settings, faults);
        this.enrolments = enrolments;
        this.settings = settings;
        this.faults = faults;
    }

    public Reply handIn(Request request) {
        ledger.countRequest(Call.BATCH);
        signatureCheck.admit(request);
        signatureCheck.admitBody(request);
        Batch batch = read(request, BatchReader::read);
        checkKey(request, "batchId", batch.batchId());
        Rule rule = faults.get().due(Occasion.of(batch));
        var judging = rule.effect() instanceof Effect.Processing later ? OptionalInt.of(later.asks())
                : OptionalInt.empty();
        return answer(rule, () -> batches.take(batch, judging));
    }

    public Reply ask(Request request) {
        ledger.countRequest(Call.ASK);
        signatureCheck.admit(request);
        String batchId = request.parameterOr("batchId", "");
        Rule rule = faults.get().due(Occasion.of(Call.ASK, batches.scheme(batchId).orElse(""), batchId));
        return answer(rule, () -> batches.ask(batchId));
    }

    public Reply requestEnrolment(Request request) {
        ledger.countRequest(Call.ENROLMENT_REQUEST);
        signatureCheck.admit(request);
        signatureCheck.admitBody(request);
        EnrolmentRequest asked = read(request, EnrolmentRequestReader::read);
        checkKey(request, "requestId", asked.requestId());
        Rule rule = faults.get().due(Occasion.of(Call.ENROLMENT_REQUEST, "", asked.requestId()));
        var enrolling = rule.effect() instanceof Effect.Enrol ? Settings.Enrolling.ENROLLED : settings.enrolling();
        return answer(rule, () -> enrolments.take(asked, enrolling));
    }

    public Reply readEnrolments(Request request) {
        ledger.countRequest(Call.ENROLMENTS);
        signatureCheck.admit(request);
        String npp = request.parameterOr("npp", "");
        if (npp.isEmpty()) {
            throw new Problem(400, "PARAMETER_MISSING", "npp is missing").refused();
        }
        Rule rule = faults.get().due(Occasion.of(Call.ENROLMENTS, "", npp));
        return answer(rule, () -> Reply.of(200, enrolments.page(npp, request.parameterOr("cursor", "0"))));
    }

    public Reply readBill(Request request) {
        ledger.countRequest(Call.BILL);
        signatureCheck.admit(request);
        String kode = request.parameterOr("kodeIuran", "");
        return answer(faults.get().due(Occasion.of(Call.BILL, "", kode)), () -> Reply.of(200, billing.bill(kode)));
    }

    public Reply reissueBill(Request request) {
        ledger.countRequest(Call.REISSUE);
        signatureCheck.admit(request);
        signatureCheck.admitBody(request);
        String kode = request.parameterOr("kodeIuran", "");
        return answer(faults.get().due(Occasion.of(Call.REISSUE, "", kode)),
                () -> billing.reissue(kode, request.headerOr("Idempotency-Key", "")));
    }

    public Reply readIuran(Request request) {
        ledger.countRequest(Call.IURAN);
        signatureCheck.admit(request);
        String npp = request.parameterOr("npp", "");
        Blth blth = Blth.parse(request.parameterOr("blth", "")).orElseThrow(() ->
                new Problem(400, "PARAMETER_MISSING", "blth is missing, or none").refused());
        String cursor = request.parameterOr("cursor", "0");
        if (npp.isEmpty() || !cursor.matches("\\d{1,9}")) {
            throw new Problem(400, npp.isEmpty() ? "PARAMETER_MISSING" : "CURSOR_UNKNOWN", "npp and cursor").refused();
        }
        return answer(faults.get().due(Occasion.of(Call.IURAN, "", npp)),
                () -> Reply.of(200, ledger.held(npp, blth, Integer.parseInt(cursor))));
    }

    private static Reply answer(Rule rule, Supplier<Reply> work) {
        return rule.effect().around(() -> Reply.of(work)).delayed(rule.delay());
    }

    private static <T> T read(Request request, Function<InputStream, T> reader) {
        try (InputStream body = Body.open(request)) {
            return reader.apply(body);
        } catch (IOException onlyClosing) {
            throw new UncheckedIOException(onlyClosing);
        }
    }

    private static void checkKey(Request request, String field, String expected) {
        String key = request.headerOr("Idempotency-Key", "");
        if (!key.equals(expected)) {
            throw new Problem(400, "KEY_MISMATCH", "Idempotency-Key: expected the " + field + " " + expected
                    + ", found "
                    + key).refused();
        }
    }
}
