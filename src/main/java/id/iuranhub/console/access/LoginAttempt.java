package id.iuranhub.console.access;

import java.util.Locale;

/**
 * Somebody says who they are.
 *
 * @param code    of the second factor; empty where none was given
 * @param address they come from
 */
public record LoginAttempt(String name, String password, String code, String address) {

    public LoginAttempt {
        name = name.strip().toLowerCase(Locale.ROOT);
    }
}
