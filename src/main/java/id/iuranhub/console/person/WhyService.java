package id.iuranhub.console.person;

import id.iuranhub.assess.Remark;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.law.Schemes;
import id.iuranhub.law.Step;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a person's iuran came about, and by whose word where the NIK and the birth date disagree. */
public final class WhyService {

    private final Database database;
    private final Schemes schemes;
    private final StoredRows stored;
    private final IuranExplanation iuranExplanation;
    private final Attestations attestations;

    public WhyService(Database database, Schemes schemes, StoredRows stored, IuranExplanation iuranExplanation,
            Attestations attestations) {
        this.database = database;
        this.schemes = schemes;
        this.stored = stored;
        this.iuranExplanation = iuranExplanation;
        this.attestations = attestations;
    }

    /** Its address below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/why", Action.PERSONAL_ALL, this::why);
    }

    /** How each iuran of a person in a month came about. */
    public Map<String, Object> why(ApiRequest request) {
        Blth blth = Api.blth(request);
        String nik = request.text("nik").orElseThrow(() -> Api.Refused.wrong("a nik is needed"));
        if (!Nik.isValid(nik)) {
            throw Api.Refused.wrong("a NIK has 16 digits with a birth date in digits 7-12");
        }
        var iurans = new ArrayList<Map<String, Object>>();
        database.sql("ledger/rowsOfPerson").param("blth", blth.number()).param("nik", nik).query((row, number) -> {
            var scheme = schemes.ofStored(row.getString("scheme"));
            var iuran = explained(scheme.id(), row.getString("disposition"), row.getString("code"),
                    iuranExplanation.of(iuranExplanation.tariffs().of(scheme, blth), stored.row(row, blth),
                    IuranExplanation.Stored.of(row)));
            Optional.ofNullable(row.getString("note")).flatMap(Remark::attestation).flatMap(attestations::find)
                    .ifPresent(attestation -> iuran.put("attestation", attested(attestation)));
            return iurans.add(iuran);
        }).list();
        if (iurans.isEmpty()) {
            throw Api.Refused.absent("row of that NIK in " + blth);
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("blth", blth.toString());
        answer.put("nik", nik);
        answer.put("iurans", iurans);
        answer.put("rapel", rapel(blth, nik));
        return answer;
    }

    /** What of the month went with a later one as arrears, and what of earlier ones went with it; rupiah. */
    private List<Map<String, Object>> rapel(Blth blth, String nik) {
        return database.sql("console/person/rapel").param("blth", blth.number()).param("nik", nik)
                .query((row, number) -> {
                    var document = new LinkedHashMap<String, Object>();
                    document.put("scheme", row.getString("scheme"));
                    document.put("of", Blth.of(row.getInt("blth")).toString());
                    document.put("in", Blth.of(row.getInt("in_blth")).toString());
                    document.put("wage", row.getLong("base"));
                    document.put("rupiah", row.getLong("rupiah"));
                    document.put("counted", row.getLong("counted"));
                    document.put("state", row.getString("state"));
                    return (Map<String, Object>) document;
                }).list();
    }

    private static Map<String, Object> attested(Attestations.Attestation attestation) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", attestation.id());
        document.put("document", attestation.document());
        document.put("state", attestation.state().word());
        document.put("proposedBy", attestation.proposedBy());
        document.put("reviewedBy", attestation.reviewedBy());
        return document;
    }

    private static Map<String, Object> explained(String scheme, String disposition, String code,
            IuranExplanation.Reckoning reckoning) {
        var iuran = new LinkedHashMap<String, Object>();
        iuran.put("scheme", scheme);
        iuran.put("disposition", disposition);
        iuran.put("code", code == null ? "" : code);
        put(iuran, reckoning.shown());
        reckoning.acceptedWith().ifPresent(accepted -> {
            var document = new LinkedHashMap<String, Object>();
            document.put("tariff", accepted.digest());
            document.put("reconstructed", accepted.reconstructed());
            document.put("explains", accepted.explains());
            document.put("npp", accepted.npp());
            put(document, accepted);
            iuran.put("acceptedWith", document);
        });
        var today = new LinkedHashMap<String, Object>();
        today.put("npp", reckoning.today().npp());
        put(today, reckoning.today());
        iuran.put("today", today);
        iuran.put("differsToday", reckoning.differsToday());
        return iuran;
    }

    private static void put(Map<String, Object> document, IuranExplanation.By by) {
        boolean known = !by.steps().isEmpty() && by.steps().stream().noneMatch(Step.Unknown.class::isInstance);
        if (known) {
            document.put("base", by.base());
            document.put("total", by.total());
        }
        document.put("steps", by.steps().stream().map(WhyService::step).toList());
    }

    private static Map<String, Object> step(Step step) {
        var document = new LinkedHashMap<String, Object>();
        document.put("programme", step.programme().name());
        if (step instanceof Step.Counted counted) {
            document.put("side", counted.side().name().toLowerCase(java.util.Locale.ROOT));
            document.put("base", counted.base());
            counted.ceiling().ifPresent(ceiling -> document.put("ceiling", ceiling));
            counted.rate().ifPresent(rate -> document.put("rate", rate.toPlainString()));
            document.put("unrounded", counted.unrounded().toPlainString());
            document.put("rounded", counted.rounded());
            document.put("rounding", counted.rounding().name());
            document.put("source", counted.source());
        } else if (step instanceof Step.Recomposed part) {
            document.put("of", "JKP");
            document.put("rate", part.rate().toPlainString());
            document.put("rupiah", part.rupiah());
            document.put("source", part.source());
        } else if (step instanceof Step.PensionAge reached) {
            document.put("rounded", 0);
            document.put("source", reached.source() + "; born by " + reached.bornBy() + ": pension age is reached");
        } else if (step instanceof Step.Unknown unknown) {
            document.put("source", unknown.missing().toString());
        }
        return document;
    }
}
