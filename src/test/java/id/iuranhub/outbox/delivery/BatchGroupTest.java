package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class BatchGroupTest {

    /** Few batches go by themselves over all lanes; never more than 16 are put together. */
    @ParameterizedTest(name = "{0} batches over {1} lanes")
    @CsvSource({"0, 4, 0, 0", "1, 4, 1, 1", "15, 4, 1, 15", "32, 4, 2, 16", "256, 4, 16, 16", "1000, 4, 16, 63",
        "40, 1, 10, 4"})
    void batchesAreSpreadBeforeTheyArePutTogether(int batches, int lanes, int together, int groups) {
        var made = BatchGroup.of(deliveries(batches), lanes);
        assertEquals(groups, made.size());
        assertEquals(together, made.stream().mapToInt(group -> group.deliveries().size()).max().orElse(0));
        assertEquals(LongStream.range(0, batches).boxed().toList(), made.stream()
                .flatMap(group -> group.deliveries().stream()).map(Delivery::batch).toList());
    }

    @Test
    void whatHasEndedIsToldOnce() {
        var group = BatchGroup.of(deliveries(1), 1).get(0);
        var delivery = group.deliveries().get(0);
        group.ended(delivery);
        assertEquals(List.of(delivery), group.takeEnded());
        assertEquals(List.of(), group.takeEnded());
    }

    private static List<Delivery> deliveries(int count) {
        var retrying = new Delivery.Retrying(3, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return LongStream.range(0, count).mapToObj(batch -> new Delivery(batch, "", false, retrying, Instant.EPOCH))
                .toList();
    }
}
