package id.iuranhub.model;

/**
 * The site's configuration cannot be used; the message says what is wrong and names the nearest thing that is known.
 */
public final class Misconfigured extends RuntimeException {

    public Misconfigured(String message) {
        super(message);
    }

    public Misconfigured(String message, Throwable cause) {
        super(message, cause);
    }
}
