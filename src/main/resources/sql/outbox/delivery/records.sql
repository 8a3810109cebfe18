select r.file_id, r.line, r.nik, r.kpj, r.base, r.total, r.cells, l.edits, r.jkk_employer, r.jkk_worker, r.jkm_employer, r.jkm_worker,
       r.jht_employer, r.jht_worker, r.jp_employer, r.jp_worker
from batch_run p
join payroll_row r on ${ledger/inRun}
left join letter l on l.file_id = r.file_id and l.line = r.line
where p.batch_id = :batch
order by r.file_id, r.line
