package id.iuranhub.notify;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is told what, when and how, as the settings {@code notify.*} say.
 *
 * @param despiteQuiet kinds that are told in quiet hours too
 * @param digestAt     when the digest of a day is written, in the zone of the quiet hours
 * @param remindDays   before a due date on which units are reminded that nothing of theirs has come; 0: never
 * @param console      the address people reach the console by; empty where no link is to be given
 */
record NotifySettings(Map<Kind, List<Recipient>> told, QuietHours quiet, Set<Kind> despiteQuiet, LocalTime digestAt,
        Duration gap, int remindDays, Retries retries, String console, String mailHost, String mailFrom,
        Webhook webhook) {

    private static final int MOST_DAYS = 60;

    /** @param giveUpAfter counted from when a message was written */
    record Retries(Duration first, Duration longest, Duration giveUpAfter) {

        /** @param attempts made so far, the one that begins now among them */
        Duration pause(int attempts) {
            int doublings = Math.min(attempts - 1, 20);
            Duration pause = first.multipliedBy(1L << doublings);
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    /** @param template for chat gateways; empty for the hub's own JSON */
    record Webhook(String url, String secret, String template) { }

    static NotifySettings of(Settings settings) {
        ZoneId zone = zone(settings.text("notify.zone"));
        var made = new NotifySettings(told(settings), QuietHours.of(settings.text("notify.quiet"), zone),
                kinds(settings.text("notify.quiet-except")), time(settings.text("notify.digest-at")),
                settings.duration("notify.gap"), settings.number("notify.remind-days", 0, MOST_DAYS),
                new Retries(settings.duration("notify.backoff"), settings.duration("notify.longest-backoff"),
                        settings.duration("notify.give-up-after")),
                settings.text("http.url").replaceFirst("/+$", ""), settings.text("notify.mail.host"),
                settings.text("notify.mail.from"), new Webhook(settings.text("notify.webhook.url"),
                settings.text("notify.webhook.secret"), settings.text("notify.webhook.template")));
        made.demandWhole();
        return made;
    }

    private static Map<Kind, List<Recipient>> told(Settings settings) {
        var told = new EnumMap<Kind, List<Recipient>>(Kind.class);
        var all = Recipient.in("notify.to", settings.text("notify.to"));
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.TEST))) {
            String key = "notify.to." + kind.word();
            String own = settings.text(key);
            told.put(kind, own.isEmpty() ? all : own.equals("nobody") ? List.of() : Recipient.in(key, own));
        }
        told.put(Kind.TEST, told.values().stream().flatMap(List::stream).distinct().toList());
        return told;
    }

    /** A half-made configuration would be found out on the night it is needed. */
    private void demandWhole() {
        boolean mails = told.get(Kind.TEST).stream().anyMatch(one -> one.way() == Way.MAIL);
        boolean hooks = told.get(Kind.TEST).stream().anyMatch(one -> one.way() == Way.WEBHOOK);
        if (mails && (mailHost.isEmpty() || mailFrom.isEmpty())) {
            throw new Misconfigured("notify.to names a mail address: set notify.mail.host and notify.mail.from");
        }
        if (hooks != !webhook.url.isEmpty()) {
            throw new Misconfigured(hooks ? "notify.to names the webhook: set notify.webhook.url"
                    : "notify.webhook.url is set and nobody is told by it: name webhook in notify.to");
        }
        if (!mails && !mailHost.isEmpty()) {
            throw new Misconfigured("notify.mail.host is set and nobody is told by it: name an address in notify.to");
        }
        if (hooks && !isHttp(webhook.url)) {
            throw new Misconfigured("notify.webhook.url is an address that begins with http:// or https://");
        }
    }

    private static boolean isHttp(String url) {
        try {
            var address = new URI(url);
            return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException none) {
            throw new Misconfigured("notify.zone is a time zone like Asia/Jakarta, not '" + text + "'", none);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw new Misconfigured("notify.digest-at is a time like 07:00, not '" + text + "'", none);
        }
    }

    private static Set<Kind> kinds(String text) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (String word : text.isEmpty() ? new String[0] : text.split("\\s*,\\s*")) {
            kinds.add(EnumSet.allOf(Kind.class).stream().filter(kind -> kind.word().equals(word)).findFirst()
                    .orElseThrow(() -> new Misconfigured("notify.quiet-except names kinds like held and security, not '"
                            + word + "'")));
        }
        return kinds;
    }

    List<Recipient> told(Kind kind) {
        return told.get(kind);
    }

    boolean tellsAnybody() {
        return !told.get(Kind.TEST).isEmpty();
    }

    boolean knows(Way way) {
        return told.get(Kind.TEST).stream().anyMatch(one -> one.way() == way);
    }
}
