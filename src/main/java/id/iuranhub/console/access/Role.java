package id.iuranhub.console.access;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Those of a setting, parted by commas. */
    static Set<Role> listed(String setting, String text) {
        var roles = EnumSet.noneOf(Role.class);
        for (String word : text.isBlank() ? new String[0] : text.split(",")) {
            roles.add(of(word.strip())
                    .orElseThrow(() -> new Misconfigured(Nearest.complaint("role", word.strip(), setting, words()))));
        }
        return roles;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }
}
