select batch_id, scheme, opd, kind, state, code, message, records, rupiah, refused, attempts, receipt_id
from batch
where blth = :blth and (:scheme = '' or scheme = :scheme) and batch_id > :after and state <> 'superseded' and records + refused > 0
order by batch_id
fetch first 101 rows only
