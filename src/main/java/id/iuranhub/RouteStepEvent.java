package id.iuranhub;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * How long a step of a route took, for whoever records the hub with Java Flight Recorder; costs nothing while nobody
 * does.
 */
@Name("id.iuranhub.RouteStepEvent")
@Label("Step of a route")
@Description("One exchange through one step of a route, the steps below it included")
@Category("Iuran hub")
@StackTrace(false)
public final class RouteStepEvent extends Event {

    @Label("Route")
    String route;

    @Label("Step")
    String step;
}
