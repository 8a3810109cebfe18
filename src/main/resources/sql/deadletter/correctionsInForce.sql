select correction_id, kind, old_value, new_value
from correction
where scheme = :scheme and state = 'in-force' and from_blth <= :blth and (to_blth is null or to_blth >= :blth)
