package id.iuranhub.console.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Requests that are refused for where they come from or what they carry, before anybody looks at whose they are. */
final class Origin {

    private Origin() { }

    /**
     * Browsers say where a deed comes from; what comes from another site is refused, in the API too, where a browser may have kept
     * name and password. Browsers that do not say are held back by the cookie, which they send from here only.
     */
    static void fromHere(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        if (context.request().method() != HttpMethod.POST || site == null || site.equals("same-origin")) {
            context.next();
        } else {
            context.response().setStatusCode(403).end();
        }
    }

    /** A form in a question is none that Vert.x reads, and nobody's page sends one: it is refused before it gets that far. */
    static void readable(RoutingContext context) {
        String header = context.request().getHeader("Content-Type");
        String type = header == null ? "" : header.toLowerCase(java.util.Locale.ROOT);
        boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
        if (form && !context.request().method().equals(HttpMethod.POST)) {
            context.response().setStatusCode(400).putHeader("Content-Type", "application/json; charset=utf-8")
                    .end("{\"code\":\"WRONG_QUESTION\",\"message\":\"a form comes with a POST only\"}");
        } else {
            context.next();
        }
    }
}
