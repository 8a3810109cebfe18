package id.iuranhub.simulator.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * How the portal misbehaves. The format is told in {@code simulator/portal-faults-example.yaml}.
 *
 * @param failRows   rows of each upload that fail, from 1, whatever they are like
 * @param message    the portal's words for them
 * @param wrongSum   rupiah by which the sum of the printed list is off
 * @param wrongAmount rupiah by which the JKK of the first person of the list is off, and no sum
 * @param otherMonth the month that the list names instead of its own, as it is written; empty for its own
 * @param missing    people left out of the list, the first ones
 * @param extra      people on the list whom nobody uploaded
 * @param delay      seconds between an upload or deed and its answer
 */
public record PortalFaults(@JsonProperty("fail-rows") Set<Integer> failRows, String message,
        @JsonProperty("wrong-sum") long wrongSum, @JsonProperty("wrong-amount") long wrongAmount,
        @JsonProperty("other-month") String otherMonth, int missing, int extra, long delay) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public PortalFaults {
        failRows = failRows == null ? Set.of() : Set.copyOf(failRows);
        message = message == null ? "baris ditolak" : message;
        otherMonth = otherMonth == null ? "" : otherMonth;
        if (missing < 0 || extra < 0 || delay < 0) {
            throw new Misconfigured("missing, extra and delay are numbers from 0 on");
        }
        if (!otherMonth.isEmpty() && Blth.parse(otherMonth).isEmpty()) {
            throw new Misconfigured("other-month is a month like 2026-04, not '" + otherMonth + "'");
        }
    }

    public static PortalFaults none() {
        return new PortalFaults(Set.of(), null, 0, 0, "", 0, 0, 0);
    }

    /** @throws Misconfigured where the file cannot be read or says something unknown */
    public static PortalFaults read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException notReadable) {
            throw new Misconfigured("faults file " + file + " cannot be read: " + notReadable, notReadable);
        } catch (Misconfigured fault) {
            throw new Misconfigured("faults file " + file + ": " + fault.getMessage(), fault);
        }
    }

    /** @throws Misconfigured where the text says something unknown */
    public static PortalFaults parse(String yaml) {
        try {
            var read = yaml.isBlank() ? null : YAML.readValue(yaml, PortalFaults.class);
            return read == null ? none() : read;
        } catch (JsonProcessingException wrong) {
            if (wrong.getCause() instanceof Misconfigured fault) {
                throw fault;
            }
            throw new Misconfigured(wrong.getOriginalMessage(), wrong);
        }
    }

    Blth printed(Blth own) {
        return Blth.parse(otherMonth).orElse(own);
    }
}
