package id.iuranhub.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.iuranhub.model.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads an enrolment request and holds it against the schema. */
final class EnrolmentRequestReader {

    static final int MOST_WORKERS = 10_000;
    private static final int MOST_CHARACTERS = 256;
    private static final JsonFactory JSON = new JsonFactory();

    private final Scan scan;
    private final List<Worker> workers = new ArrayList<>();
    private String requestId;
    private String npp;
    private String division = "";
    private boolean listed;

    private EnrolmentRequestReader(Scan scan) {
        this.scan = scan;
    }

    /** @throws Refused 400 where it is not JSON or not the schema, 413 beyond {@value #MOST_WORKERS} workers */
    static EnrolmentRequest read(InputStream body) {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            return new EnrolmentRequestReader(new Scan(json)).read();
        } catch (JsonProcessingException notJson) {
            throw Problem.badBody("not JSON: " + notJson.getOriginalMessage()).refused();
        } catch (IOException notReadable) {
            throw Problem.badBody("cannot be read: " + notReadable.getMessage()).refused();
        }
    }

    private EnrolmentRequest read() throws IOException {
        scan.object("enrolment request");
        for (String field = scan.nextField(); field != null; field = scan.nextField()) {
            switch (field) {
                case "requestId" -> requestId = scan.word(field, 64);
                case "npp" -> npp = scan.word(field, 64);
                case "division" -> division = scan.text(field, MOST_CHARACTERS);
                case "workers" -> takeWorkers(field);
                default -> scan.skip();
            }
        }
        scan.require("requestId", requestId != null);
        scan.require("npp", npp != null);
        scan.require("workers", listed);
        return new EnrolmentRequest(requestId, npp, division, workers);
    }

    private void takeWorkers(String field) throws IOException {
        scan.array(field);
        listed = true;
        while (scan.nextElement()) {
            if (workers.size() == MOST_WORKERS) {
                throw new Problem(413, "TOO_MANY_WORKERS", "a request holds at most " + MOST_WORKERS + " workers").refused();
            }
            int at = workers.size();
            scan.enter(() -> "workers[" + at + "].");
            workers.add(worker());
        }
        scan.enter(() -> "");
    }

    private Worker worker() throws IOException {
        scan.object("worker");
        String nik = null;
        String name = null;
        LocalDate birthDate = null;
        long wage = -1;
        List<Programme> programmes = List.of();
        for (String field = scan.nextField(); field != null; field = scan.nextField()) {
            switch (field) {
                case "nik" -> nik = "%016d".formatted(scan.digits(field, 16));
                case "name" -> name = scan.word(field, MOST_CHARACTERS);
                case "birthDate" -> birthDate = LocalDate.ofEpochDay(scan.date(field));
                case "wage" -> wage = scan.whole(field);
                case "programmes" -> programmes = programmes(field);
                default -> scan.skip();
            }
        }
        scan.require("nik", nik != null);
        scan.require("name", name != null);
        scan.require("birthDate", birthDate != null);
        scan.require("wage", wage >= 0);
        return new Worker(nik, name, birthDate, wage, programmes);
    }

    private List<Programme> programmes(String field) throws IOException {
        scan.array(field);
        var programmes = new ArrayList<Programme>();
        while (scan.nextElement()) {
            programmes.add(scan.oneOf(Programme.class, field));
        }
        return programmes;
    }
}
