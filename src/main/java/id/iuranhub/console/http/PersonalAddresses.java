package id.iuranhub.console.http;

import id.iuranhub.model.Nik;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses stand in logs of proxies, in histories and in what a page sends on: one that names a person is refused,
 * whoever made it, before it is sent on to the login.
 */
final class PersonalAddresses {

    /** What follows is a kode iuran, which has as many digits as a NIK. */
    private static final Set<String> NUMBERED = Set.of("bills", "tagihan");

    private static final Pattern HALF_ESCAPED = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private PersonalAddresses() { }

    /** Vert.x breaks over a sign that is escaped by halves, wherever it decodes one. @param address as it was sent */
    static boolean isReadable(String address) {
        return !HALF_ESCAPED.matcher(address).find();
    }

    static boolean namesPerson(String path, MultiMap query) {
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (!NUMBERED.contains(parts[i - 1]) && isNik(parts[i])) {
                return true;
            }
        }
        return query.entries().stream().flatMap(pair -> Arrays.stream(pair.getValue().split("[?&=]")))
                .anyMatch(PersonalAddresses::isNik);
    }

    private static boolean isNik(String text) {
        return Nik.isValid(text.strip());
    }
}
