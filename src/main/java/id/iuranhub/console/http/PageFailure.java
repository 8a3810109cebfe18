package id.iuranhub.console.http;

import io.vertx.ext.web.RoutingContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Why a request got no answer of its own. */
enum PageFailure {
    AWAY(503, "CANNOT_WORK", "the database does not answer; nothing is lost, try again in a moment"),
    LARGE(413, "TOO_LARGE", "this is larger than the hub takes; a file may have inbox.max-bytes, a question 1 MB"),
    ODD(400, "WRONG_QUESTION", "the request cannot be read"),
    BROKEN(500, "BROKEN", "something in the hub is broken; its log says what");

    private final int status;
    private final String code;
    private final String message;

    PageFailure(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    static PageFailure of(RoutingContext context) {
        if (context.failure() instanceof DataAccessException || context.failure() instanceof TransactionException) {
            return AWAY;
        }
        int status = context.statusCode();
        return status == LARGE.status ? LARGE : status >= 400 && status < 500 ? ODD : BROKEN;
    }

    int status() {
        return status;
    }

    /** For programs. */
    String code() {
        return code;
    }

    String message() {
        return message;
    }

    /** By which the words for people are found. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
