package id.iuranhub.console.today;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a hub that has never had a file still needs, in order. Nothing of it is kept: each step looks whether it is
 * done, and the guide is gone with the first file that comes.
 */
public final class FirstSteps {

    private final Needs needs;
    private volatile boolean begun;

    /** What is looked at. */
    public record Needs(Database database, Settings settings, Home home, Schemes schemes, Sources sources) { }

    /** @param value what stands there by now */
    public record Step(Kind kind, boolean done, String value) {

        public String address() {
            return kind.address;
        }

        public String word() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the order in which they are gone. */
    public enum Kind {
        CITIES("/setelan"), INSURER("/kesehatan"), USERS("/pengguna"), ENROLMENT("/bantuan/operator"),
        FOLDERS("/setelan"), SAMPLE("/unggah"), TEST("/jalan");

        private final String address;

        Kind(String address) {
            this.address = address;
        }
    }

    private record Found(boolean files, boolean enrolments, long logins) { }

    public FirstSteps(Needs needs) {
        this.needs = needs;
    }

    /** Empty once a file has come, and for who cannot do any of it. */
    List<Step> of(Login login) {
        if (begun || !login.may(Action.SETTINGS)) {
            return List.of();
        }
        var found = needs.database.sql("console/today/begun").query((row, number) -> new Found(
                row.getInt("files") > 0, row.getInt("enrolments") > 0, row.getLong("logins"))).single();
        begun = found.files();
        return begun ? List.of() : steps(found);
    }

    private List<Step> steps(Found found) {
        String insurer = needs.settings.text("insurer.url");
        String mode = needs.settings.text("insurer.environment");
        return List.of(
                new Step(Kind.CITIES, true, needs.schemes.all().stream().map(Scheme::city).distinct().sorted()
                        .collect(Collectors.joining(", "))),
                new Step(Kind.INSURER, !insurer.isEmpty(), insurer),
                new Step(Kind.USERS, found.logins() > 1, Long.toString(found.logins())),
                new Step(Kind.ENROLMENT, found.enrolments(), needs.home.enrolment().toString()),
                new Step(Kind.FOLDERS, true, needs.sources.all().stream().map(Source::name)
                        .map(name -> needs.home.inbox().resolve(name).toString()).sorted()
                        .collect(Collectors.joining("\n"))),
                new Step(Kind.SAMPLE, false, ""),
                new Step(Kind.TEST, mode.equals("test"), mode));
    }
}
