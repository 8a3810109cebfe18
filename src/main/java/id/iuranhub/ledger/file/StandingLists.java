package id.iuranhub.ledger.file;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.row.Rows;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Variable;

/**
 * Standing lists: the list of a BLTH holds from that BLTH on, so it is carried into each later month that has none. It
 * goes on as it was read, also where its source is configured otherwise by now, or not at all.
 */
public final class StandingLists {

    /** A list on its way into a month. @param from the file whose rows it takes over */
    public record Carried(long from, IncomingFile incoming) { }

    /** The latest list of a source. @param source the version it was read with */
    private record Latest(Source source, PayrollFiles.InForce file) { }

    private final PayrollFiles files;
    private final Rows rows;
    private final Sources sources;
    private final Schemes schemes;
    private final SourceVersions versions;

    public StandingLists(PayrollFiles files, Rows rows, Sources sources, Schemes schemes, SourceVersions versions) {
        this.files = files;
        this.rows = rows;
        this.sources = sources;
        this.schemes = schemes;
        this.versions = versions;
    }

    /** Opens the lists that have to be carried into a month; none mostly. */
    public List<Carried> toCarry(@Variable("blth") Blth blth) {
        return due(blth).stream()
                .map(list -> new Carried(list.file.file(), files.openCarried(list.source, list.file, blth))).toList();
    }

    /** Whether a list has to be carried into a month. */
    public boolean areDue(@Variable("blth") Blth blth) {
        return !due(blth).isEmpty();
    }

    /** One of a scheme that is not configured any more does not go on by itself. */
    private List<Latest> due(Blth blth) {
        var lists = files.latestOfSources(blth).stream().flatMap(file -> versions.find(file.version()).stream()
                .filter(source -> source.role() == Role.SPONSOR_LIST && schemes.find(source.scheme()).isPresent())
                .map(source -> new Latest(source, file))).toList();
        return lists.stream().filter(list -> list.file.blth().compareTo(blth) < 0 && goesOn(list, lists)).toList();
    }

    /** A source that is gone goes on until another of its scheme has sent a list. */
    private boolean goesOn(Latest list, List<Latest> lists) {
        return isConfigured(list)
                || lists.stream().noneMatch(other -> other.source.scheme().equals(list.source.scheme())
                && other.file.blth().compareTo(list.file.blth()) >= (isConfigured(other) ? 0 : 1));
    }

    private boolean isConfigured(Latest list) {
        return sources.find(list.source.name()).filter(source -> source.role() == Role.SPONSOR_LIST).isPresent();
    }

    public Iterator<Chunk> rows(Carried carried) {
        return rows.carried(carried.from(), carried.incoming());
    }

    public void putInForce(Carried carried) {
        files.takeCarried(carried.incoming());
    }
}
