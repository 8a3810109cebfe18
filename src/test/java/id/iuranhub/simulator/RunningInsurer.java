package id.iuranhub.simulator;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** Each test with an insurer of its own, on real HTTP. */
abstract class RunningInsurer {

    static final Settings SETTINGS = Settings.of("hub-1", "a secret");
    Simulator insurer;
    SignedClient client;

    void start(Settings settings) {
        insurer = Simulator.start(settings);
        client = new SignedClient(insurer.address(), "hub-1", "a secret");
    }

    void startWith(String faults) {
        start(SETTINGS.withFaults(Faults.parse(faults)));
    }

    @AfterEach
    void stop() {
        if (insurer != null) {
            insurer.close();
        }
    }

    SignedClient.Answer handIn(BatchText batch) throws IOException, InterruptedException {
        return handIn(batch.batchId(), batch.json());
    }

    SignedClient.Answer handIn(String key, String json) throws IOException, InterruptedException {
        return client.post("/v1/iuran-batches", key, json);
    }

    SignedClient.Answer ask(String batchId) throws IOException, InterruptedException {
        return client.get("/v1/iuran-batches/" + batchId);
    }

    static String receiptStatus(SignedClient.Answer answer) {
        return answer.body().path("status").asText();
    }
}
