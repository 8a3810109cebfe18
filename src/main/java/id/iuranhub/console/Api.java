package id.iuranhub.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private final Books books;
    private final DeadLetterDesk deadLetters;
    private final BulkDesk bulkRetries;
    private final CorrectionDesk corrections;
    private final AttestationDesk attestations;
    private final PeopleDesk people;
    private final BillDesk bills;
    private final RunDesk runs;
    private final HeldDesk held;
    private final Users users;
    private final ReviewDesk reviews;

    public Api(Books books, DeadLetterDesk deadLetters, BulkDesk bulkRetries, CorrectionDesk corrections, AttestationDesk attestations, PeopleDesk people,
               BillDesk bills, RunDesk runs, HeldDesk held, Users users, ReviewDesk reviews) {
        this.reviews = reviews;
        this.books = books;
        this.deadLetters = deadLetters;
        this.bulkRetries = bulkRetries;
        this.corrections = corrections;
        this.attestations = attestations;
        this.people = people;
        this.bills = bills;
        this.runs = runs;
        this.held = held;
        this.users = users;
    }

    /** The question cannot be answered as it was asked. */
    static final class Refused extends RuntimeException {
        private final int status;
        private final String code;

        Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        static Refused wrong(String message) {
            return new Refused(400, "WRONG_QUESTION", message);
        }

        static Refused absent(String what) {
            return new Refused(404, "NOT_FOUND", "there is no " + what);
        }
    }

    public Answer answer(Question question) {
        try {
            return new Answer(200, JSON.valueToTree(dispatch(question)));
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

    private static Answer problem(int status, String code, String message) {
        ObjectNode problem = JSON.createObjectNode().put("code", code).put("message", message);
        return new Answer(status, problem);
    }

    private Object dispatch(Question question) {
        String[] path = question.path().replaceFirst("^/", "").split("/", -1);
        if (question.verb().equals("GET") && question.path().equals("/dead/groups")) {
            return deadLetters.groups(question);
        }
        String action = question.verb() + " " + (path.length == 3 ? path[0] + "/*/" + path[2]
                : path.length == 2 && question.verb().equals("GET") ? path[0] + "/*" : String.join("/", path));
        return switch (action) {
            case "GET openapi.json" -> description();
            case "GET status" -> books.status(question);
            case "GET verify" -> books.verify(question);
            case "POST why" -> books.why(question);
            case "GET why" -> throw Refused.wrong("a NIK does not stand in an address; POST /api/v1/why with {\"blth\",\"nik\"}");
            case "GET dead" -> deadLetters.list(question);
            case "GET dead/*" -> deadLetters.show(path[1], question);
            case "POST dead/*/edit" -> deadLetters.edit(path[1], question);
            case "POST dead/*/take" -> deadLetters.take(path[1], question);
            case "POST dead/*/release" -> deadLetters.release(path[1], question);
            case "POST dead/*/prefer" -> deadLetters.prefer(path[1], question);
            case "POST dead/retry" -> deadLetters.retry(question);
            case "POST dead/discard" -> deadLetters.discard(question);
            case "GET bulk-retries" -> bulkRetries.list(question);
            case "POST bulk-retries" -> bulkRetries.start(question);
            case "GET bulk-retries/*" -> bulkRetries.show(path[1]);
            case "POST bulk-retries/*/pause" -> bulkRetries.move(path[1], BulkRetries.Verb.PAUSE, question);
            case "POST bulk-retries/*/resume" -> bulkRetries.move(path[1], BulkRetries.Verb.RESUME, question);
            case "POST bulk-retries/*/cancel" -> bulkRetries.move(path[1], BulkRetries.Verb.CANCEL, question);
            case "GET corrections" -> corrections.list(question);
            case "POST corrections" -> corrections.propose(question);
            case "GET corrections/*" -> corrections.show(path[1], question);
            case "POST corrections/*/review" -> corrections.review(path[1], question);
            case "POST corrections/*/end" -> corrections.end(path[1], question);
            case "GET missing" -> people.missing(question);
            case "GET moves" -> people.moves(question);
            case "GET arrears" -> people.arrears(question);
            case "GET differences" -> people.differences(question);
            case "GET attestations" -> attestations.list(question);
            case "POST attestations" -> attestations.propose(question);
            case "GET attestations/*" -> attestations.show(path[1], question);
            case "POST attestations/*/review" -> attestations.review(path[1], question);
            case "POST attestations/*/end" -> attestations.end(path[1], question);
            case "POST runs" -> runs.send(question);
            case "POST runs/release" -> runs.release(question);
            case "POST runs/pause" -> runs.pause(question);
            case "POST runs/resume" -> runs.resume(question);
            case "POST runs/cancel" -> runs.cancel(question);
            case "GET held" -> held.list();
            case "POST held/*/release" -> held.decide(path[1], HeldArrivals.State.RELEASED, question);
            case "POST held/*/reject" -> held.decide(path[1], HeldArrivals.State.REJECTED, question);
            default -> bill(action, path, question);
        };
    }

    private Object bill(String action, String[] path, Question question) {
        return switch (action) {
            case "GET bills" -> bills.list(question);
            case "GET bills/*" -> bills.show(path[1]);
            case "GET bills/*/rows" -> bills.behind(path[1], question);
            case "POST adopt" -> bills.adopt(question);
            case "POST bills/*/reissue" -> bills.reissue(path[1], question);
            case "POST bills/*/pay" -> bills.pay(path[1], question);
            default -> ofPeople(action, path, question);
        };
    }

    /** Logins, and deeds that wait for a second person. */
    private Object ofPeople(String action, String[] path, Question question) {
        return switch (action) {
            case "POST second-factor" -> users.offerFactor(question);
            case "POST second-factor/confirm" -> users.confirmFactor(question);
            case "POST password" -> users.changeOwn(question);
            case "GET proposals" -> reviews.list(question);
            case "GET proposals/*" -> reviews.show(path[1], question);
            case "POST proposals/*/review" -> reviews.approve(path[1], question, this::dispatch);
            case "POST proposals/*/reject" -> reviews.reject(path[1], question);
            case "POST proposals/*/withdraw" -> reviews.withdraw(path[1], question);
            case "GET users" -> users.list();
            case "POST users" -> users.add(question);
            case "POST users/*/role" -> users.change(path[1], question);
            case "POST users/*/reset" -> users.reset(path[1], question);
            case "POST users/*/disable" -> users.enable(path[1], false, question);
            case "POST users/*/enable" -> users.enable(path[1], true, question);
            default -> throw Refused.absent("resource " + question.verb() + " " + question.path());
        };
    }

    /** The BLTH of a question that needs one. */
    static Blth blth(Question question) {
        String text = question.parameter("blth").or(() -> question.text("blth"))
                .orElseThrow(() -> Refused.wrong("a blth is needed, such as 2026-05"));
        return Blth.parse(text).orElseThrow(() -> Refused.wrong("a BLTH is written 2026-05, not '" + text + "'"));
    }

    static Map<String, String> texts(JsonNode node) {
        var texts = new java.util.LinkedHashMap<String, String>();
        if (node != null) {
            node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        }
        return texts;
    }
}
