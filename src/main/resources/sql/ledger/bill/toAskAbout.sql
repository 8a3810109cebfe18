-- Codes that can still be paid, as far as the hub knows. A route asks for them.
select b.kode_iuran
from bill b
where b.kode_iuran is not null
  -- What came from the portal nobody can be asked about.
  and not exists (select 1 from batch o where o.batch_id = b.batch_id and o.channel = 'portal')
  and not exists (select 1 from bill s where s.replaces = b.bill_id)
  and not exists (select 1 from payment p where p.kode_iuran = b.kode_iuran)
  and (b.pay_by is null or b.pay_by >= :#${variable.notBefore})
group by b.kode_iuran
order by min(b.bill_id)
fetch first 20000 rows only
