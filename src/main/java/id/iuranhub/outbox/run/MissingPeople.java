package id.iuranhub.outbox.run;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is enrolled and active in a month, and in no payroll row of it, as of the month's last run; and what became of
 * them.
 */
public final class MissingPeople {

    /** How far back a last row is looked for. */
    private static final int MONTHS = 24;
    /** People of one page. */
    public static final int PAGE = 1000;

    /** What became of somebody. */
    public enum Became {
        /** Stands in a row of another scheme this month: {@code where} says which, and under which OPD. */
        MOVED("moved"),
        /** The enrolment has ended by the end of the month: {@code where} is the last day. */
        LEFT("left"),
        /** The OPD they stood under last has sent no file for the month. */
        NO_FILE("no file yet"),
        UNKNOWN("unknown");

        private final String word;

        Became(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Somebody who is missing.
     *
     * @param opd   under which they stood last, empty where they never did
     * @param wage  the base of their last iuran in rupiah, 0 where there is none
     * @param since the first BLTH without them after their last row; that of their enrolment where there is none
     */
    public record Missing(String scheme, String nik, String kpj, String name, String opd, long wage, Blth since,
            Became became, String where) { }

    private record Noted(String scheme, String nik, String kpj, String name) { }

    private record Last(int blth, String opd, long wage, String source, String fileOpd) { }

    private record Enrolled(LocalDate from, LocalDate to) { }

    private final Database database;
    private final Schemes schemes;

    public MissingPeople(Database database, Schemes schemes) {
        this.database = database;
        this.schemes = schemes;
    }

    /** One page of them by NIK. @param after the NIK to go on after, empty at first */
    public List<Missing> of(Scheme scheme, Blth blth, String after) {
        var noted = database.sql("outbox/run/missingPeople").param("blth", blth.number()).param("scheme", scheme.id())
                .param("after", after)
                .query((row, number) -> new Noted(row.getString("scheme"), row.getString("nik"), row.getString("kpj"),
                row.getString("name"))).list();
        if (noted.isEmpty()) {
            return List.of();
        }
        Object[] people = noted.stream().map(Noted::nik).toArray();
        var last = lastRows(scheme, blth, people);
        var elsewhere = elsewhere(scheme, blth, people);
        var enrolled = enrolled(scheme, blth, people);
        var sent = sent(scheme, blth);
        return noted.stream()
                .map(one -> missing(one, last.get(one.nik), elsewhere.get(one.nik), enrolled.get(one.nik), sent, blth))
                .toList();
    }

    /** All of a month, of one scheme or of every. @param schemeOrEmpty one of them @param most where a list ends */
    public List<Missing> all(Blth blth, String schemeOrEmpty, int most) {
        var all = new ArrayList<Missing>();
        for (Scheme scheme : schemeOrEmpty.isEmpty() ? schemes.all() : List.of(schemes.named(schemeOrEmpty))) {
            var page = of(scheme, blth, "");
            while (!page.isEmpty() && all.size() < most) {
                all.addAll(page.subList(0, Math.min(page.size(), most - all.size())));
                page = page.size() < PAGE ? List.of() : of(scheme, blth, page.get(page.size() - 1).nik);
            }
        }
        return List.copyOf(all);
    }

    private static Missing missing(Noted noted, Last last, String elsewhere, Enrolled enrolled, Set<String> sent,
            Blth blth) {
        Became became = Became.UNKNOWN;
        String where = "";
        if (elsewhere != null) {
            became = Became.MOVED;
            where = elsewhere;
        } else if (enrolled != null && enrolled.to != null && !enrolled.to.isAfter(blth.lastDay())) {
            became = Became.LEFT;
            where = enrolled.to.toString();
        } else if (last != null && !sent.contains(last.source + "\t" + last.fileOpd)) {
            became = Became.NO_FILE;
        }
        Blth since = last != null ? Blth.of(last.blth).plusMonths(1) : enrolled == null ? blth
                : Blth.of(enrolled.from.toString().substring(0, 7));
        return new Missing(noted.scheme, noted.nik, noted.kpj, noted.name, last == null ? "" : last.opd, last == null
                ? 0 : last.wage, since,
                became, where);
    }

    private Map<String, Last> lastRows(Scheme scheme, Blth blth, Object[] people) {
        var last = new HashMap<String, Last>();
        Object[] months = IntStream.rangeClosed(1, MONTHS).filter(back -> isWithin(blth, back))
                .mapToObj(back -> (Object) blth.plusMonths(-back).number()).toArray();
        database.sql("outbox/run/lastRows").param("people", database.texts(people))
                .param("months", database.numbers(months))
                .param("scheme", scheme.id()).query(row -> {
                    last.merge(row.getString("nik"), last(row),
                            (one, other) -> one.blth >= other.blth ? one : other);
                });
        return last;
    }

    private static boolean isWithin(Blth blth, int back) {
        return blth.firstDay().minusMonths(back).getYear() >= 2000;
    }

    private static Last last(ResultSet row) throws SQLException {
        return new Last(row.getInt("blth"), row.getString("opd"), row.getLong("base"), row.getString("source"),
                row.getString("file_opd"));
    }

    private Map<String, String> elsewhere(Scheme scheme, Blth blth, Object[] people) {
        var elsewhere = new HashMap<String, String>();
        database.sql("outbox/run/elsewhere").param("people", database.texts(people)).param("blth", blth.number())
                .param("scheme", scheme.id())
                .query(row -> {
                    elsewhere.put(row.getString("nik"),
                            (row.getString("scheme") + " " + row.getString("opd")).strip());
                });
        return elsewhere;
    }

    private Map<String, Enrolled> enrolled(Scheme scheme, Blth blth, Object[] people) {
        var enrolled = new HashMap<String, Enrolled>();
        database.sql("outbox/run/enrolledUntil").param("people", database.texts(people))
                .param("npp", scheme.npp(blth).orElse(""))
                .query(row -> {
                    enrolled.merge(row.getString("nik"),
                            new Enrolled(row.getObject("from_date", LocalDate.class),
                            row.getObject("to_date", LocalDate.class)), MissingPeople::longer);
                });
        return enrolled;
    }

    private static Enrolled longer(Enrolled one, Enrolled other) {
        LocalDate from = one.from.isBefore(other.from) ? one.from : other.from;
        return new Enrolled(from, one.to == null || other.to == null ? null : one.to.isAfter(other.to) ? one.to
                : other.to);
    }

    private Set<String> sent(Scheme scheme, Blth blth) {
        return new HashSet<>(database.sql("outbox/run/sendersOfMonth").param("scheme", scheme.id())
                .param("blth", blth.number())
                .query((row, number) -> row.getString("source") + "\t" + row.getString("opd")).list());
    }
}
