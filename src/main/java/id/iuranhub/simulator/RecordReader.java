package id.iuranhub.simulator;

import id.iuranhub.model.Programme;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;

/** Reads the records of one batch, one after the other; keeps nothing but what judging needs. */
final class RecordReader {

    private static final Programme[] PROGRAMMES = Programme.values();
    private static final long MISSING = -1;

    private final Scan scan;
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

    RecordReader(Scan scan) {
        this.scan = scan;
    }

    /** The parser stands on the record's opening brace. */
    IuranRecord read(int index) throws IOException {
        Supplier<String> place = () -> "records[" + index + "].";
        scan.enter(place);
        scan.object("record");
        clear();
        for (String field = scan.nextField(); field != null; field = scan.nextField()) {
            take(field, place);
        }
        requireAll();
        return new IuranRecord(recordId, RecordKey.of(recordId), nik, programmes, Arrays.stream(amounts).sum(), total, values());
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
            case "recordId" -> recordId = scan.word(field, 64);
            case "nik" -> nik = scan.digits(field, 16);
            case "kpj" -> kpj = scan.digits(field, 11);
            case "name" -> takeName(field);
            case "birthDate" -> takeBirthDate(field);
            case "wage" -> wage = scan.whole(field);
            case "payerNip" -> payerNip = scan.mark(field);
            case "programmes" -> takeProgrammes(field, place);
            case "total" -> total = scan.whole(field);
            default -> scan.skip();
        }
    }

    private void takeName(String field) throws IOException {
        name = scan.mark(field);
        named = true;
    }

    private void takeBirthDate(String field) throws IOException {
        birthDate = scan.date(field);
        born = true;
    }

    private void takeProgrammes(String field, Supplier<String> place) throws IOException {
        scan.array(field);
        for (int i = 0; scan.nextElement(); i++) {
            int at = i;
            scan.enter(() -> place.get() + "programmes[" + at + "].");
            scan.object("programme");
            takeProgramme();
        }
        scan.enter(place);
    }

    private void takeProgramme() throws IOException {
        Programme code = null;
        long employer = MISSING;
        long worker = MISSING;
        for (String field = scan.nextField(); field != null; field = scan.nextField()) {
            switch (field) {
                case "code" -> code = scan.oneOf(Programme.class, field);
                case "employer" -> employer = scan.whole(field);
                case "worker" -> worker = scan.whole(field);
                default -> scan.skip();
            }
        }
        scan.require("code", code != null);
        scan.require("employer", employer != MISSING);
        scan.require("worker", worker != MISSING);
        put(code, employer, worker);
    }

    private void put(Programme code, long employer, long worker) {
        if ((programmes & 1 << code.ordinal()) != 0) {
            throw scan.fault("code", "each programme once", code + " again");
        }
        if (employer + worker == 0) {
            throw scan.fault("code", "no programme that owes nothing", code + " with 0 rupiah");
        }
        programmes |= 1 << code.ordinal();
        amounts[code.ordinal() * 2] = employer;
        amounts[code.ordinal() * 2 + 1] = worker;
    }

    private void requireAll() {
        scan.require("recordId", recordId != null);
        scan.require("nik", nik != MISSING);
        scan.require("kpj", kpj != MISSING);
        scan.require("name", named);
        scan.require("birthDate", born);
        scan.require("wage", wage != MISSING);
        scan.require("programmes", programmes != 0);
        scan.require("total", total != MISSING);
    }

    private long values() {
        var values = new Fingerprint(11).add(nik).add(kpj).add(name).add(birthDate).add(wage).add(payerNip).add(total);
        for (long amount : amounts) {
            values.add(amount);
        }
        return values.bits();
    }
}
