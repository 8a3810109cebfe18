package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Trouble;
import id.iuranhub.words.Words;
import java.util.Collection;

/** How a hub is, for programs and for people without a login: in one word, and each trouble by its name. */
public final class Health {

    private Health() { }

    /** @param status {@code UP}, {@code DEGRADED}, {@code DOWN} or {@code STANDBY} */
    public static ObjectNode of(String status, Collection<Trouble> troubles) {
        ObjectNode health = JsonNodeFactory.instance.objectNode().put("status", status);
        if (!troubles.isEmpty()) {
            ObjectNode named = health.putObject("troubles");
            ObjectNode which = health.putObject("which");
            troubles.forEach(trouble -> {
                named.put(trouble.kind().word(), Words.inBoth(trouble));
                which.put(trouble.kind().word(), trouble.which());
            });
        }
        return health;
    }
}
