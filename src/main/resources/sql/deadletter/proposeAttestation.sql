insert into attestation (nik, birth_date, document, state, reason, proposed_by, proposed_at)
values (:nik, :birthDate, :document, 'proposed', :reason, :who, :now)
