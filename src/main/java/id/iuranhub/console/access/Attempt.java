package id.iuranhub.console.access;

import java.util.Locale;

/**
 * Somebody says who they are.
 *
 * @param code    of the second factor; empty where none was given
 * @param address they come from
 */
public record Attempt(String name, String password, String code, String address) {

    public Attempt {
        name = name.strip().toLowerCase(Locale.ROOT);
    }
}
