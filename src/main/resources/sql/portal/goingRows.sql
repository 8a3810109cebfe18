-- Who is in some batches.
select r.batch_id, r.file_id, r.line, r.nik
from unnest(cast(:batches as bigint array)) as k (batch)
join batch_run p on p.batch_id = k.batch
join payroll_row r on ${ledger/inRun}
