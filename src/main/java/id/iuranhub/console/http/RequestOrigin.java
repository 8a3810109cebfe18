package id.iuranhub.console.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** Requests that are refused for where they come from or what they carry, before anybody looks at whose they are. */
final class RequestOrigin {

    /** A boundary as RFC 2046 has it, once; Netty breaks over an empty one, and a charset it does not know. */
    private static final Pattern PARTED = Pattern.compile(
            "multipart/form-data ?(; ?charset=\"?utf-8\"?)?; ?boundary=(\"?)[\\w'()+,./:=?-]{1,70}\\2 ?(; "
            + "?charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private RequestOrigin() { }

    /**
     * Browsers say where a deed comes from; what comes from another site is refused, in the API too, where a browser
     * may have kept name and password. Browsers that do not say are held back by the cookie, which they send from here
     * only.
     */
    static void fromHere(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        if (context.request().method() != HttpMethod.POST || site == null || site.equals("same-origin")) {
            context.next();
        } else {
            context.response().setStatusCode(403).end();
        }
    }

    /**
     * A form in a question, or one that does not say where its parts end, is none that Vert.x reads: it is refused
     * before it gets that far.
     */
    static void readable(RoutingContext context) {
        String header = context.request().getHeader("Content-Type");
        String type = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        boolean parted = type.startsWith("multipart/form-data");
        boolean form = parted || type.startsWith("application/x-www-form-urlencoded");
        if (form && !context.request().method().equals(HttpMethod.POST)) {
            refuse(context, "a form comes with a POST only");
        } else if (parted && !PARTED.matcher(header.strip()).matches()) {
            refuse(context,
                    "multipart/form-data takes one boundary of 1 to 70 plain characters, and no other charset than "
                    + "UTF-8");
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, String why) {
        context.response().setStatusCode(400).putHeader("Content-Type", "application/json; charset=utf-8")
                .end("{\"code\":\"WRONG_QUESTION\",\"message\":\"" + why + "\"}");
    }
}
