package id.iuranhub.simulator;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON of a batch whose records are numbered people; each owes 7,867 + 9,833 rupiah. */
public record BatchText(String batchId, String scheme, String kind, int from, int records, long jkm, String name) {

    static final long TOTAL = 17_700;

    public static BatchText original(String batchId, int from, int records) {
        return new BatchText(batchId, "sorong-asn", "ORIGINAL", from, records, 9_833, "SITI AMINAH");
    }

    public BatchText of(String other) {
        return new BatchText(batchId, other, kind, from, records, jkm, name);
    }

    BatchText kind(String other) {
        return new BatchText(batchId, scheme, other, from, records, jkm, name);
    }

    BatchText jkm(long other) {
        return new BatchText(batchId, scheme, kind, from, records, other, name);
    }

    BatchText named(String other) {
        return new BatchText(batchId, scheme, kind, from, records, jkm, other);
    }

    public static String recordId(String scheme, int person) {
        return scheme + "/2026-05/" + nik(person);
    }

    static String nik(int person) {
        return String.format(Locale.ROOT, "92710145%08d", person);
    }

    public String json() {
        long total = 7_867 + jkm;
        return """
                {"batchId":"%s","npp":"SRNG0001","division":"","blth":"2026-05","scheme":"%s","kind":"%s",
                "control":{"records":%d,"rupiah":%d},"records":[%s]}""".formatted(batchId, scheme, kind, records,
                records * total, IntStream.range(from, from + records).mapToObj(person -> record(person, total))
                        .collect(Collectors.joining(",")));
    }

    private String record(int person, long total) {
        return """
                {"recordId":"%s","nik":"%s","kpj":"%011d","name":"%s","birthDate":"1985-01-05","wage":0,
                "programmes":[{"code":"JKK","employer":0,"worker":7867},{"code":"JKM","employer":0,"worker":%d}],
                "total":%d}""".formatted(recordId(scheme, person), nik(person), person + 1L, name, jkm, total);
    }
}
