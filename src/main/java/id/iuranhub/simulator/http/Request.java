package id.iuranhub.simulator.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * What came in.
 *
 * @param parameters of path and query
 * @param body       as received, still compressed
 */
public record Request(String path, MultiMap headers, MultiMap parameters, byte[] body) {

    static Request of(RoutingContext context) {
        Buffer body = context.body().buffer();
        return new Request(context.request().path(), context.request().headers(), context.request().params(),
                body == null ? new byte[0] : body.getBytes());
    }

    /** The header's value, or the other where it is absent. */
    String headerOr(String name, String absent) {
        String value = headers.get(name);
        return value == null ? absent : value.trim();
    }

    public String parameterOr(String name, String absent) {
        String value = parameters.get(name);
        return value == null ? absent : value;
    }
}
