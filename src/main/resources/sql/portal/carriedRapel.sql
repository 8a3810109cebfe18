-- Corrections on their way in the rows of a later month.
select x.batch_id, x.in_batch, x.nik, x.blth, b.scheme, b.kind, r.total
from rapel x
join batch b on b.batch_id = x.batch_id
join payroll_row r on r.file_id = x.file_id and r.line = x.line
where x.npp = :npp and x.in_blth = :blth and b.state = 'sent' and r.batch_id = x.batch_id
order by x.batch_id, x.file_id, x.line
