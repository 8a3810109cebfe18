package id.iuranhub.intake;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.ledger.file.Originals;
import id.iuranhub.ledger.file.PayrollFiles.Arrived;
import id.iuranhub.ledger.file.PayrollFiles;
import id.iuranhub.ledger.file.RefusedFiles.RefusedFile;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes payroll files into the ledger: opens them, and once their rows are there lets them count and archives them. */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Home home;
    private final Sources sources;
    private final Schemes schemes;
    private final PayrollFiles files;
    private final Claims claims;
    private final Refusals refusals;
    private final HeldFiles held;
    private final Originals originals;
    private final Limits limits;
    private final int chunkSize;

    public Intake(Home home, Sources sources, Schemes schemes, PayrollFiles files, Claims claims,
                  Refusals refusals, HeldFiles held, Originals originals, Limits limits, int chunkSize) {
        this.home = home;
        this.sources = sources;
        this.schemes = schemes;
        this.files = files;
        this.claims = claims;
        this.refusals = refusals;
        this.held = held;
        this.originals = originals;
        this.limits = limits;
        this.chunkSize = chunkSize;
    }

    /**
     * Looks at a file as a whole and opens it. @throws FileRefused where it cannot be taken in, whatever its rows say
     */
    public OpenPayrollFile open(@Variable("claim") Claim claim) throws FileRefused, IOException {
        Source source = sources.find(claim.folder()).orElseThrow(() -> new FileRefused(List.of(
                new Finding(Code.SOURCE_UNKNOWN, "", nearestSource(claim.folder()), claim.folder()))));
        SentFile sent = SentFile.dropped(claim.file(), source, opdFolder(claim), limits);
        refuseRemovedMonth(sent);
        refuseDuplicate(sent);
        forgetUnfinished();
        TableFile file = sent.open();
        try {
            IncomingFile incomingFile =
                    files.open(new Arrived(source, sent.name().blth(), unit(sent), claim.name(),
                    answerFolder(claim, sent),
                    sent.content().sha256(), sent.content().bytes(), claim.id(), file.places()));
            return new OpenPayrollFile(claim, sent, file, incomingFile, chunkSize);
        } catch (RuntimeException databaseAway) {
            file.close();
            throw databaseAway;
        }
    }

    /** Answers stand in one folder, unless the site made one for this OPD, or another OPD's answer bears the name. */
    private String answerFolder(Claim claim, SentFile sent) {
        boolean own = !claim.opd().isEmpty() && (java.nio.file.Files.isDirectory(
                home.outgoing().resolve(claim.folder()).resolve(claim.opd()), LinkOption.NOFOLLOW_LINKS)
                || files.isAnsweredAlike(sent.source(), claim.name(), unit(sent)));
        return own ? claim.opd() : "";
    }

    private static String opdFolder(Claim claim) throws FileRefused {
        if (!claim.opd().isEmpty()) {
            SentFile.demandName(claim.opd());
        }
        return claim.opd();
    }

    /** What a file left that was being loaded when the hub, or the database, went away. */
    private void forgetUnfinished() {
        files.unfinished().forEach(files::forget);
    }

    private String nearestSource(String folder) {
        return id.iuranhub.model.Nearest.of(folder, sources.all().stream().map(Source::name).toList());
    }

    private void refuseRemovedMonth(SentFile sent) throws FileRefused {
        if (files.isRemoved(sent.name().blth())) {
            throw new FileRefused(List.of(Finding.of(Code.FILE_NO_PERIOD, "", sent.name().blth().toString())));
        }
    }

    private void refuseDuplicate(SentFile sent) throws FileRefused {
        var inForce = files.inForce(sent.source(), sent.name().blth(), unit(sent));
        if (inForce.isPresent() && !inForce.get().carried() && sent.content().sha256().equals(inForce.get().sha256())) {
            throw new FileRefused(List.of(Finding.of(Code.FILE_DUPLICATE, "", inForce.get().name())));
        }
    }

    /**
     * All rows are in the ledger: if the sender's figures agree they begin to count, and the original goes to the
     * archive.
     */
    public void putInForce(@Variable("opened") OpenPayrollFile openPayrollFile) throws FileRefused, IOException {
        openPayrollFile.close();
        IncomingFile incomingFile = openPayrollFile.incoming();
        if (!openPayrollFile.sent().content().isStill(openPayrollFile.claim().file())) {
            throw new IOException("it was written to while it was read, and is read anew");
        }
        var control = openPayrollFile.sent().control();
        if (control.isPresent()) {
            control.get().demand(incomingFile.tally());
        }
        var waiting = held.mustWait(openPayrollFile);
        if (waiting.isPresent()) {
            files.forget(incomingFile.file());
            held.hold(openPayrollFile.claim(), waiting.get());
            originals.answered(dropped(openPayrollFile.claim()));
            return;
        }
        Path archived = Claims.free(home.archive().resolve(incomingFile.blth().toString())
                .resolve(incomingFile.source().name())
                .resolve(incomingFile.name()));
        // Before the file counts: an archive that takes nothing is no reason to have counted it.
        OwnerOnly.folders(archived.getParent());
        sayReadAgain(openPayrollFile);
        files.putInForce(incomingFile, original(openPayrollFile, archived));
        originals.answered(dropped(openPayrollFile.claim()));
        claims.settle(openPayrollFile.claim(), archived);
        LOG.info("Taken in {}: {} rows for {}", openPayrollFile.claim().shown(), incomingFile.counts().rows(),
                incomingFile.blth());
    }

    private Originals.Original original(OpenPayrollFile openPayrollFile, Path archived) {
        var content = openPayrollFile.sent().content();
        return new Originals.Original(0, openPayrollFile.incoming().file(),
                home.folder().relativize(archived).toString(), dropped(openPayrollFile.claim()),
                content.sha256(), content.bytes(), content.changed().to(TimeUnit.NANOSECONDS), null, 0, null);
    }

    private String dropped(Claim claim) {
        return home.folder().relativize(claim.dropped()).toString();
    }

    /** Its sender should know that the file was not whole when it was read first. */
    private void sayReadAgain(OpenPayrollFile openPayrollFile) {
        if (originals.isMarked(dropped(openPayrollFile.claim()))) {
            var remarks = new ArrayList<>(openPayrollFile.incoming().tally().remarks());
            remarks.add(new Remark(Remark.What.WENT_ON, "", "", "",
                    Integer.toString(openPayrollFile.incoming().counts().rows())));
            openPayrollFile.incoming().tally().note(remarks);
        }
    }

    /** A file cannot be taken in: it is kept with the reason, and what it left in the ledger is taken away. */
    public void refuse(@Variable("claim") Claim claim, @Variable("opened") OpenPayrollFile openPayrollFile,
                       @ExchangeException Exception why) throws IOException {
        FileRefused refused = refusal(why);
        if (openPayrollFile != null) {
            openPayrollFile.close();
            files.forget(openPayrollFile.incoming().file());
        }
        Code code = refused.findings().get(0).code();
        var source = sources.find(claim.folder());
        Blth blth = FileName.periodOf(claim.name()).orElse(null);
        String opd = claim.opd().isEmpty() ? FileName.opdOf(claim.name()) : claim.opd();
        files.refused().add(new RefusedFile(Refusals.folder(claim), blth, opd, Refusals.name(claim),
                java.nio.file.Files.size(claim.file()), claim.id(), code,
                code == Code.FILE_DUPLICATE ? refused.findings().get(0).found().plain() : null),
                source.map(known -> schemes.named(known.scheme())).orElse(null));
        refusals.keep(claim, refused.findings());
        originals.answered(dropped(claim));
        LOG.warn("Refused {}: {}", claim.shown(), code);
    }

    /** It may have come to light in the middle of the stream, inside what the stream throws. */
    static FileRefused refusal(Throwable why) {
        return why instanceof FileRefused refused ? refused : refusal(why.getCause());
    }

    /**
     * What a stop, or a disk that took nothing, left under way: what was taken in is archived, everything else goes
     * back to where it was dropped. To be called while nothing else takes files in.
     */
    public void recover() throws IOException {
        forgetUnfinished();
        recoverAside();
        for (Claim claim : claims.leftOver()) {
            try {
                recover(claim);
            } catch (IOException diskAway) {
                LOG.error("{} stays among the claimed files for now: {}", claim.shown(), diskAway.toString());
            }
        }
    }

    /** One that is too large to be moved lies where it was put; without its reason it is refused anew. */
    private void recoverAside() {
        try {
            for (Claim claim : claims.putAside()) {
                if (!refusals.isTold(claim)) {
                    files.refused().forget(claim.id());
                    claims.putBack(claim);
                    LOG.info("Put aside and not told: {}", claim.shown());
                }
            }
        } catch (IOException takenMeanwhile) {
            LOG.warn("Files that were put aside are looked at later: {}", takenMeanwhile.toString());
        }
    }

    private void recover(Claim claim) throws IOException {
        var refused = files.refused().keptAs(claim.id()).filter(kept -> Control.isControl(claim.name()));
        if (refused.isPresent()) {
            claims.settle(claim, home.refused().resolve(refused.get()));
            return;
        }
        var archived = files.takenClaim(claim.id());
        if (archived.isPresent()) {
            claims.settle(claim, home.folder().resolve(archived.get()));
        } else if (held.recover(claim)) {
            return;
        } else {
            files.refused().forget(claim.id());
            claims.putBack(claim);
        }
        LOG.info("Left under way: {} {}", claim.shown(), archived.isPresent() ? "archived" : "put back");
    }

    /** The OPD of a file by its own name, whatever the file's name calls it. */
    private String unit(SentFile sent) {
        return files.unit(sent.source(), sent.name().blth(), sent.name().opd());
    }
}
