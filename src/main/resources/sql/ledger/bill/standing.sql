-- What is billed of each scheme in a month, what of it is paid, what expired unpaid before :today, and what is owed back.
select scheme, sum(billed) as billed, sum(paid) as paid, sum(expired) as expired, sum(credited) as credited
from (select b.scheme, b.rupiah as billed, case when p.kode_iuran is null then 0 else b.rupiah end as paid,
             case when p.kode_iuran is null and b.pay_by < :today then b.rupiah else 0 end as expired, 0 as credited
      from bill b
      left join payment p on p.kode_iuran = b.kode_iuran
      where b.blth = :blth and ${ledger/bill/counts}
      union all
      select c.scheme, 0, 0, 0, c.rupiah from credit c where c.blth = :blth) s
group by scheme
