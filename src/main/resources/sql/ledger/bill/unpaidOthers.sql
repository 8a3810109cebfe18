-- Kode iuran of an employer's month that nobody paid, but one.
select distinct b.kode_iuran
from bill b
where b.kode_iuran is not null and b.kode_iuran <> :kode and b.npp = :npp and b.blth = :blth and ${ledger/bill/counts}
  and not exists (select 1 from payment p where p.kode_iuran = b.kode_iuran)
