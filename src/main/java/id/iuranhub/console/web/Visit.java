package id.iuranhub.console.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.Answer;
import id.iuranhub.console.Gate;
import id.iuranhub.console.Login;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** One request of somebody who was let in. */
final class Visit {

    private static final JsonMapper JSON = new JsonMapper();

    private final RoutingContext context;
    private final Frame frame;

    Visit(RoutingContext context, Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    RoutingContext context() {
        return context;
    }

    Frame frame() {
        return frame;
    }

    Login login() {
        return frame.login();
    }

    /** A parameter of the address; empty where it is missing. */
    String query(String name) {
        var values = context.queryParam(name);
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** A field of the form. */
    String form(String name) {
        String value = context.request().getFormAttribute(name);
        return value == null ? "" : value.strip();
    }

    String part(String name) {
        String part = context.pathParam(name);
        return part == null ? "" : part;
    }

    Optional<Blth> blth() {
        return Blth.parse(query("blth"));
    }

    Optional<RowKey> row() {
        return RowKey.parse(part("id"));
    }

    /** A whole number of the address, or what stands in for it. */
    long number(String name, long otherwise) {
        String text = query(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    /** Asked by a part of a page rather than for a whole one. */
    boolean isPart() {
        return "true".equals(context.request().getHeader("HX-Request"));
    }

    /** Why something was not done, in the language of who looks; as the API says it where there are no words for it. */
    String refusal(Answer answer) {
        String message = answer.body().path("message").asText();
        return frame.words().textOr("page.refused." + answer.body().path("code").asText(), message);
    }

    ObjectNode body() {
        return JSON.createObjectNode();
    }

    Question get(String path, Map<String, String> parameters) {
        return new Question("GET", path, parameters, null, login().name());
    }

    Question post(String path, ObjectNode body) {
        return new Question("POST", path, Map.of(), body, login().name());
    }

    /** Whose request it is, as {@link Web} has found. */
    static String address(RoutingContext context) {
        return context.request().getHeader(Gate.CLIENT);
    }

    /** What was asked for, without the number of a person in it. */
    static String pattern(RoutingContext context) {
        return context.request().method() + " " + context.request().path().replaceAll("\\d{4,}", "*");
    }
}
