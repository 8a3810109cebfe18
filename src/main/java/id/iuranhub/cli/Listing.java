package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;

/** A command that shows a list of the hub's as a table. */
public abstract class Listing extends Asking {

    private final String list;
    private final String none;

    /** @param list as the API names it; @param none what is said where it is empty */
    public Listing(String list, String none) {
        this.list = list;
        this.none = none;
    }

    /** Which of them. */
    public abstract Map<String, String> query();

    String list() {
        return list;
    }

    @Override
    public final ApiRequest question(Connection hub) {
        return get("/" + list, query());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        if (answer.path(list).isEmpty()) {
            out.println(none);
        } else {
            Table.of(answer.path(list)).print(out);
        }
    }
}
