package id.iuranhub.console.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.iuranhub.model.Trouble;
import id.iuranhub.words.Words;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person's browser is shown by a hub that stands by: it has no database of its own to ask, so nobody is logged
 * in.
 */
public final class StandbyPage {

    private static final String AGAIN_SECONDS = "10";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * @param language id or en; @param holder who leads, where that may be said; @param stranded files that wait here
     * in vain
     */
    public String of(String language, Optional<String> holder, Optional<Trouble> stranded) {
        var frame = new Frame(null, language, "", "/", ZoneOffset.UTC);
        var output = new StringOutput();
        engine.render("standby.jte", Map.of("frame", frame, "holder", holder,
                "stranded", stranded.map(Words.in(Locale.forLanguageTag(language))::sentence)), output);
        return output.toString();
    }

    /** The page asks again by itself, and is answered by the console once this hub leads. */
    public static Map<String, String> headers() {
        var headers = new LinkedHashMap<>(ConsoleRoutes.GUARD);
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Refresh", AGAIN_SECONDS);
        headers.put("Retry-After", AGAIN_SECONDS);
        return headers;
    }

    /** What pages are dressed with. */
    public static Optional<Assets.Asset> asset(String path) {
        return Assets.at(path);
    }
}
