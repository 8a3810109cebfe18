package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Api;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the insurer has in the place of a cell, written as the row's source writes it. */
enum InsurersValue {
    KPJ(Kind.KPJ) {
        @Override
        Optional<String> in(EnrolmentBesideRow.Enrolled enrolled, Source source) {
            return Optional.ofNullable(enrolled.kpj()).filter(kpj -> !kpj.isEmpty());
        }
    },
    BIRTH(Kind.BIRTH_DATE) {
        @Override
        Optional<String> in(EnrolmentBesideRow.Enrolled enrolled, Source source) {
            return Optional.ofNullable(enrolled.birthDate()).map(source.dates()::write);
        }
    };

    private final Kind kind;

    InsurersValue(Kind kind) {
        this.kind = kind;
    }

    abstract Optional<String> in(EnrolmentBesideRow.Enrolled enrolled, Source source);

    /** @param word as an address has it; @throws Api.Refused nothing of that name can be taken over */
    static InsurersValue of(String word) {
        for (var one : values()) {
            if (one.name().equalsIgnoreCase(word)) {
                return one;
            }
        }
        throw Api.Refused.wrong("of the insurer's values kpj or birth can be taken, not '" + word + "'");
    }

    /** The column of a row that it would stand in; empty where its source has none. */
    Optional<Column> column(DeadLetters.Detail detail) {
        return detail.source().column(kind);
    }

    /**
     * The one cell of a row with what the insurer has for its person now.
     *
     * @param shown which of several values was seen
     * @throws Api.Refused the insurer has it no longer, or the row has no such column
     */
    Map<String, String> into(DeadLetters.Detail detail, List<EnrolmentBesideRow.Enrolled> enrolments, String shown) {
        Column column = detail.source().column(kind).orElseThrow(() ->
                Api.Refused.wrong(detail.source().name() + " has no column for it"));
        return enrolments.stream().flatMap(enrolled -> in(enrolled, detail.source()).stream()).filter(shown::equals)
                .findFirst().map(value -> Map.of(column.name(), value)).orElseThrow(() -> new Api.Refused(409,
                "CHANGED_MEANWHILE", "the insurer has another value by now; look at the row again"));
    }
}
