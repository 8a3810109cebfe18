select batch_id, opd, records, rupiah
from batch
where file_id = :file and state = 'open' and kind = 'ORIGINAL' and records < :size
order by batch_id
