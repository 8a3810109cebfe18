package id.iuranhub.console.settings;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.notify.TestMessages;
import java.util.List;
import java.util.Map;

/** Whether people are reached by what they are told with. */
public final class NotifyService {

    private final TestMessages messages;
    private final Journal journal;

    public NotifyService(TestMessages messages, Journal journal) {
        this.messages = messages;
        this.journal = journal;
    }

    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/notify/test", Action.ADMINISTER, this::test);
    }

    /** A message to everybody who is told of anything, and what became of each. */
    public Map<String, List<TestMessages.Outcome>> test(ApiRequest request) {
        var outcomes = messages.send();
        if (outcomes.isEmpty()) {
            throw Api.Refused.wrong("nobody is told of anything: set notify.to and notify.mail.* or notify.webhook.*");
        }
        journal.write(request.who(), "messages tried", "notify", outcomes.stream()
                .filter(TestMessages.Outcome::delivered).count() + " of " + outcomes.size() + " delivered");
        return Map.of("messages", outcomes);
    }
}
