-- What was paid in a year, by the reference under which the treasury paid it, the latest first.
select p.reference, max(p.paid_on) as paid_on, count(distinct p.kode_iuran) as bills, sum(b.rupiah) as rupiah, sum(b.records) as records,
       min(p.told_by) as told_by
from payment p
join bill b on b.kode_iuran = p.kode_iuran
where p.paid_on between :first and :last and ${ledger/bill/counts}
group by p.reference
order by 2 desc, 1
fetch first 5000 rows only
