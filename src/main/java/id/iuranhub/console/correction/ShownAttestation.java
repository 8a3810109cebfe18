package id.iuranhub.console.correction;

import id.iuranhub.deadletter.Attestations.Attestation;
import id.iuranhub.model.Nik;

/** An attestation with its person as whoever looks may see them. */
public record ShownAttestation(String nik, String birthDate, Attestation entry) {

    public static ShownAttestation masked(Attestation entry) {
        return new ShownAttestation(Nik.mask(entry.nik()), entry.birthDate().getYear() + "-**-**", entry);
    }

    static ShownAttestation whole(Attestation entry) {
        return new ShownAttestation(entry.nik(), entry.birthDate().toString(), entry);
    }
}
