select b.kode_iuran
from bill b
where b.kode_iuran is not null and ${bill/counts}
  and not exists (select 1 from payment p where p.kode_iuran = b.kode_iuran)
  and (b.pay_by is null or b.pay_by >= :since)
group by b.kode_iuran
order by min(b.bill_id)
fetch first 20000 rows only
