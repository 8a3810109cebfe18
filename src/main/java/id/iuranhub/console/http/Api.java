package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.bill.BillService;
import id.iuranhub.console.correction.AttestationService;
import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.deadletter.BulkRetryService;
import id.iuranhub.console.deadletter.DeadLetterService;
import id.iuranhub.console.file.HeldArrivalService;
import id.iuranhub.console.month.MonthService;
import id.iuranhub.console.person.PeopleService;
import id.iuranhub.console.run.RunService;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Holds;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.review.SameEyes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.util.Map;

/** The commands as resources: one door for HTTP, for the command line, and for a hub in its own process. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final MonthService monthService;
    private final DeadLetterService deadLetters;
    private final BulkRetryService bulkRetries;
    private final CorrectionService corrections;
    private final AttestationService attestations;
    private final PeopleService people;
    private final BillService bills;
    private final RunService runs;
    private final HeldArrivalService held;
    private final UserService userService;
    private final ProposalService reviews;

    public Api(MonthService monthService, DeadLetterService deadLetters, BulkRetryService bulkRetries,
            CorrectionService corrections, AttestationService attestations, PeopleService people,
               BillService bills, RunService runs, HeldArrivalService held, UserService userService,
               ProposalService reviews) {
        this.reviews = reviews;
        this.monthService = monthService;
        this.deadLetters = deadLetters;
        this.bulkRetries = bulkRetries;
        this.corrections = corrections;
        this.attestations = attestations;
        this.people = people;
        this.bills = bills;
        this.runs = runs;
        this.held = held;
        this.userService = userService;
    }

    /** The question cannot be answered as it was asked. */
    public static final class Refused extends RuntimeException {
        private final int status;
        private final String code;

        public Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        public static Refused wrong(String message) {
            return new Refused(400, "WRONG_QUESTION", message);
        }

        public static Refused absent(String what) {
            return new Refused(404, "NOT_FOUND", "there is no " + what);
        }
    }

    public ApiResponse answer(ApiRequest request) {
        try {
            return new ApiResponse(200, JSON.valueToTree(dispatch(request)));
        } catch (Refused refused) {
            return problem(refused.status, refused.code, refused.getMessage());
        } catch (Misconfigured unknownName) {
            return problem(400, "UNKNOWN_NAME", unknownName.getMessage());
        } catch (Holds.HeldByAnother held) {
            return problem(409, "HELD", held.getMessage());
        } catch (DeadLetters.EditedMeanwhile edited) {
            return problem(409, "EDITED_MEANWHILE", edited.getMessage());
        } catch (BulkRetries.NotAsConfirmed other) {
            return problem(409, "NOT_AS_CONFIRMED", other.getMessage());
        } catch (SameEyes same) {
            return problem(409, "FOUR_EYES", same.getMessage());
        } catch (Corrections.Overlaps | Attestations.Overlaps overlaps) {
            return problem(409, "OVERLAPS", overlaps.getMessage());
        }
    }

    /** What can be asked, for programs. */
    private static JsonNode description() {
        try (var text = Api.class.getResourceAsStream("/static/openapi.json")) {
            return JSON.readTree(text);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static ApiResponse problem(int status, String code, String message) {
        ObjectNode problem = JSON.createObjectNode().put("code", code).put("message", message);
        return new ApiResponse(status, problem);
    }

    private Object dispatch(ApiRequest request) {
        String[] path = request.path().replaceFirst("^/", "").split("/", -1);
        if (request.verb().equals("GET") && request.path().equals("/dead/groups")) {
            return deadLetters.groups(request);
        }
        String action = request.verb() + " " + (path.length == 3 ? path[0] + "/*/" + path[2]
                : path.length == 2 && request.verb().equals("GET") ? path[0] + "/*" : String.join("/", path));
        return switch (action) {
            case "GET openapi.json" -> description();
            case "GET status" -> monthService.status(request);
            case "GET verify" -> monthService.verify(request);
            case "POST why" -> monthService.why(request);
            case "GET why" ->
                    throw Refused.wrong("a NIK does not stand in an address; POST /api/v1/why with {\"blth\",\"nik\"}");
            case "GET dead" -> deadLetters.list(request);
            case "GET dead/*" -> deadLetters.show(path[1], request);
            case "POST dead/*/edit" -> deadLetters.edit(path[1], request);
            case "POST dead/*/take" -> deadLetters.take(path[1], request);
            case "POST dead/*/release" -> deadLetters.release(path[1], request);
            case "POST dead/*/prefer" -> deadLetters.prefer(path[1], request);
            case "POST dead/retry" -> deadLetters.retry(request);
            case "POST dead/discard" -> deadLetters.discard(request);
            case "GET bulk-retries" -> bulkRetries.list(request);
            case "POST bulk-retries" -> bulkRetries.start(request);
            case "GET bulk-retries/*" -> bulkRetries.show(path[1]);
            case "POST bulk-retries/*/pause" -> bulkRetries.move(path[1], BulkRetries.Verb.PAUSE, request);
            case "POST bulk-retries/*/resume" -> bulkRetries.move(path[1], BulkRetries.Verb.RESUME, request);
            case "POST bulk-retries/*/cancel" -> bulkRetries.move(path[1], BulkRetries.Verb.CANCEL, request);
            case "GET corrections" -> corrections.list(request);
            case "POST corrections" -> corrections.propose(request);
            case "GET corrections/*" -> corrections.show(path[1], request);
            case "POST corrections/*/review" -> corrections.review(path[1], request);
            case "POST corrections/*/end" -> corrections.end(path[1], request);
            case "GET missing" -> people.missing(request);
            case "GET moves" -> people.moves(request);
            case "GET arrears" -> people.arrears(request);
            case "GET differences" -> people.differences(request);
            case "GET attestations" -> attestations.list(request);
            case "POST attestations" -> attestations.propose(request);
            case "GET attestations/*" -> attestations.show(path[1], request);
            case "POST attestations/*/review" -> attestations.review(path[1], request);
            case "POST attestations/*/end" -> attestations.end(path[1], request);
            case "POST runs" -> runs.send(request);
            case "POST runs/release" -> runs.release(request);
            case "POST runs/pause" -> runs.pause(request);
            case "POST runs/resume" -> runs.resume(request);
            case "POST runs/cancel" -> runs.cancel(request);
            case "GET held" -> held.list();
            case "POST held/*/release" -> held.decide(path[1], HeldArrivals.State.RELEASED, request);
            case "POST held/*/reject" -> held.decide(path[1], HeldArrivals.State.REJECTED, request);
            default -> bill(action, path, request);
        };
    }

    private Object bill(String action, String[] path, ApiRequest request) {
        return switch (action) {
            case "GET bills" -> bills.list(request);
            case "GET bills/*" -> bills.show(path[1]);
            case "GET bills/*/rows" -> bills.behind(path[1], request);
            case "POST adopt" -> bills.adopt(request);
            case "POST bills/*/reissue" -> bills.reissue(path[1], request);
            case "POST bills/*/pay" -> bills.pay(path[1], request);
            default -> ofPeople(action, path, request);
        };
    }

    /** Logins, and deeds that wait for a second person. */
    private Object ofPeople(String action, String[] path, ApiRequest request) {
        return switch (action) {
            case "POST second-factor" -> userService.offerFactor(request);
            case "POST second-factor/confirm" -> userService.confirmFactor(request);
            case "POST password" -> userService.changeOwn(request);
            case "GET proposals" -> reviews.list(request);
            case "GET proposals/*" -> reviews.show(path[1], request);
            case "POST proposals/*/review" -> reviews.approve(path[1], request, this::dispatch);
            case "POST proposals/*/reject" -> reviews.reject(path[1], request);
            case "POST proposals/*/withdraw" -> reviews.withdraw(path[1], request);
            case "GET users" -> userService.list();
            case "POST users" -> userService.add(request);
            case "POST users/*/role" -> userService.change(path[1], request);
            case "POST users/*/reset" -> userService.reset(path[1], request);
            case "POST users/*/disable" -> userService.enable(path[1], false, request);
            case "POST users/*/enable" -> userService.enable(path[1], true, request);
            default -> throw Refused.absent("resource " + request.verb() + " " + request.path());
        };
    }

    /** The BLTH of a question that needs one. */
    public static Blth blth(ApiRequest request) {
        String text = request.parameter("blth").or(() -> request.text("blth"))
                .orElseThrow(() -> Refused.wrong("a blth is needed, such as 2026-05"));
        return Blth.parse(text).orElseThrow(() -> Refused.wrong("a BLTH is written 2026-05, not '" + text + "'"));
    }

    public static Map<String, String> texts(JsonNode node) {
        var texts = new java.util.LinkedHashMap<String, String>();
        if (node != null) {
            node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        }
        return texts;
    }
}
