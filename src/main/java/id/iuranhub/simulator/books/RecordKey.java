package id.iuranhub.simulator.books;

/** 128 bits that stand for a record's id, worked out once: a month of a million records looks each up several times. */
public record RecordKey(long high, long low) {

    public static RecordKey of(String recordId) {
        return new RecordKey(new Fingerprint(17).add(recordId).bits(), new Fingerprint(0x5DEECE66DL)
                .add(recordId).bits());
    }
}
