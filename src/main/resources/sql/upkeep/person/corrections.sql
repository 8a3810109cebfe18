select correction_id, kind, old_value, new_value, scheme, from_blth, to_blth, state, reason, proposed_by, proposed_at, reviewed_by, reviewed_at, ended_by, ended_at, end_reason
from correction
where old_value = :nik or new_value = :nik
order by correction_id
