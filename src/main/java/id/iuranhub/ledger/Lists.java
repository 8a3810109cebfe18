package id.iuranhub.ledger;

import id.iuranhub.assess.Chunk;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.util.Iterator;
import java.util.List;

/** Standing lists: the list of a BLTH holds from that BLTH on, so it is carried into each later month that has none. */
public final class Lists {

    /** A list on its way into a month. @param from the file whose rows it takes over */
    public record Carried(long from, Incoming incoming) { }

    private final Files files;
    private final Rows rows;
    private final Sources sources;
    private final SourceVersions versions;

    public Lists(Files files, Rows rows, Sources sources, SourceVersions versions) {
        this.files = files;
        this.rows = rows;
        this.sources = sources;
        this.versions = versions;
    }

    /** Opens the lists that have to be carried into a month; none mostly. */
    public List<Carried> toCarry(Blth blth) {
        return lists().stream().flatMap(list -> files.toCarry(list, blth).stream()
                .map(from -> new Carried(from.file(), files.openCarried(version(list, from), from, blth)))).toList();
    }

    /** A list goes on as it was read. */
    private Source version(Source list, Files.InForce from) {
        return versions.find(from.version()).orElse(list);
    }

    /** Whether a list has to be carried into a month. */
    public boolean areDue(Blth blth) {
        return lists().stream().anyMatch(list -> files.toCarry(list, blth).isPresent());
    }

    private List<Source> lists() {
        return sources.all().stream().filter(source -> source.role() == Role.SPONSOR_LIST).toList();
    }

    public Iterator<Chunk> rows(Carried carried) {
        return rows.carried(carried.from(), carried.incoming());
    }

    public void take(Carried carried) {
        files.takeCarried(carried.incoming());
    }
}
