select kode_iuran, scheme, pay_by, sum(records) as records, sum(rupiah) as rupiah
from batch
where blth = :blth and (:scheme = '' or scheme = :scheme) and kode_iuran is not null and kind <> 'VOID'
group by kode_iuran, scheme, pay_by
order by scheme, pay_by, kode_iuran
fetch first 500 rows only
