package id.iuranhub.simulator.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.iuranhub.model.Programme;
import id.iuranhub.simulator.books.EnrolmentRequest;
import id.iuranhub.simulator.books.Worker;
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

    private final JsonScan jsonScan;
    private final List<Worker> workers = new ArrayList<>();
    private String requestId;
    private String npp;
    private String division = "";
    private boolean listed;

    private EnrolmentRequestReader(JsonScan jsonScan) {
        this.jsonScan = jsonScan;
    }

    /** @throws Refused 400 where it is not JSON or not the schema, 413 beyond {@value #MOST_WORKERS} workers */
    static EnrolmentRequest read(InputStream body) {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            return new EnrolmentRequestReader(new JsonScan(json)).read();
        } catch (JsonProcessingException notJson) {
            throw Problem.badBody("not JSON: " + notJson.getOriginalMessage()).refused();
        } catch (IOException notReadable) {
            throw Problem.badBody("cannot be read: " + notReadable.getMessage()).refused();
        }
    }

    private EnrolmentRequest read() throws IOException {
        jsonScan.object("enrolment request");
        for (String field = jsonScan.nextField(); field != null; field = jsonScan.nextField()) {
            switch (field) {
                case "requestId" -> requestId = jsonScan.word(field, 64);
                case "npp" -> npp = jsonScan.word(field, 64);
                case "division" -> division = jsonScan.text(field, MOST_CHARACTERS);
                case "workers" -> takeWorkers(field);
                default -> jsonScan.skip();
            }
        }
        jsonScan.require("requestId", requestId != null);
        jsonScan.require("npp", npp != null);
        jsonScan.require("workers", listed);
        return new EnrolmentRequest(requestId, npp, division, workers);
    }

    private void takeWorkers(String field) throws IOException {
        jsonScan.array(field);
        listed = true;
        while (jsonScan.nextElement()) {
            if (workers.size() == MOST_WORKERS) {
                throw new Problem(413, "TOO_MANY_WORKERS", "a request holds at most " + MOST_WORKERS + " workers")
                        .refused();
            }
            int at = workers.size();
            jsonScan.enter(() -> "workers[" + at + "].");
            workers.add(worker());
        }
        jsonScan.enter(() -> "");
    }

    private Worker worker() throws IOException {
        jsonScan.object("worker");
        String nik = null;
        String name = null;
        LocalDate birthDate = null;
        long wage = -1;
        List<Programme> programmes = List.of();
        for (String field = jsonScan.nextField(); field != null; field = jsonScan.nextField()) {
            switch (field) {
                case "nik" -> nik = "%016d".formatted(jsonScan.digits(field, 16));
                case "name" -> name = jsonScan.word(field, MOST_CHARACTERS);
                case "birthDate" -> birthDate = LocalDate.ofEpochDay(jsonScan.date(field));
                case "wage" -> wage = jsonScan.whole(field);
                case "programmes" -> programmes = programmes(field);
                default -> jsonScan.skip();
            }
        }
        jsonScan.require("nik", nik != null);
        jsonScan.require("name", name != null);
        jsonScan.require("birthDate", birthDate != null);
        jsonScan.require("wage", wage >= 0);
        return new Worker(nik, name, birthDate, wage, programmes);
    }

    private List<Programme> programmes(String field) throws IOException {
        jsonScan.array(field);
        var programmes = new ArrayList<Programme>();
        while (jsonScan.nextElement()) {
            programmes.add(jsonScan.oneOf(Programme.class, field));
        }
        return programmes;
    }
}
