package id.iuranhub.cli;

import id.iuranhub.Hub;
import id.iuranhub.console.http.ApiResponse;

/** A command could not be carried out; what a person is told, and the exit code. */
public final class Failure extends RuntimeException {

    private final int exit;
    private final String code;

    private Failure(int exit, String code, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.code = code;
    }

    public static Failure usage(String message) {
        return new Failure(Exit.USAGE, "USAGE", message, null);
    }

    /** Something a person has to decide first. */
    public static Failure attention(String code, String message) {
        return new Failure(Exit.ATTENTION, code, message, null);
    }

    public static Failure cannot(String code, String message) {
        return new Failure(Exit.CANNOT, code, message, null);
    }

    static Failure unreachable(String message, Throwable cause) {
        return new Failure(Exit.CANNOT, "HUB_UNREACHABLE", message, cause);
    }

    /** Somebody holds the home whom a command cannot ask. */
    static Failure taken(Hub.HomeTaken taken) {
        return new Failure(Exit.CANNOT, "HOME_TAKEN", taken.getMessage()
                + ". It does not say where to reach it: it may be starting or"
                + " ending, or be another command. Try again in a moment", taken);
    }

    /** The hub answered, but not what was asked for. */
    static Failure of(ApiResponse response) {
        String code = response.body().path("code").asText("HTTP_" + response.status());
        String message = response.body().path("message").asText("the hub answered " + response.status());
        return new Failure(exit(response.status()), code, message, null);
    }

    private static int exit(int status) {
        return switch (status) {
            case 400, 404 -> Exit.USAGE;
            case 409 -> Exit.ATTENTION;
            default -> Exit.CANNOT;
        };
    }

    int exit() {
        return exit;
    }

    String code() {
        return code;
    }
}
