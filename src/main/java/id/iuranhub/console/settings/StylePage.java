package id.iuranhub.console.settings;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.store.Settings;
import java.util.List;

/** Every component of the style sheet on one page, for who makes pages; in test mode alone. */
public final class StylePage {

    private static final List<String> COLOURS = List.of("accepted", "pending", "dead", "skipped", "superseded");

    private final Settings settings;

    /** @param states of rows, each with a colour of its own */
    public record Model(List<String> states) { }

    public StylePage(Settings settings) {
        this.settings = settings;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/gaya", Action.SETTINGS, visit -> settings.text("insurer.environment").equals("test")
                ? PageReply.page("style", new Model(COLOURS)) : PageReply.missing());
    }
}
