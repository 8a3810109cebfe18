select scheme, blth, opd, rupiah, receipt_id
from credit
where blth = :blth and (:scheme = '' or scheme = :scheme)
order by scheme, opd, credit_id
fetch first 20000 rows only
