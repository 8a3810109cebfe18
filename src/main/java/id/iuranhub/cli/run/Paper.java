package id.iuranhub.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nearest;
import id.iuranhub.paper.PaperKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub report}. */
@Command(name = "report",
        description = {"A paper of a month, to be printed or sent: nominatif, rekapitulasi, berita-acara,",
    "surat-pengantar, belum-terdaftar, selisih-potongan, peringkat, mutasi, masa-iur."})
public final class Paper extends Asking {

    @Parameters(index = "0", paramLabel = "KIND", description = "Which paper.")
    private String kind;

    @Option(names = "--blth", paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "2026-Q2, of berita-acara in place of a month.")
    private String quarter;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Of this scheme; of masa-iur it may be left out.")
    private String scheme;

    @Option(names = "--opd", paramLabel = "OPD", description = "Only this OPD, where the paper is a list.")
    private String opd;

    @Option(names = "--nik", paramLabel = "NIK", description = "Whose masa-iur, 16 digits.")
    private String nik;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pdf", description = "xlsx, pdf or csv.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Into this file, else one named for the paper.")
    private Path out;

    @Override
    public ApiRequest question(Connection hub) {
        var known = Arrays.stream(PaperKind.values()).map(PaperKind::word).toList();
        String word = PaperKind.of(kind).map(PaperKind::word)
                .orElseThrow(() -> Failure.usage("there is no report '" + kind + "', the nearest is '"
                + Nearest.of(kind, known) + "'"));
        if ((blth == null) == (quarter == null)) {
            throw Failure.usage("name a month (--blth 2026-05) or, of berita-acara, a quarter (--quarter 2026-Q2)");
        }
        if (word.equals(PaperKind.MASA_IUR.word())) {
            return ofPerson();
        }
        if (scheme == null) {
            throw Failure.usage("name a scheme: --scheme palu-asn");
        }
        var query = quarter == null ? query(blth) : query("quarter", quarter);
        query.putAll(query("scheme", scheme));
        query.putAll(query("opd", opd));
        query.putAll(query("format", format));
        return get("/reports/" + word, query);
    }

    /** In the body, as no address takes a NIK. */
    private ApiRequest ofPerson() {
        if (nik == null || blth == null) {
            throw Failure.usage("masa-iur is of a person until a month: --nik N --blth 2026-05");
        }
        var body = body().put("nik", nik).put("blth", blth.toString()).put("format", format);
        if (scheme != null) {
            body.put("scheme", scheme);
        }
        return post("/reports/" + PaperKind.MASA_IUR.word(), body);
    }

    @Override
    public void tell(JsonNode answer, PrintStream print) {
        Path file = out == null ? Path.of(answer.path("file").asText()) : out;
        try {
            Files.write(file, answer.path("base64").binaryValue());
            print.println(file);
        } catch (IOException cannot) {
            throw Failure.usage("cannot write " + file + ": " + cannot.getMessage());
        }
    }
}
