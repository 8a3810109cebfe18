package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.model.Disposition;
import id.iuranhub.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dead rows as the API asks about them. */
public final class DeadLetterJson {

    private final DeadLetterService letters;
    private final RetryService retries;
    private final DeadLetterDocuments documents;

    public DeadLetterJson(DeadLetterServices services, Words words) {
        this.letters = services.letters();
        this.retries = services.retries();
        this.documents = new DeadLetterDocuments(words);
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/dead", Action.SEE_ALL, request -> Map.of("dead",
                letters.list(filter(request)).stream().map(documents::inList).toList()));
        endpoints.call("GET", "/dead/{id}", Action.PERSONAL_ALL,
                request -> documents.whole(letters.seen(request.id(), request.who())));
        endpoints.call("POST", "/dead/{id}/edit", Action.WORK_ALL, this::edit);
        endpoints.call("POST", "/dead/{id}/take", Action.WORK_ALL, this::take);
        endpoints.call("POST", "/dead/{id}/release", Action.WORK_ALL, this::release);
        endpoints.call("POST", "/dead/{id}/prefer", Action.WORK_ALL, this::prefer);
        endpoints.call("POST", "/dead/retry", Action.WORK_ALL, this::retry);
        endpoints.call("POST", "/dead/discard", Action.WORK_ALL, request -> Map.of("discarded",
                letters.discard(ids(request), reason(request), request.who())));
        endpoints.call("GET", "/dead/groups", Action.SEE_ALL, request -> Map.of("groups",
                letters.groups(filter(request)).stream().map(documents::group).toList()));
    }

    /** Which rows a request means. */
    static DeadLetters.Filter filter(ApiRequest request) {
        boolean oneMonth = request.parameter("blth").or(() -> request.text("blth")).isPresent();
        String code = request.parameter("code").or(() -> request.text("code")).orElse("");
        DeadLetterService.requireCode(code);
        return new DeadLetters.Filter(oneMonth ? Api.blth(request).number() : 0,
                request.parameter("scheme").or(() -> request.text("scheme")).orElse(""), code,
                request.parameter("state").map(DeadLetterService::state).orElse(null));
    }

    private Object edit(ApiRequest request) {
        var wish = new EditWish(request.id(),
                Api.texts(request.body() == null ? null : request.body().get("fields")),
                request.text("reason").orElse(""), request.text("version").orElse(""),
                request.text("remember").map(Boolean::parseBoolean).orElse(false));
        return Doing.document(letters.edit(wish, request.asker()),
                edited -> Map.of("id", request.id(), "state", DeadLetterState.FIXED.word()));
    }

    private Object take(ApiRequest request) {
        var hold = letters.take(request.id(), request.text("owner").orElse(request.who()), request.who());
        return Map.of("id", request.id(), "owner", hold.owner(), "until", hold.until().toString());
    }

    private Object release(ApiRequest request) {
        letters.release(request.id(), request.who());
        return Map.of("id", request.id(), "owner", "");
    }

    private Object prefer(ApiRequest request) {
        var after = letters.prefer(request.id(), reason(request), request.who());
        return Map.of("id", request.id(), "disposition", after.disposition().word(), "code", code(after));
    }

    private static String code(DeadLetters.Detail detail) {
        return detail.isOpen() ? detail.dead().first().code().name() : "";
    }

    private Object retry(ApiRequest request) {
        var ids = ids(request);
        boolean all = request.text("all").map(Boolean::parseBoolean).orElse(false);
        if (ids.isEmpty()) {
            if (!all && request.text("code").isEmpty()) {
                throw Api.Refused.wrong("say which rows: IDs, a code, or all of a month");
            }
            Api.blth(request);
        }
        var wish = ids.isEmpty() ? RetryService.Wish.of(filter(request), all) : RetryService.Wish.of(ids);
        return Doing.document(retries.retry(wish, request.text("reason").orElse(""), request.asker()),
                DeadLetterJson::document);
    }

    private static Map<String, Object> document(RetryService.Retried retried) {
        return Map.of("retried", retried.rows().size(), "pending", retried.of(Disposition.PENDING), "dead",
                retried.stillDead(),
                "skipped", retried.of(Disposition.SKIPPED), "held", retried.held(), "rows", retried.rows().stream()
                .map(after -> Map.of("id", after.dead().key().toString(), "disposition", after.disposition().word(),
                "code", code(after))).toList());
    }

    private static List<String> ids(ApiRequest request) {
        var ids = new ArrayList<String>();
        if (request.body() != null && request.body().get("ids") != null) {
            request.body().get("ids").forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }

    private static String reason(ApiRequest request) {
        return DeadLetterService.needed(request.text("reason").orElse(""));
    }
}
