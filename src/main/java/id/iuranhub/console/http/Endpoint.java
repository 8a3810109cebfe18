package id.iuranhub.console.http;

import id.iuranhub.console.access.Action;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One address of the hub: what asking it amounts to, and who answers.
 *
 * @param method GET or POST
 * @param path   whole; a part that names a thing stands in braces, {@code /berkas/{id}}
 */
public record Endpoint(String method, String path, Action action, Handler handler) {

    /** Below it programs ask. */
    static final String API = "/api/v1";

    /** Who answers. */
    public sealed interface Handler permits Page, Upload, Stream, Call, Served { }

    /** A page, read or sent; below the API's address its figures as a document. */
    public record Page(Function<Visit, PageReply> answer) implements Handler { }

    /** A file handed in, by people or programs. */
    public record Upload(Function<Visit, PageReply> answer) implements Handler { }

    /** What goes on being told. */
    public record Stream(BiConsumer<RoutingContext, Frame> answer) implements Handler { }

    /** A command as a resource. */
    public record Call(Function<ApiRequest, Object> answer) implements Handler { }

    /** A route of Camel's answers by itself. */
    public record Served() implements Handler { }

    boolean isOfApi() {
        return path.startsWith(API + "/");
    }

    /** The path as the router wants it. */
    String routed() {
        return path.replaceAll("\\{([a-z]+)}", ":$1");
    }

    /** The path with {@code *} for each part that names a thing. */
    public String pattern() {
        return path.replaceAll("\\{[a-z]+}", "*");
    }

    /** Whether this is the address that was asked. @param asked whole, the thing itself or {@code *} in its place */
    boolean is(String askedMethod, String[] asked) {
        String[] own = path.split("/", -1);
        if (!method.equals(askedMethod) || own.length != asked.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            if (!own[i].startsWith("{") && !own[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    /** How many parts of the path name a thing: of two that fit the one with fewer is meant. */
    int things() {
        return (int) path.chars().filter(c -> c == '{').count();
    }
}
