package id.iuranhub.ledger.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import java.util.List;

/** Findings and remarks as they are stored. */
public final class StoredFindings {

    private static final JsonMapper JSON = new JsonMapper();
    /** More of a cell than this tells nobody anything; the archive has the rest. */
    private static final int LONGEST = 300;

    private StoredFindings() { }

    public static String written(List<Finding> findings) {
        return text(findings.stream().map(StoredFindings::shortened).toList());
    }

    /** Null where there is nothing to remark upon. */
    public static String noted(List<Remark> remarks) {
        return remarks.isEmpty() ? null : text(remarks);
    }

    public static List<Remark> remarks(String stored) {
        return stored == null ? List.of() : value(stored, new TypeReference<>() { });
    }

    private static Finding shortened(Finding finding) {
        return finding.found().length() <= LONGEST ? finding
                : finding.showing(finding.expected(), finding.found().substring(0, LONGEST) + "…");
    }

    public static List<Finding> read(String stored) {
        return value(stored, new TypeReference<>() { });
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
