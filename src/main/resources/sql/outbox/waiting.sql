select batch_id, batch_key, state
from batch
where state in ('queued', 'sent') and changed_at <= :before
  and (:scheme = '' or scheme = :scheme) and (cast(:blth as integer) = 0 or blth = :blth)
order by case kind when 'VOID' then 0 else 1 end, batch_id
