-- Kode iuran of an employer's month that nobody paid, but one.
select distinct b.kode_iuran
from bill b
where b.kode_iuran is not null and b.kode_iuran <> :kode and b.npp = :npp and b.blth = :blth and ${ledger/bill/counts}
  and not exists (select 1 from payment p where p.kode_iuran = b.kode_iuran)
  -- Arrears of this month stand under the kode iuran of the later one that carried them.
  and not exists (select 1 from bill m where m.kode_iuran = b.kode_iuran and m.npp = b.npp and m.blth > :blth)
