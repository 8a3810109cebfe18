package id.iuranhub.console.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** The pages as HTML, from the templates of {@code src/main/jte}. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() { }

    /** @param parameters of the template besides its frame */
    static String render(String template, Frame frame, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame);
        var output = new StringOutput();
        ENGINE.render(template + ".jte", all, output);
        return output.toString();
    }
}
