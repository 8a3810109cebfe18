package id.iuranhub.simulator.http;

import id.iuranhub.model.Programme;
import id.iuranhub.simulator.books.Fingerprint;
import id.iuranhub.simulator.books.IuranRecord;
import id.iuranhub.simulator.books.RecordKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;

/** Reads the records of one batch, one after the other; keeps nothing but what judging needs. */
final class RecordReader {

    private static final Programme[] PROGRAMMES = Programme.values();
    private static final long MISSING = -1;

    private final JsonScan jsonScan;
    /** Employer's and worker's rupiah by programme, in turn. */
    private final long[] amounts = new long[PROGRAMMES.length * 2];
    private String recordId;
    private long nik;
    private long kpj;
    private long name;
    private boolean named;
    private long birthDate;
    private boolean born;
    private long wage;
    private long payerNip;
    private long total;
    private int programmes;

    RecordReader(JsonScan jsonScan) {
        this.jsonScan = jsonScan;
    }

    /** The parser stands on the record's opening brace. */
    IuranRecord read(int index) throws IOException {
        Supplier<String> place = () -> "records[" + index + "].";
        jsonScan.enter(place);
        jsonScan.object("record");
        clear();
        for (String field = jsonScan.nextField(); field != null; field = jsonScan.nextField()) {
            take(field, place);
        }
        requireAll();
        return new IuranRecord(recordId, RecordKey.of(recordId), nik, programmes, Arrays.stream(amounts).sum(), total,
                values());
    }

    private void clear() {
        recordId = null;
        nik = kpj = wage = total = MISSING;
        named = born = false;
        payerNip = 0;
        programmes = 0;
        Arrays.fill(amounts, 0);
    }

    private void take(String field, Supplier<String> place) throws IOException {
        switch (field) {
            case "recordId" -> recordId = jsonScan.word(field, 64);
            case "nik" -> nik = jsonScan.digits(field, 16);
            case "kpj" -> kpj = jsonScan.digits(field, 11);
            case "name" -> takeName(field);
            case "birthDate" -> takeBirthDate(field);
            case "wage" -> wage = jsonScan.whole(field);
            case "payerNip" -> payerNip = jsonScan.mark(field);
            case "programmes" -> takeProgrammes(field, place);
            case "total" -> total = jsonScan.whole(field);
            default -> jsonScan.skip();
        }
    }

    private void takeName(String field) throws IOException {
        name = jsonScan.mark(field);
        named = true;
    }

    private void takeBirthDate(String field) throws IOException {
        birthDate = jsonScan.date(field);
        born = true;
    }

    private void takeProgrammes(String field, Supplier<String> place) throws IOException {
        jsonScan.array(field);
        for (int i = 0; jsonScan.nextElement(); i++) {
            int at = i;
            jsonScan.enter(() -> place.get() + "programmes[" + at + "].");
            jsonScan.object("programme");
            takeProgramme();
        }
        jsonScan.enter(place);
    }

    private void takeProgramme() throws IOException {
        Programme code = null;
        long employer = MISSING;
        long worker = MISSING;
        for (String field = jsonScan.nextField(); field != null; field = jsonScan.nextField()) {
            switch (field) {
                case "code" -> code = jsonScan.oneOf(Programme.class, field);
                case "employer" -> employer = jsonScan.whole(field);
                case "worker" -> worker = jsonScan.whole(field);
                default -> jsonScan.skip();
            }
        }
        jsonScan.require("code", code != null);
        jsonScan.require("employer", employer != MISSING);
        jsonScan.require("worker", worker != MISSING);
        put(code, employer, worker);
    }

    private void put(Programme code, long employer, long worker) {
        if ((programmes & 1 << code.ordinal()) != 0) {
            throw jsonScan.fault("code", "each programme once", code + " again");
        }
        if (employer + worker == 0) {
            throw jsonScan.fault("code", "no programme that owes nothing", code + " with 0 rupiah");
        }
        programmes |= 1 << code.ordinal();
        amounts[code.ordinal() * 2] = employer;
        amounts[code.ordinal() * 2 + 1] = worker;
    }

    private void requireAll() {
        jsonScan.require("recordId", recordId != null);
        jsonScan.require("nik", nik != MISSING);
        jsonScan.require("kpj", kpj != MISSING);
        jsonScan.require("name", named);
        jsonScan.require("birthDate", born);
        jsonScan.require("wage", wage != MISSING);
        jsonScan.require("programmes", programmes != 0);
        jsonScan.require("total", total != MISSING);
    }

    private long values() {
        var values = new Fingerprint(11).add(nik).add(kpj).add(name).add(birthDate).add(wage).add(payerNip).add(total);
        for (long amount : amounts) {
            values.add(amount);
        }
        return values.bits();
    }
}
