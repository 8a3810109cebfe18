select attestation_id, nik, birth_date, document, state, reason, proposed_by, proposed_at, reviewed_by, reviewed_at, ended_by, ended_at, end_reason
from attestation
where nik = :nik
order by attestation_id
