package id.iuranhub;

import id.iuranhub.model.Misconfigured;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;

/**
 * The one error policy of all routes. Camel runs a route without it where the policy's id is another one, or the route
 * names another policy, and says nothing; then a file that breaks off would lie among the claimed ones and nobody would
 * hear of it.
 */
final class ErrorPolicy {

    /** Camel's word for: every route that names no other. */
    private static final String FOR_ALL = "*";

    private ErrorPolicy() { }

    /** @throws Misconfigured a route runs without it */
    static void demand(CamelContext camel) {
        List<String> without = camel.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions()
                .stream()
                .filter(route -> !isUnder(route)).map(RouteDefinition::getRouteId).sorted().toList();
        if (!without.isEmpty()) {
            throw new Misconfigured("these routes would run without the error policy of routes/errors.camel.yaml: "
                    + String.join(", ", without)
                    + "; its routeConfiguration must have the id \"*\", and a route must not name another one");
        }
    }

    private static boolean isUnder(RouteDefinition route) {
        return route.getAppliedRouteConfigurationIds() != null
                && route.getAppliedRouteConfigurationIds().contains(FOR_ALL);
    }
}
