package id.iuranhub.console.file;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import id.iuranhub.console.deadletter.DeadLetterSearch;
import id.iuranhub.console.http.ApiDocuments;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.intake.LongName;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One file: what came, from whom, and what has become of each of its rows. */
public final class FilePages {

    private static final int PAGE = 100;
    private static final int LONGEST_WHY = 20_000;

    private final Pages.Needs needs;

    /**
     * @param why what a refused file was answered; @param next the line to go on after, -1 at the end; @param marked a
     * workbook answers too
     */
    public record Model(File file, List<File> history, Figures figures, List<Line> lines, boolean onlyDead,
            @GoesOn("after") int next,
            String why, boolean answered,
                        boolean marked) { }

    /** @param blth null where the name states none; @param replacedBy 0 while it stands */
    public record File(long id, String source, String scheme, Blth blth, String opd, String name, long bytes,
            FileState state, String code,
                       long rows, long skipped, long replacedBy, @JsonIgnore String answerFolder,
                       OffsetDateTime arrived, @JsonIgnore String version) { }

    /** Rows and rupiah by what has become of them. */
    public record Figures(long accepted, long acceptedRupiah, long pending, long pendingRupiah, long dead,
            long deadRupiah) { }

    /** @param id of the row, by which its letter is found; @param finding null for a row without fault */
    public record Line(int line, String id, @JsonSerialize(using = ApiDocuments.Masked.class) String nik, String name,
            String disposition, String code, Finding finding, long amount, String note) { }

    public FilePages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/berkas/{id}", "/files/{id}", Action.SEE, this::file);
        endpoints.get("/berkas/{id}/jawaban", "/files/{id}/answer", Action.PERSONAL,
                visit -> answer(visit, ".ack.csv"));
        endpoints.get("/berkas/{id}/jawaban-bertanda", "/files/{id}/marked", Action.PERSONAL,
                visit -> answer(visit, ".ack.xlsx"));
    }

    private PageReply file(Visit visit) {
        var found = find(visit);
        if (found.isPresent() && !visit.login().isOfOpd()) {
            needs.unknown().seen(found.get().id(), visit.login().name());
        }
        return found.map(file -> PageReply.page("file", model(file, visit))).orElseGet(PageReply::missing);
    }

    /** Of an OPD only its own: another's is not there. */
    private Optional<File> find(Visit visit) {
        String id = visit.part("id");
        if (!id.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return needs.database().sql("console/file/file").param("file", Long.parseLong(id))
                .query((row, number) -> file(row)).optional()
                .filter(file -> !visit.login().isOfOpd()
                        || visit.login().scheme().equals(file.scheme()) && visit.login().opd().equals(file.opd()));
    }

    private static File file(ResultSet row) throws SQLException {
        int blth = row.getInt("blth");
        return new File(row.getLong("file_id"), row.getString("source"), row.getString("scheme"), blth == 0 ? null
                : Blth.of(blth),
                row.getString("opd"), row.getString("name"), row.getLong("bytes"),
                State.of(FileState.class, row.getString("state")),
                row.getString("code"),
                row.getLong("rows_read"), row.getLong("rows_skipped"), row.getLong("replaced_by"),
                row.getString("answer_folder"), row.getObject("arrived_at", OffsetDateTime.class),
                row.getString("source_version"));
    }

    private Model model(File file, Visit visit) {
        boolean onlyDead = visit.query("only").equals("dead");
        var version = needs.stored().find(file.version(), file.blth());
        List<Line> lines = version.isEmpty() || file.state() == FileState.REFUSED ? List.of()
                : lines(file, version.get(), onlyDead, visit.number("after", -1));
        int next = lines.size() > PAGE ? lines.get(PAGE - 1).line() : -1;
        List<File> history = file.blth() == null ? List.of()
                : needs.database().sql("console/file/fileHistory").param("source", file.source())
                .param("blth", file.blth().number()).param("opd", file.opd()).query((row, number) -> file(row)).list();
        return new Model(file, history, figures(file), next < 0 ? lines : lines.subList(0, PAGE), onlyDead, next,
                why(file),
                isThere(answerOf(file, ".ack.csv")), isThere(answerOf(file, ".ack.xlsx")));
    }

    private Figures figures(File file) {
        return needs.database().sql("console/file/fileFigures").param("file", file.id())
                .query((row, number) -> new Figures(row.getLong("accepted"),
                row.getLong("accepted_rupiah"), row.getLong("pending"), row.getLong("pending_rupiah"),
                row.getLong("dead"),
                row.getLong("dead_rupiah"))).single();
    }

    private List<Line> lines(File file, StoredRows.Version version, boolean onlyDead, long after) {
        return needs.database().sql(onlyDead ? "console/file/fileLetters" : "console/file/fileRows")
                .param("file", file.id()).param("after", (int) after)
                .query((row, number) -> line(file, version, row)).list();
    }

    private static Line line(File file, StoredRows.Version version, ResultSet row) throws SQLException {
        int line = row.getInt("line");
        String name = version.row(line, row.getString("cells"), null).shown(Kind.NAME);
        var finding = DeadLetterSearch.first(row.getString("findings"), row.getString("batch_code"),
                row.getString("batch_message"));
        return new Line(line, file.id() + "-" + line, row.getString("nik"), name, row.getString("disposition"),
                finding == null ? "" : finding.code().name(), finding, row.getLong("amount"), row.getString("note"));
    }

    private String why(File file) {
        if (file.state() != FileState.REFUSED) {
            return "";
        }
        try {
            var why = within(needs.home().refused(), "", file, ".why.txt").filter(Files::isRegularFile);
            String text = why.isPresent() ? Files.readString(why.get()) : "";
            return text.length() > LONGEST_WHY ? text.substring(0, LONGEST_WHY) : text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isThere(Optional<Path> answer) {
        return answer.filter(Files::isRegularFile).isPresent();
    }

    private Optional<Path> answerOf(File file, String suffix) {
        return within(needs.home().outgoing(), file.answerFolder(), file, suffix);
    }

    /**
     * The names are those the hub itself gave when it took the file in; that none leads elsewhere is looked at all the
     * same.
     */
    private static Optional<Path> within(Path folder, String inside, File file, String suffix) {
        Path ofSource = file.source().isEmpty() ? folder : PlainFileName.nearest(file.source()).below(folder);
        Path last = inside.isEmpty() ? ofSource : new PlainFileName(inside).below(ofSource);
        return PlainFileName.of(LongName.with(file.name(), suffix)).map(name -> name.below(last));
    }

    private PageReply answer(Visit visit, String suffix) {
        return find(visit).flatMap(file -> answerOf(file, suffix).filter(Files::isRegularFile).map(answer -> {
            needs.journal().write(visit.login().name(), "answer read", "file " + file.id(),
                    answer.getFileName().toString());
            return (PageReply) new PageReply.Stored(answer, answer.getFileName().toString());
        })).orElseGet(PageReply::missing);
    }

}
