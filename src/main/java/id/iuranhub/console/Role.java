package id.iuranhub.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is at the hub. */
public enum Role {
    VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR;

    /** As it is stored and typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }
}
