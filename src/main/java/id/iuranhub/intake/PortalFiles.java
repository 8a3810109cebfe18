package id.iuranhub.intake;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Finding;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.portal.Complaint;
import id.iuranhub.portal.PortalAnswers;
import id.iuranhub.portal.PortalRefused;
import id.iuranhub.store.Home;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came back from the insurer's portal as files: taken into the books and archived, or kept with what is wrong.
 * Read again after a stop it changes nothing more.
 */
public final class PortalFiles {

    /** As answers and refused files call where it came from. */
    static final String FOLDER = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(PortalFiles.class);

    private final Home home;
    private final Claims claims;
    private final Refusals refusals;
    private final PortalAnswers answers;
    private final Journal journal;
    private final Words words;

    PortalFiles(Home home, Claims claims, Refusals refusals, PortalAnswers answers, Journal journal, Words words) {
        this.home = home;
        this.claims = claims;
        this.refusals = refusals;
        this.answers = answers;
        this.journal = journal;
        this.words = words;
    }

    /** A file that somebody put into {@code portal/in} and wants read now. @param kodeIuran typed beside it or empty */
    public record Order(String file, String kodeIuran, String who) { }

    /** @param taken null where nothing counts; @param told why, a sentence each */
    public record Result(PortalAnswers.Taken taken, List<String> told) { }

    /** @return null where it is not there: the folder was looked into meanwhile, or it never was */
    public Claim claim(@Body Order order) throws IOException {
        var file = PlainFileName.of(order.file).map(name -> name.below(home.portal().resolve("in")));
        return file.isPresent()
                && java.nio.file.Files.isRegularFile(file.get(), java.nio.file.LinkOption.NOFOLLOW_LINKS)
                ? claims.claim(file.get().toFile()) : null;
    }

    /** What it says counts from here on. @param order null where the file was dropped */
    public Result take(@Variable("claim") Claim claim, @Variable("order") Order order)
            throws PortalRefused, FileRefused, IOException {
        SentFile.demandName(claim.name());
        Path kept = Claims.free(home.archive().resolve(FOLDER).resolve(claim.name()));
        var taken = answers.take(came(claim, order, kept));
        claims.settle(claim, kept);
        LOG.info("Read {}: {} accepted, {} refused, {} differ", claim.shown(), taken.accepted(), taken.refused(),
                taken.differs());
        return new Result(taken, List.of());
    }

    private PortalAnswers.Came came(Claim claim, Order order, Path kept) {
        return new PortalAnswers.Came(claim.file(), claim.name(), home.folder().relativize(kept).toString(),
                order == null ? "" : order.kodeIuran, order == null ? "hub" : order.who);
    }

    /** Nothing of it counts; what is wrong stands beside it. */
    public Result refuse(@Variable("claim") Claim claim, @Variable("order") Order order,
            @ExchangeException Exception why) throws IOException {
        Path kept = home.refused().resolve(FOLDER).resolve(Refusals.name(claim));
        if (why instanceof PortalRefused refused) {
            var told = refused.complaints().stream().map(this::sentence).toList();
            answers.refused(came(claim, order, kept));
            refusals.keepTold(claim, told);
            LOG.warn("Refused {}: {} faults", claim.shown(), told.size());
            return new Result(null, told);
        }
        List<Finding> findings = Intake.refusal(why).findings();
        String code = findings.get(0).code().name();
        journal.write("hub", "file refused", claim.shown(), code, null, "refused", code);
        refusals.keep(claim, findings);
        LOG.warn("Refused {}: {}", claim.shown(), code);
        return new Result(null, findings.stream().map(words::masked).toList());
    }

    private String sentence(Complaint complaint) {
        String told = words.text(complaint.word(), complaint.values());
        return PlainFileName.shown(complaint.line() == 0 ? told
                : words.text("portal.line", java.util.Map.of("line", String.valueOf(complaint.line()), "told", told)));
    }
}
