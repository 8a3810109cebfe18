select correction_id, kind, old_value, new_value, scheme, from_blth, to_blth, state, reason, proposed_by, proposed_at, reviewed_by, ended_by, end_reason
from correction
where (cast(:id as bigint) = 0 or correction_id = :id) and (:scheme = '' or scheme = :scheme) and (:state = '' or state = :state)
  and (cast(:before as bigint) = 0 or correction_id < :before)
order by correction_id desc
fetch first 10000 rows only
