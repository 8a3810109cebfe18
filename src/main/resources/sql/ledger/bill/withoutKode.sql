select b.receipt_id
from bill b
where b.kode_iuran is null and not b.rebuilt and b.receipt_id is not null and b.issued_at >= :since and ${ledger/bill/counts}
order by b.bill_id
fetch first 100 rows only
