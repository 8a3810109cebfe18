package id.iuranhub.simulator.books;

import java.util.List;

/** Workers of one employer that are to be enrolled; two requests of one id have to be equal. */
public record EnrolmentRequest(String requestId, String npp, String division, List<Worker> workers) {

    public EnrolmentRequest {
        workers = List.copyOf(workers);
    }
}
