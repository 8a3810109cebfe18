package id.iuranhub.notify;

import id.iuranhub.intake.AwaitedOpds;
import id.iuranhub.law.DueDates;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.journal.TroubleEntries;
import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** The beans of this room, by the names under which the routes know them. */
public record NotifyBeans(TestMessages test, EventNotices events, Map<String, Object> byName) {

    /** What the room needs. */
    public record Needs(Database database, Settings settings, Condition condition, Journal journal,
            Schemes schemes, Sources sources, DueDates dueDates, ProducerTemplate routes, Clock clock) { }

    public NotifyBeans {
        byName = Map.copyOf(byName);
    }

    public static NotifyBeans of(Needs needs) {
        var database = needs.database;
        var settings = NotifySettings.of(needs.settings);
        var notices = new Notices(database, settings, needs.clock);
        var troubles = new TroubleNotices(database, notices, settings, needs.condition, needs.clock);
        var addresses = new OpdAddresses(database, needs.schemes);
        var events = new EventNotices(database, notices, settings, addresses, needs.clock);
        var reminders = new OpdReminders(database, notices, settings, addresses,
                new AwaitedOpds(database, needs.sources), needs.schemes, needs.dueDates, needs.clock);
        var messages = new Messages(database, settings, needs.condition, needs.clock);
        needs.condition.watch(Trouble.Kind.NOTIFY, messages::undelivered);
        return new NotifyBeans(new TestMessages(settings, needs.routes, needs.clock), events, Map.of(
                "troubleEntries", new TroubleEntries(needs.condition, database, needs.journal,
                Words.in(Locale.ENGLISH)::sentence, troubles::note),
                "troubleNotices", troubles, "eventNotices", events, "opdReminders", reminders,
                "digest", new Digest(database, notices, troubles, settings, needs.clock), "messages", messages,
                "notifyDelivery", new Delivery(messages, settings), "mailSession", MailForm.session(needs.settings)));
    }

    /** Once what a stop left behind is put right. */
    public void begin() {
        events.begin();
    }
}
