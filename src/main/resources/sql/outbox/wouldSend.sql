select count(*) as batches, sum(records) as records, 0 as accepted, 0 as refused, 0 as unknown, 0 as waiting, sum(rupiah) as rupiah
from batch
where state in ('open', 'queued', 'sent') and records > 0 and blth = :blth and (:scheme = '' or scheme = :scheme)
