package id.iuranhub.notify;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is told.
 *
 * @param address  of mail; empty of the webhook
 * @param language {@code id} or {@code en}
 */
record Recipient(Way way, String address, String language) {

    /** Plain addresses alone: no comment, no list, nothing that would become another header. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern ONE = Pattern.compile("(?:(id|en):)?(.+)");

    /**
     * Who is named in a setting: {@code ops@kota.go.id, en:it@kota.go.id, webhook}.
     *
     * @throws Misconfigured naming the setting and what it should look like
     */
    static List<Recipient> in(String key, String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> one(key, one)).distinct().toList();
    }

    private static Recipient one(String key, String text) {
        var parts = ONE.matcher(text);
        if (parts.matches()) {
            String language = parts.group(1) == null ? "id" : parts.group(1);
            if (parts.group(2).equals("webhook")) {
                return new Recipient(Way.WEBHOOK, "", language);
            }
            if (ADDRESS.matcher(parts.group(2)).matches()) {
                return new Recipient(Way.MAIL, parts.group(2), language);
            }
        }
        throw new Misconfigured(key + " names who is told: addresses and the word webhook, parted by commas, each in"
                + " English where en: stands before it, like ops@kota.go.id, en:it@kota.go.id, webhook; not '" + text
                + "'");
    }

    /** Somebody whom a text names as the settings do, by mail; empty where it is no address. */
    static Optional<Recipient> byMail(String text) {
        var parts = ONE.matcher(text.strip());
        return parts.matches() && ADDRESS.matcher(parts.group(2)).matches()
                ? Optional.of(new Recipient(Way.MAIL, parts.group(2), parts.group(1) == null ? "id" : parts.group(1)))
                : Optional.empty();
    }

    Words words() {
        return Words.in(Locale.forLanguageTag(language));
    }

    /** Whom a message is for, in a log or an answer: no whole address. */
    String shown() {
        return way == Way.WEBHOOK ? way.word() : address.replaceFirst("(?<=^.)[^@]*", "***");
    }
}
