package id.iuranhub.console.portal;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.intake.PortalFiles;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.portal.AnswerState;
import id.iuranhub.portal.Complaint;
import id.iuranhub.portal.ListComparisons;
import id.iuranhub.portal.PortalAnswers;
import id.iuranhub.portal.PortalBeans;
import id.iuranhub.portal.PortalFolder;
import id.iuranhub.portal.PortalRefused;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;

/** The insurer's portal: what was handed out for it, what came back. */
public final class PortalService {

    private final PortalBeans portal;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final Words words;
    private final Journal journal;

    public PortalService(PortalBeans portal, Schemes schemes, ProducerTemplate routes, Words words,
            Journal journal) {
        this.portal = portal;
        this.schemes = schemes;
        this.routes = routes;
        this.words = words;
        this.journal = journal;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/portal", Action.SEE_ALL, this::files);
        endpoints.call("GET", "/portal/comparison", Action.SEE_ALL, this::compare);
        endpoints.call("GET", "/portal/forms", Action.PERSONAL_ALL, this::forms);
        endpoints.call("POST", "/portal/fill", Action.RUN, this::fill);
        endpoints.call("POST", "/portal/read", Action.RUN, this::read);
        endpoints.call("POST", "/portal/kode-iuran", Action.RUN, this::kodeIuran);
    }

    /** @param waiting batches of it that have no answer; @param file below the home */
    public record HandedOut(String scheme, String blth, String npp, String sheet, int part, int people, boolean written,
            int waiting, String file, long id) { }

    /** @param told what stands in the way, a sentence each */
    public record Filled(String blth, List<HandedOut> files, List<String> told) { }

    /** @param state {@code taken} or {@code refused}; @param told why, a sentence each */
    public record Read(String state, String kind, String scheme, String blth, int accepted, int refused, int differs,
            int unanswered, String kodeIuran, List<String> told) { }

    /** A form for an OPD. @param open people of whom nothing has been answered yet */
    public record Form(String file, String opd, int people, int open, String base64) { }

    /** One for each OPD that has somebody to enrol. */
    public record Forms(String scheme, String blth, List<Form> files) { }

    /** @param bills to how many it was given */
    public record Named(String scheme, String blth, String kodeIuran, int bills) { }

    /** @param list empty where none has come */
    public record Compared(String scheme, String blth, String list, int equal, long hereRupiah, long thereRupiah,
            List<ListComparisons.Odd> differs, List<ListComparisons.Odd> onlyHere,
            List<ListComparisons.Odd> onlyThere, List<String> told) { }

    private Filled files(ApiRequest request) {
        return handedOut(Api.blth(request), request.parameter("scheme").orElse(""));
    }

    /** What was handed out of a month. @param scheme empty for all */
    public Filled handedOut(Blth blth, String scheme) {
        return filled(blth, scheme(scheme), List.of());
    }

    /** What came back of a month, the latest first. */
    public List<PortalFolder.Came> came(Blth blth) {
        return portal.folder().came(blth);
    }

    /** A file as it was handed out; empty where somebody took it away and it is not to be made again. */
    public Optional<Path> file(Blth blth, long id) {
        return portal.folder().files(blth, "").stream().filter(file -> file.id() == id)
                .map(portal.folder()::path).filter(Files::isRegularFile).findFirst();
    }

    private String scheme(String name) {
        return name.isEmpty() ? "" : schemes.named(name).id();
    }

    private Filled filled(Blth blth, String scheme, Collection<?> complaints) {
        return new Filled(blth.toString(), portal.folder().files(blth, scheme).stream().map(this::shown).toList(),
                complaints.stream().map(Complaint.class::cast).map(this::sentence).toList());
    }

    private HandedOut shown(PortalFolder.Handed file) {
        return new HandedOut(file.scheme(), file.blth().toString(), file.npp(), file.sheet(), file.part(),
                file.people(), file.written(), file.waiting(), portal.folder().shown(file), file.id());
    }

