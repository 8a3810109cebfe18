package id.iuranhub.console.person;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import java.util.Map;

/** Lists about people in a month as the API asks about them. */
public final class PeopleJson {

    private final PeopleService people;

    public PeopleJson(PeopleService people) {
        this.people = people;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/missing", Action.PERSONAL_ALL,
                request -> Map.of("missing", people.missing(asked(request))));
        endpoints.call("GET", "/moves", Action.PERSONAL_ALL,
                request -> Map.of("moves", people.moves(asked(request))));
        endpoints.call("GET", "/arrears", Action.PERSONAL_ALL,
                request -> Map.of("arrears", people.arrears(asked(request))));
        endpoints.call("GET", "/differences", Action.PERSONAL_ALL, request -> people.differences(asked(request)));
    }

    private static PeopleService.Asked asked(ApiRequest request) {
        return new PeopleService.Asked(Api.blth(request), request.parameter("scheme").orElse(""),
                request.parameter("as").orElse(""), request.who());
    }
}
