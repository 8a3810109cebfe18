package id.iuranhub.console.http;

import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.access.Login;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** One request of somebody who was let in. */
public final class Visit {

    private final RoutingContext context;
    private final Frame frame;
    private final Map<String, String> instead;
    private final boolean whole;

    Visit(RoutingContext context, Frame frame) {
        this(context, frame, Map.of(), false);
    }

    private Visit(RoutingContext context, Frame frame, Map<String, String> instead, boolean whole) {
        this.context = context;
        this.frame = frame;
        this.instead = instead;
        this.whole = whole;
    }

    /** The same, asked for with another value of a parameter. */
    Visit with(String parameter, String value) {
        return new Visit(context, frame, Map.of(parameter, value), whole);
    }

    /** The same, of somebody who keeps lists, so that none may be shortened. */
    Visit whole() {
        return new Visit(context, frame, instead, true);
    }

    /** How many of a list a page shows, which shortens it only for the eye. */
    public int most(int shown) {
        return whole ? Integer.MAX_VALUE : shown;
    }

    public RoutingContext context() {
        return context;
    }

    public Frame frame() {
        return frame;
    }

    public Login login() {
        return frame.login();
    }

    public Asker asker() {
        return new Asker(login().name(), "");
    }

    /** A parameter of the address; empty where it is missing. */
    public String query(String name) {
        if (instead.containsKey(name)) {
            return instead.get(name);
        }
        var values = context.queryParam(name);
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** A field of the form. No database takes a NUL, and nobody means one. */
    public String form(String name) {
        String value = context.request().getFormAttribute(name);
        return value == null ? "" : value.replace('\0', ' ').strip();
    }

    public String part(String name) {
        String part = context.pathParam(name);
        return part == null ? "" : part;
    }

    public Optional<Blth> blth() {
        return Blth.parse(query("blth"));
    }

    public Optional<RowKey> row() {
        return RowKey.parse(part("id"));
    }

    /** A whole number of the address, or what stands in for it. */
    public long number(String name, long otherwise) {
        String text = query(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    /** Asked by a part of a page rather than for a whole one. */
    public boolean isPart() {
        return "true".equals(context.request().getHeader("HX-Request"));
    }

    /** Why something was not done, in the language of who looks. */
    public String refusal(Refusal why) {
        return why.in(frame.words());
    }

    /** Whose request it is, as {@link ConsoleRoutes} has found. */
    public static String address(RoutingContext context) {
        return context.request().getHeader(ApiGate.CLIENT);
    }

    /** What was asked for, without the number of a person in it. */
    static String pattern(RoutingContext context) {
        return context.request().method() + " " + context.request().path().replaceAll("\\d{4,}", "*");
    }
}
