package id.iuranhub.simulator;

import id.iuranhub.simulator.faults.Faults;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** Each test with an insurer of its own, on real HTTP. */
public abstract class RunningInsurer {

    public static final Settings SETTINGS = Settings.of("hub-1", "a secret");
    public Simulator insurer;
    public SignedClient client;

    public void start(Settings settings) {
        insurer = Simulator.start(settings);
        client = new SignedClient(insurer.address(), "hub-1", "a secret");
    }

    public void startWith(String faults) {
        start(SETTINGS.withFaults(Faults.parse(faults)));
    }

    @AfterEach
    void stop() {
        if (insurer != null) {
            insurer.close();
        }
    }

    public SignedClient.Answer handIn(BatchText batch) throws IOException, InterruptedException {
        return handIn(batch.batchId(), batch.json());
    }

    public SignedClient.Answer handIn(String key, String json) throws IOException, InterruptedException {
        return client.post("/v1/iuran-batches", key, json);
    }

    public SignedClient.Answer ask(String batchId) throws IOException, InterruptedException {
        return client.get("/v1/iuran-batches/" + batchId);
    }

    public static String receiptStatus(SignedClient.Answer answer) {
        return answer.body().path("status").asText();
    }
}
