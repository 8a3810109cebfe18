select b.batch_id
from unnest(cast(:batches as bigint array)) as k (wanted)
join batch b on b.batch_id = k.wanted
where b.state in ('queued', 'sent')
