-- Of some batches those that count as sent: what was replaced or whose run was paused a moment ago does not.
select b.batch_id
from unnest(cast(:batches as bigint array)) as k (wanted)
join batch b on b.batch_id = k.wanted
where b.state = 'sent'
