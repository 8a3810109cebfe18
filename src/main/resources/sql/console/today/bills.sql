-- Bills that nobody has paid and that can be paid for a few days only, or no more.
select u.scheme, u.blth, u.state, count(*) as bills, sum(u.rupiah) as rupiah, min(u.pay_by) as pay_by
from (select b.scheme, b.blth, b.rupiah, b.pay_by, case when b.pay_by < :today then 'expired' else 'ends' end as state
      from bill b
      where b.kode_iuran is not null and b.pay_by <= :until and b.rupiah > 0 and ${ledger/bill/counts}
        and not exists (select 1 from payment p where p.kode_iuran = b.kode_iuran)) u
group by u.scheme, u.blth, u.state
order by 6, 1, 2
fetch first 50 rows only
