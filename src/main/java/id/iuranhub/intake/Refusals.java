package id.iuranhub.intake;

import id.iuranhub.law.Schemes;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.model.Zones;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

/** Keeps files that could not be taken in, each with the reason beside it. */
public final class Refusals {

    /** The capital's: where nobody knows which city a file is from, and for what is of all of them. */

    private final Home home;
    private final Sources sources;
    private final Schemes schemes;
    private final Claims claims;
    private final Words words;
    private final Clock clock;

    public Refusals(Home home, Sources sources, Schemes schemes, Claims claims, Words words, Clock clock) {
        this.home = home;
        this.sources = sources;
        this.schemes = schemes;
        this.claims = claims;
        this.words = words;
        this.clock = clock;
    }

    /**
     * An earlier refused file of the same name makes way, so that the newest answer stands under the file's own name.
     */
    void keep(Claim claim, List<Finding> findings) throws IOException {
        keep(claim, Refusal.text(claim.folder(), claim.name(), findings, now(claim.folder()), words));
    }

    /** The same for a file with faults of its own kind. @param told a sentence each */
    void keepTold(Claim claim, List<String> told) throws IOException {
        keep(claim, Refusal.told(claim.folder(), claim.name(), told, now(claim.folder()), words));
    }

    /** The same for a file that waited for a release and did not get it. @param why in words */
    void keepDeclined(Claim claim, String why) throws IOException {
        keep(claim, Refusal.declined(claim.folder(), claim.name(), why, now(claim.folder()), words));
    }

    private void keep(Claim claim, String note) throws IOException {
        Path target = home.refused().resolve(folder(claim)).resolve(name(claim));
        Path why = why(target);
        if (Files.exists(target)) {
            Path older = Claims.free(target);
            // The note first: after a stop in between it lies where its file goes then, and is not written over.
            if (Files.exists(why)) {
                Files.move(why, why(older), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(target, older);
        }
        OwnerOnly.folders(target.getParent());
        WholeFile.writeText(why, out -> out.write(note));
        OwnerOnly.file(why);
        claims.settle(claim, target);
    }

    /** Whether the reason is there, for a file that stays where it was put aside. */
    boolean isTold(Claim aside) {
        return Files.exists(why(home.refused().resolve(folder(aside)).resolve(name(aside))));
    }

    /** The name under which a file is kept: its own where that is plain and speaks for nobody else. */
    static String name(Claim claim) {
        String plain = PlainFileName.nearest(claim.name()).text();
        return DroppedName.isReserved(plain) ? LongName.with(plain, "_") : plain;
    }

    /** The folder it is kept in: named for the one it was dropped into, empty for the inbox itself. */
    static String folder(Claim claim) {
        return claim.folder().isEmpty() ? "" : PlainFileName.nearest(claim.folder()).text();
    }

    /** In the time of the city whose payroll the folder is for. */
    private ZonedDateTime now(String folder) {
        return ZonedDateTime
                .now(clock.withZone(sources.find(folder).map(source -> schemes.named(source.scheme()).zone())
                .orElse(Zones.SITE_UNKNOWN)));
    }

    /** The hub itself fails at a file again and again. */
    void keepUnreadable(Claim claim) throws IOException {
        keep(claim, List.of(new Finding(Code.FILE_UNREADABLE, "", "", "", Hint.FAILED)));
    }

    private static Path why(Path file) {
        return file.resolveSibling(LongName.with(file.getFileName().toString(), ".why.txt"));
    }
}
