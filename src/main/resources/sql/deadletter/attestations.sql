select attestation_id, nik, birth_date, document, state, reason, proposed_by, proposed_at, reviewed_by, reviewed_at, ended_by, ended_at, end_reason
from attestation
where (cast(:id as bigint) = 0 or attestation_id = :id) and (:nik = '' or nik = :nik) and (:state = '' or state = :state)
  and (cast(:before as bigint) = 0 or attestation_id < :before)
order by attestation_id desc
fetch first 10000 rows only
