-- The rows that stand under the receipt of a bill with the kode iuran :kode, or did before they were amended or taken back.
select p.file_id, r.line
from bill l
join batch x on x.batch_id = l.batch_id
join batch_run p on p.batch_id = x.batch_id
join payroll_row r on ${ledger/inRun}
where l.kode_iuran = :kode and r.state = 'B'
union
select p.file_id, r.line
from bill l
join batch x on x.origin = l.batch_id
join batch_run p on p.batch_id = x.batch_id
join payroll_row r on ${ledger/inRun}
where l.kode_iuran = :kode and r.state = 'B'
union
select e.file_id, e.line
from bill l
join earlier_receipt e on e.batch_id = l.batch_id
join payroll_row r on r.file_id = e.file_id and r.line = e.line
where l.kode_iuran = :kode and r.state = 'B'
