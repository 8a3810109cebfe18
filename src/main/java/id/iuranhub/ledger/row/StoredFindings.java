package id.iuranhub.ledger.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Value;
import java.util.List;

/** Findings and remarks as they are stored. */
public final class StoredFindings {

    private static final JsonMapper JSON = new JsonMapper();
    /** More of a cell than this tells nobody anything; the archive has the rest. */
    private static final int LONGEST = 300;

    private StoredFindings() { }

    public static String written(List<Finding> findings) {
        return text(findings.stream().map(Stored::of).toList());
    }

    /** Null where there is nothing to remark upon. */
    public static String noted(List<Remark> remarks) {
        return remarks.isEmpty() ? null : text(remarks);
    }

    public static List<Remark> remarks(String stored) {
        return stored == null ? List.of() : value(stored, new TypeReference<>() { });
    }

    /** As it stands in the database: plain, so that no change of a type changes what is there. */
    private record Stored(Code code, String field, String expected, String found, Hint hint,
            @JsonInclude(JsonInclude.Include.NON_NULL) Value.Of of) {

        static Stored of(Finding finding) {
            String found = finding.found().plain();
            // Whose number it is follows from most codes and columns; where it does not, it is said.
            boolean says = finding.found() instanceof Value.PersonNumber
                    && !finding.found().equals(new Finding(finding.code(), finding.field(), "", found).found());
            return new Stored(finding.code(), finding.place(), finding.expected().plain(),
                    found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…", finding.hint(),
                    says ? ((Value.PersonNumber) finding.found()).of() : null);
        }

        Finding finding() {
            var finding = new Finding(code, field, expected, found, hint);
            return of == null ? finding
                    : finding.showing(finding.expected(), new Value.PersonNumber(found, of));
        }
    }

    public static List<Finding> read(String stored) {
        return value(stored, new TypeReference<List<Stored>>() { }).stream().map(Stored::finding).toList();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T value(String stored, TypeReference<T> type) {
        try {
            return JSON.readValue(stored, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the ledger holds what it did not write", damaged);
        }
    }
}
