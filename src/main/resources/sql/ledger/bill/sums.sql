select scheme, sum(billed) as billed, sum(credited) as credited, sum(paid) as paid
from (select b.scheme, sum(b.rupiah) as billed, 0 as credited, sum(case when p.kode_iuran is null then 0 else b.rupiah end) as paid
      from bill b
      left join payment p on p.kode_iuran = b.kode_iuran
      where b.blth = :blth and ${ledger/bill/counts}
      group by b.scheme
      union all
      select c.scheme, 0, sum(c.rupiah), 0 from credit c where c.blth = :blth group by c.scheme) s
group by scheme
