-- Of another room, attestation: it is of a person whose months are gone.
delete from attestation where attestation_id = :id
