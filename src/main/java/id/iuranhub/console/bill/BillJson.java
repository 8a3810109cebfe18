package id.iuranhub.console.bill;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import java.util.List;
import java.util.Map;

/** Bills as the API asks about them. */
public final class BillJson {

    private final BillService bills;

    public BillJson(BillService bills) {
        this.bills = bills;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/bills", Action.SEE_ALL,
                request -> bills.ofMonth(Api.blth(request), request.parameter("scheme").orElse("")));
        endpoints.call("GET", "/bills/{id}", Action.SEE_ALL, request -> document(bills.under(request.id())));
        endpoints.call("GET", "/bills/{id}/rows", Action.SEE_ALL,
                request -> bills.behind(request.id(), request.parameter("after").orElse("")));
        endpoints.call("POST", "/adopt", Action.RUN, request -> {
            var blth = Api.blth(request);
            return Map.of("blth", blth.toString(), "schemes",
                    bills.adopt(blth, request.text("scheme").orElse(""), request.who()));
        });
        endpoints.call("POST", "/bills/{id}/reissue", Action.RUN,
                request -> document(bills.reissue(request.id(), request.who())));
        endpoints.call("POST", "/bills/{id}/pay", Action.RUN,
                request -> Doing.document(bills.pay(payment(request), request.asker()), BillJson::document));
    }

    private static BillService.Payment payment(ApiRequest request) {
        return new BillService.Payment(request.id(), request.text("on").orElse(""), request.text("rupiah").orElse(""),
                request.text("reference").orElse(""), request.text("reason").orElse(""));
    }

    private static Map<String, Object> document(List<ShownBills.One> under) {
        return Map.of("bills", under);
    }
}
