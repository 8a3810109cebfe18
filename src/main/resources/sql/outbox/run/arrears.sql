-- What the insurer would not take because the month is closed there: new records, and changes with what stands of them.
select r.nik, r.kpj, f.scheme, coalesce(r.opd, f.opd) as opd, b.kind, r.base, r.total,
       coalesce((select sum(o.total)
                 from payroll_row o
                 join payroll_file g on g.file_id = o.file_id
                 join batch a on a.batch_id = o.batch_id
                 where o.blth = r.blth and o.nik = r.nik and g.scheme = f.scheme and o.state = 'B' and a.state = 'accepted'
                   and a.kind <> 'VOID'), 0) as standing
from batch b
join batch_run p on p.batch_id = b.batch_id
join payroll_row r on ${ledger/inRun}
join payroll_file f on f.file_id = r.file_id
where b.blth = :blth and (:scheme = '' or b.scheme = :scheme) and b.state = 'stuck' and b.code = 'BATCH_REFUSED'
  and b.message like '%BLTH_CLOSED%' and b.kind <> 'VOID'
order by f.scheme, r.nik
fetch first :most rows only
