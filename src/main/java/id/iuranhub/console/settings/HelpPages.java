package id.iuranhub.console.settings;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.access.Role;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Visit;
import java.util.List;

/** Help for whoever looks, from any page: their own guide first, the others beside it, and the words. */
public final class HelpPages {

    /** By which addresses and files are named. */
    static final List<String> TOPICS = List.of("opd", "operator", "keuangan", "istilah");

    /** @param topic of the page, one of the topics */
    public record Model(String topic, List<String> topics, Handbook handbook) { }

    public void register(Endpoints endpoints) {
        endpoints.get("/bantuan", Action.OWN, visit -> page(visit, of(visit.login())));
        endpoints.get("/bantuan/{topik}", Action.OWN, visit -> TOPICS.contains(visit.part("topik"))
                ? page(visit, visit.part("topik")) : PageReply.missing());
    }

    private static String of(Login login) {
        return login.isOfOpd() ? "opd" : login.role() == Role.OPERATOR || login.role() == Role.ADMINISTRATOR
                ? "operator" : "keuangan";
    }

    private static PageReply page(Visit visit, String topic) {
        return PageReply.page("help", new Model(topic, TOPICS,
                Handbook.read(topic, visit.frame().english() ? "en" : "id")));
    }
}
