package id.iuranhub.console.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The few files the pages are dressed with. They are named one by one, so there is no path to stray from. */
public final class Assets {

    /** A file with its media type. */
    public record Asset(String type, byte[] bytes) { }

    private static final Map<String, String> FILES = Map.of(
            "console.css", "/static/console.css",
            "console.js", "/static/console.js",
            "charts.js", "/static/charts.js",
            "chart.js", "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js",
            "icon.svg", "/static/icon.svg",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js");
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private Assets() { }

    static void mount(Router router) {
        FILES.forEach((name, resource) -> {
            var bytes = Buffer.buffer(read(resource));
            String tag = "\"" + Integer.toHexString(bytes.hashCode()) + "-" + bytes.length() + "\"";
            router.get("/assets/" + name).handler(context -> {
                var response = context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache")
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("Content-Type", typeOf(name));
                if (tag.equals(context.request().getHeader("If-None-Match"))) {
                    response.setStatusCode(304).end();
                } else {
                    response.end(bytes);
                }
            });
        });
    }

    /** The one at an address, if there is one. */
    static Optional<Asset> at(String path) {
        return FILES.entrySet().stream().filter(file -> path.equals("/assets/" + file.getKey())).findFirst()
                .map(file -> new Asset(typeOf(file.getKey()), read(file.getValue())));
    }

    private static String typeOf(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    private static byte[] read(String resource) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the console lacks " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
