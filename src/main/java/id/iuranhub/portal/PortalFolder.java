package id.iuranhub.portal;

import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files for the portal in {@code portal/out}, made from the ledger, each whole or not at all. */
public final class PortalFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PortalFolder.class);

    private final Home home;
    private final Database database;
    private final StoredRows stored;
    private final PortalSheets sheets;
    private final Clock clock;

    PortalFolder(Home home, Database database, StoredRows stored, PortalSheets sheets, Clock clock) {
        this.home = home;
        this.database = database;
        this.stored = stored;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** A file that was handed out. @param waiting how many of its batches have no answer */
    public record Handed(long id, String scheme, Blth blth, String npp, String sheet, int part, int people,
            boolean written, int waiting) { }

    /** The template of an NPP, once it is known to fit. */
    Template template(PortalSheet sheet, String npp) throws TemplateMisfit {
        Path file = sheets.template(sheet, npp).orElseThrow(() -> new TemplateMisfit(
                Complaint.of("template.none", "file", "config/portal/" + sheet.fileName(npp), "scheme", npp)));
        return Template.of(file, sheet);
    }

    /** Writes what is to be there and is not yet. One whose template does not fit any more is told and waits. */
    void finish() throws IOException {
        for (Handed file : database.sql("portal/unwritten").query((row, number) -> handed(row, 0)).list()) {
            write(file);
        }
    }

    /** Files of a month that somebody took away before they were answered, once more. */
    public void putBack(Blth blth, String scheme) throws IOException {
        for (Handed file : files(blth, scheme)) {
            if (file.waiting > 0 && sheet(file).isPresent() && Files.notExists(path(file))) {
                write(file);
            }
        }
    }

    public List<Handed> files(Blth blth, String scheme) {
        return database.sql("portal/files").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> handed(row, row.getInt("waiting"))).list();
    }

    /**
     * What came back from the portal.
     *
     * @param kind {@code list}, {@code failed} or {@code kode} @param state {@code taken} or {@code refused}
     * @param name of the file, empty where a kode iuran was typed
     */
    public record Came(String kind, String state, String scheme, String name, int accepted, int refused, int differs,
            String kodeIuran, String who, OffsetDateTime at) { }

    /** What came back of a month, the latest first; what nobody can say a month of stands with each. */
    public List<Came> came(Blth blth) {
        return database.sql("portal/answers").param("blth", blth.number()).query((row, number) -> new Came(
                row.getString("kind"), row.getString("state"), textOf(row, "scheme"), row.getString("name"),
                row.getInt("accepted"), row.getInt("refused"), row.getInt("differs"), textOf(row, "kode_iuran"),
                row.getString("who"), row.getObject("taken_at", OffsetDateTime.class))).list();
    }

    private static String textOf(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Handed handed(ResultSet row, int waiting) throws SQLException {
        return new Handed(row.getLong("portal_file_id"), row.getString("scheme"), Blth.of(row.getInt("blth")),
                row.getString("npp"), row.getString("sheet"), row.getInt("part"), row.getInt("people"),
                row.getObject("written_at") != null, waiting);
    }

    /** {@code portal/out/<scheme>/<blth>/[<part>/]template_upah_<NPP>.xlsx}. */
    public Path path(Handed file) {
        Path month = home.portal().resolve("out").resolve(file.scheme).resolve(file.blth.toString());
        Path folder = file.part == 1 ? month : month.resolve(Integer.toString(file.part));
        return folder.resolve(sheet(file).map(sheet -> sheet.fileName(file.npp)).orElse(file.sheet));
    }

    /** Where it lies, below the home. */
    public String shown(Handed file) {
        return home.folder().relativize(path(file)).toString().replace('\\', '/');
    }

    private Optional<PortalSheet> sheet(Handed file) {
        return List.of(PortalSheet.Takes.values()).stream().flatMap(takes -> sheets.that(takes).stream())
                .filter(sheet -> sheet.sheet().equals(file.sheet)).findFirst();
    }

    private void write(Handed file) throws IOException {
        try {
            PortalSheet sheet = sheet(file).orElseThrow(() -> new TemplateMisfit(
                    Complaint.of("template.none", "file", "config/portal", "scheme", file.scheme)));
            String sha256 = write(new FilledWorkbook(template(sheet, file.npp)), people(file), path(file));
            database.inTransaction(() -> database.sql("portal/written").param("file", file.id)
                    .param("sha256", sha256).param("now", OffsetDateTime.now(clock)).update());
        } catch (TemplateMisfit misfit) {
            LOG.error("The file for the portal {} cannot be made: {}", path(file), misfit.getMessage());
        }
    }

    private List<PortalRow> people(Handed file) {
        var people = new ArrayList<PortalRow>();
        database.sql("portal/rows").param("file", file.id).query(row -> {
            people.add(person(row, file.blth));
        });
        return people;
    }

    private PortalRow person(ResultSet row, Blth blth) throws SQLException {
        var read = stored.row(row, blth);
        var reading = read.reading();
        boolean sponsored = read.source().role() == Role.SPONSOR_LIST;
        return new PortalRow(row.getString("nik"), sponsored || reading.nip() == null ? "" : reading.nip(),
                row.getString("kpj") == null ? "" : row.getString("kpj"), reading.name(), reading.birthDate(),
                row.getLong("base"), row.getLong("rapel"), blth, row.getString("npp"), row.getString("opd"),
                row.getString("kind"),
                row.getLong("total"));
    }

    /** @return the digest of what is written */
    private static String write(FilledWorkbook workbook, List<PortalRow> people, Path target) throws IOException {
        OwnerOnly.folders(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            workbook.write(people, out);
            out.flush();
            channel.force(true);
        }
        OwnerOnly.file(part);
        String sha256 = id.iuranhub.payroll.Content.sha256(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sha256;
    }
}