    /** For new workers, by OPD. Who took them out is on record. */
    private Forms forms(ApiRequest request) {
        var blth = Api.blth(request);
        String scheme = scheme(request.parameter("scheme")
                .orElseThrow(() -> Api.Refused.wrong("a form is of one scheme: name it")));
        var forms = portal.newWorkers().forms(scheme, blth, request.parameter("opd").orElse(""));
        journal.write(request.who(), "forms taken out", "month " + blth, scheme + ": " + forms.size() + " forms");
        return new Forms(scheme, blth.toString(), forms.stream().map(form -> new Form(form.name(), form.opd(),
                form.people(), form.open(), Base64.getEncoder().encodeToString(form.bytes()))).toList());
    }

    private Filled fill(ApiRequest request) {
        return fill(Api.blth(request), request.text("scheme").orElse(""));
    }

    /** Files of what waits in a month. @param of empty for all schemes */
    public Filled fill(Blth blth, String of) {
        String scheme = scheme(of);
        var complaints = routes.requestBody("direct:portal-fill-late",
                new Outbox.Scope(scheme, blth.number(), Duration.ZERO), Collection.class);
        try {
            portal.folder().putBack(blth, scheme);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return filled(blth, scheme, complaints == null ? List.of() : complaints);
    }

    private Read read(ApiRequest request) {
        return read(request.needed("file"), request.text("kodeIuran").orElse(""), request.who());
    }

    /** A file of {@code portal/in}, now. @param kode typed beside it, or empty */
    public Read read(String file, String kode, String who) {
        if (!kode.isEmpty()) {
            demandKode(kode);
        }
        var answer = routes.requestBody("direct:read-portal-answer",
                new PortalFiles.Order(file, kode, who));
        if (!(answer instanceof PortalFiles.Result result)) {
            throw Api.Refused.absent("file of that name in portal/in: if it was, it has been read already");
        }
        PortalAnswers.Taken taken = result.taken();
        return taken == null ? new Read(AnswerState.REFUSED.word(), "", "", "", 0, 0, 0, 0, "", result.told())
                : new Read(AnswerState.TAKEN.word(), taken.kind().word(), taken.scheme(), taken.blth().toString(),
                taken.accepted(),
                taken.refused(), taken.differs(), taken.unanswered(), taken.kodeIuran(), List.of());
    }

    private Named kodeIuran(ApiRequest request) {
        return named(Api.blth(request), request.needed("scheme"), request.needed("kodeIuran"), request.who());
    }

    /** A kode iuran that somebody read at the portal, for what waits for one. */
    public Named named(Blth blth, String name, String kode, String who) {
        var scheme = schemes.named(name);
        demandKode(kode);
        int bills = portal.answers().takeKode(scheme, blth, kode, who);
        if (bills == 0) {
            throw new Api.Refused(409, "NO_BILL", "nothing of " + scheme.id() + " " + blth
                    + " waits for a kode iuran: read the printed list first");
        }
        return new Named(scheme.id(), blth.toString(), kode, bills);
    }

    private static void demandKode(String typed) {
        if (!typed.matches("[A-Za-z0-9._-]{4,100}")) {
            throw Api.Refused.wrong("a kode iuran is of letters and digits, not '" + typed + "'");
        }
    }

    private Compared compare(ApiRequest request) {
        return compared(Api.blth(request), request.parameter("scheme")
                .orElseThrow(() -> Api.Refused.wrong("a printed list is of one scheme: name it")));
    }

    /** Books and the latest printed list of a month, side by side. */
    public Compared compared(Blth blth, String of) {
        String scheme = scheme(of);
        try {
            return portal.comparisons().of(scheme, blth)
                    .map(side -> new Compared(scheme, blth.toString(), side.list(), side.equal(), side.hereRupiah(),
                            side.thereRupiah(), side.differs(), side.onlyHere(), side.onlyThere(), List.of()))
                    .orElseGet(() -> none(scheme, blth, List.of()));
        } catch (PortalRefused refused) {
            return none(scheme, blth, refused.complaints().stream().map(this::sentence).toList());
        } catch (FileRefused changed) {
            return none(scheme, blth, changed.findings().stream().map(words::masked).toList());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Compared none(String scheme, Blth blth, List<String> told) {
        return new Compared(scheme, blth.toString(), "", 0, 0, 0, List.of(), List.of(), List.of(), told);
    }

    private String sentence(Complaint complaint) {
        String told = words.text(complaint.word(), complaint.values());
        return complaint.line() == 0 ? told : words.text("portal.line",
                java.util.Map.of("line", Integer.toString(complaint.line()), "told", told));
    }
}
